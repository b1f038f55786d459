import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  parsePolicy,
  type Behavior,
  type Concession,
  type Deal,
  type Policy,
} from '../../src/model/index.ts';
import { FACES, PARTIES, SECURED_BY, STATUSES } from '../../src/model/words.ts';

export const AS_OF = '2026-11-23';

const file = new URL('../../config/policy.default.json', import.meta.url);
export const defaultPolicyText = readFileSync(file, 'utf8');

function requireDefault(): Policy {
  const { policy, flaws } = parsePolicy(defaultPolicyText);
  if (!policy) throw new Error(JSON.stringify(flaws));
  return policy;
}

export const defaultPolicy = requireDefault();

const DAY_MS = 86_400_000;
/** ISO day that many days before `AS_OF`. */
export const dayBefore = (daysAgo: number): string =>
  new Date(Date.parse(AS_OF) - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** A day from 600 days before the reading to 60 after it. */
const day = fc.integer({ min: -60, max: 600 }).map(dayBefore);
const party = fc.constantFrom(...PARTIES);
const kindOf = (kinds: object) => fc.constantFrom(...Object.keys(kinds));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const money = fc.double({ min: 0, max: 2e6, noNaN: true });

const CONCESSIONS_AT_MOST = 8;
const concessionId = (index: number): string => `c${index}`;

const concession = fc.record({
  by: party,
  kind: kindOf(defaultPolicy.concessions),
  on: day,
  cost: maybe(money),
  value: maybe(money),
  securedBy: maybe(fc.constantFrom(...SECURED_BY)),
  inReturnFor: maybe(fc.nat({ max: CONCESSIONS_AT_MOST }).map(concessionId)),
  status: fc.oneof(fc.constant(undefined), fc.constantFrom(...STATUSES)),
  contested: maybe(fc.boolean()),
});

export const behavior = fc.record({
  by: party,
  kind: kindOf(defaultPolicy.behaviors),
  on: day,
  intensity: maybe(fc.double({ min: 1, max: 5, noNaN: true })),
  contested: maybe(fc.boolean()),
});

const numbered = <E>(events: E[], prefix: string): (E & { id: string })[] =>
  events.map((event, index) => ({ ...event, id: `${prefix}${index}` }));

/** A deal whose events are well formed and bear unique ids. */
export const deal: fc.Arbitrary<Deal> = fc.record({
  id: fc.constant('deal'),
  amount: maybe(fc.double({ min: 1, max: 1e6, noNaN: true })),
  marginPercent: maybe(fc.double({ min: -100, max: 100, noNaN: true })),
  sellerAlternatives: maybe(fc.integer({ min: 0, max: 4 })),
  customerAlternatives: maybe(fc.integer({ min: 0, max: 4 })),
  concessions: fc
    .array(concession, { maxLength: CONCESSIONS_AT_MOST })
    .map((events) => numbered(events, 'c') as Concession[]),
  behaviors: fc
    .array(behavior, { maxLength: 8 })
    .map((events) => numbered(events, 'b') as Behavior[]),
});

const pick = <T>(from: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const upTo = (max: number) => fc.double({ min: 0, max, noNaN: true });
const positive = (max: number) => fc.double({ min: 1e-3, max, noNaN: true });

/** A policy like the default, with other numbers; its thresholds stay symmetric. */
export const symmetricPolicy: fc.Arbitrary<Policy> = fc
  .record({
    behaviorHalfLifeDays: positive(400),
    concessionHalfLifeDays: positive(400),
    priorEvidence: positive(20),
    facePrior: positive(5),
    concessionUnit: positive(1),
    concessionCap: positive(50),
    unsizedUnits: upTo(3),
    concessionTilt: fc.record({
      pressure: share,
      exchange: share,
      collaboration: share,
      volunteered: share,
      unknown: share,
    }),
    alternativesWeight: upTo(10),
    minEvidence: upTo(5),
    outer: fc.double({ min: 40, max: 100, noNaN: true }),
    inner: fc.double({ min: 1, max: 39, noNaN: true }),
  })
  .map(({ outer, inner, ...numbers }) => ({
    ...defaultPolicy,
    ...numbers,
    thresholds: [-outer, -inner, inner, outer] as const,
  }));

const number = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const words = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const name = words.filter((text) => text.trim() !== '');

/** What people see of a kind, each left out now and then. */
const seen = { label: name, retired: fc.boolean() };

const kinds = <T>(kind: fc.Arbitrary<T>) => fc.dictionary(name, kind, { maxKeys: 6 });

const concessionKind = fc.record(
  { weight: number(0, 5), cash: fc.boolean(), valueToCost: number(0.1, 5), ...seen },
  { requiredKeys: ['weight', 'cash', 'valueToCost'] },
);

const behaviorKind = fc
  .record(
    { face: fc.constantFrom(...FACES), weight: number(0, 5), pressure: share, ...seen },
    { requiredKeys: ['face', 'weight', 'pressure'] },
  )
  .map((kind) => (kind.face === 'integrative' ? { ...kind, pressure: 0 } : kind));

/** Any policy: every field of it, kinds of its own beside some of the default's. */
export const policy: fc.Arbitrary<Policy> = fc
  .record({
    base: symmetricPolicy,
    concessions: kinds(concessionKind),
    behaviors: kinds(behaviorKind),
    thresholds: fc.tuple(number(-100, -51), number(-50, -1), number(1, 50), number(51, 100)),
    outcomeTolerance: number(0, 0.2),
    equalityTolerance: number(0, 0.2),
    defaultMarginPercent: number(-100, 100),
    marginFloorPercent: number(-100, 100),
    squeezeThreshold: number(0, 1),
    revoltThreshold: number(0, 1),
    minForce: number(0, 5),
    economicOnly: fc.record({ atLeast: share, integrativeBelow: share }),
    kept: fc.subarray(Object.keys(defaultPolicy.concessions)),
    keptBehaviors: fc.subarray(Object.keys(defaultPolicy.behaviors)),
  })
  .map(({ base, concessions, behaviors, kept, keptBehaviors, ...fields }) => ({
    ...base,
    ...fields,
    concessions: { ...pick(defaultPolicy.concessions, kept), ...concessions },
    behaviors: { ...pick(defaultPolicy.behaviors, keptBehaviors), ...behaviors },
  }));
