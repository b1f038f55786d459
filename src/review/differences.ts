import type { Policy } from '../model/index.ts';

/** One thing that two policies say differently. */
export interface PolicyDifference {
  /** JSON Pointer to a value, or to a whole kind that only one of them has. */
  path: string;
  /** Undefined: the first does not have it. */
  before: unknown;
  /** Undefined: the second does not have it. */
  after: unknown;
}

/** In the order in which a policy is read: fading, weights and kinds, bands, money, warnings. */
const ORDER = [
  'thresholds',
  'minEvidence',
  'behaviorHalfLifeDays',
  'concessionHalfLifeDays',
  'concessions',
  'behaviors',
  'concessionTilt',
  'concessionUnit',
  'concessionCap',
  'unsizedUnits',
  'alternativesWeight',
  'priorEvidence',
  'facePrior',
  'outcomeTolerance',
  'equalityTolerance',
  'defaultMarginPercent',
  'marginFloorPercent',
  'squeezeThreshold',
  'revoltThreshold',
  'minForce',
  'economicOnly',
] as const satisfies readonly (keyof Policy)[];

type Parts = Readonly<Record<string, unknown>>;

/** A list is compared item by item, like an object. */
const partsOf = (value: unknown): Parts | null =>
  typeof value === 'object' && value !== null ? (value as Parts) : null;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const keysOf = (before: Parts, after: Parts): string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

const own = (parts: Parts, key: string): unknown =>
  Object.hasOwn(parts, key) ? parts[key] : undefined;

function differences(before: unknown, after: unknown, path: string): PolicyDifference[] {
  const [then, now] = [partsOf(before), partsOf(after)];
  if (then && now)
    return keysOf(then, now).flatMap((key) =>
      differences(own(then, key), own(now, key), `${path}/${escaped(key)}`),
    );
  return Object.is(before, after) ? [] : [{ path, before, after }];
}

/**
 * What two policies say differently, field by field; nothing where they read every deal alike and
 * call its kinds the same. A kind that only one of them has is one difference.
 */
export const policyDifferences = (before: Policy, after: Policy): PolicyDifference[] =>
  ORDER.flatMap((field) => differences(before[field], after[field], `/${field}`));
