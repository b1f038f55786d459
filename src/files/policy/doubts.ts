/** What a policy may say, and is as like as not a mistake. */
import type { BehaviorKind, ConcessionKind, Policy } from '../../model/index.ts';
import { sentence } from '../messages.ts';
import type { Remark } from './syntax.ts';

/** Something doubtful, and where. */
export type Doubt = Pick<Remark, 'path' | 'message'>;

type Kinds = Readonly<Record<string, ConcessionKind | BehaviorKind>>;

/** The largest share of anything. */
const WHOLE = 1;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const doubt = (path: string, code: string, ...tokens: string[]): Doubt => ({
  path,
  message: sentence(code, tokens),
});

const offered = (kinds: Kinds): [string, ConcessionKind | BehaviorKind][] =>
  Object.entries(kinds).filter(([, { retired }]) => retired !== true);

const nothingOffered = (path: string, kinds: Kinds): Doubt[] =>
  offered(kinds).length === 0 ? [doubt(path, 'doubt-no-kind')] : [];

const weightless = (path: string, kinds: Kinds): Doubt[] =>
  offered(kinds)
    .filter(([, { weight }]) => weight === 0)
    .map(([kind]) => doubt(`${path}/${escaped(kind)}/weight`, 'doubt-no-weight'));

/** Whoever logs sees the labels only. */
function namesakes(path: string, kinds: Kinds): Doubt[] {
  const called = Map.groupBy(offered(kinds), ([kind, { label }]) => (label ?? kind).toLowerCase());
  return [...called.values()].flatMap(([first, ...others]) =>
    others.map(([kind]) => doubt(`${path}/${escaped(kind)}`, 'doubt-same-label', first?.[0] ?? '')),
  );
}

const kindDoubts = (path: string, kinds: Kinds): Doubt[] => [
  ...nothingOffered(path, kinds),
  ...weightless(path, kinds),
  ...namesakes(path, kinds),
];

/** Limits that no deal, or every deal, is beyond. */
const limitDoubts = (policy: Policy): Doubt[] => [
  ...(policy.marginFloorPercent >= policy.defaultMarginPercent
    ? [doubt('/marginFloorPercent', 'doubt-floor')]
    : []),
  ...(policy.squeezeThreshold > WHOLE ? [doubt('/squeezeThreshold', 'doubt-squeeze')] : []),
  ...(policy.revoltThreshold > WHOLE ? [doubt('/revoltThreshold', 'doubt-revolt')] : []),
];

/** What is allowed in a policy, but probably wrong. */
export const doubtsOf = (policy: Policy): Doubt[] => [
  ...kindDoubts('/concessions', policy.concessions),
  ...kindDoubts('/behaviors', policy.behaviors),
  ...limitDoubts(policy),
];
