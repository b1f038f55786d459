/** Random pipelines: deals as they were frozen, and as they stand a week later. */
import fc from 'fast-check';
import { BANDS } from '../../../src/review/index.ts';
import type {
  FrozenWeek,
  StoredReading,
  UnreturnedGive,
  WeekDeal,
} from '../../../src/review/week/types.ts';

const FROZEN_ON = '2026-11-16T05:00:00.000Z';
const OLDER = '2026-08-01T08:00:00.000Z';
const NEWER = '2026-11-18T08:00:00.000Z';

const hundredths = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: low * 100, max: high * 100 }).map((number) => number / 100);

const reading: fc.Arbitrary<StoredReading> = fc.record({
  balance: hundredths(-99, 99),
  low: fc.constant(-100),
  high: fc.constant(100),
  tension: hundredths(0, 99),
  integration: hundredths(0, 100),
  confidence: fc.constantFrom(0, 25, 80),
  band: fc.constantFrom(...BANDS),
  outcome: fc.constant(null),
  marginRunway: fc.constant(null),
  warnings: fc.subarray(['squeeze', 'stale', 'unreciprocated', 'revolt-customer'] as const),
  asOf: fc.constant('2026-11-16'),
  policy: fc.constant('built-in'),
});

const person = fc.constantFrom('ana', 'ben', 'chen').map((id) => ({ id, name: id.toUpperCase() }));

/** A deal as it may stand, whichever it is. */
const standing = fc.record({
  owner: person,
  managers: fc.constantFrom([], ['mia'], ['mia', 'zoe']),
  recordType: fc.constantFrom(null, 'Renewal'),
  forecastCategory: fc.constantFrom('Commit', 'Pipeline'),
  stage: fc.constant('Negotiation'),
  amount: fc.option(hundredths(0, 100_000)),
  currency: fc.constantFrom('EUR', 'USD'),
  createdOn: fc.constantFrom(OLDER, NEWER),
  state: fc.constantFrom<WeekDeal['state']>('open', 'open', 'open', 'won', 'lost'),
  reading: fc.option(reading, { freq: 8 }),
});

/** A deal then and now; it may be missing on either side. */
const pair = fc
  .record({ before: fc.option(standing), after: fc.option(standing) })
  .filter(({ before, after }) => before !== null || after !== null)
  .map(({ before, after }) => ({
    // What was frozen was there by then.
    before: before && { ...before, createdOn: OLDER },
    after: after && { ...after, createdOn: before ? OLDER : after.createdOn },
  }));

const named = (deals: readonly (object | null)[]): WeekDeal[] =>
  deals.flatMap((deal, at) =>
    deal === null ? [] : [{ id: `deal ${at}`, name: `Deal ${at}`, ...deal } as WeekDeal],
  );

const give = (deals: readonly WeekDeal[]): fc.Arbitrary<UnreturnedGive> =>
  fc.record({
    dealId: fc.constantFrom(...deals.map(({ id }) => id), 'unknown'),
    id: fc.uuid(),
    kind: fc.constantFrom('price', 'scope', 'delivery'),
    on: fc.constant('2026-11-10'),
    loggedBy: person,
    loggedOn: fc.constantFrom(OLDER, NEWER),
    cost: fc.option(hundredths(0, 50_000)),
  });

/** What a review is made of. */
export const pipeline = fc.array(pair, { maxLength: 40 }).chain((pairs) => {
  const before: FrozenWeek = {
    week: '2026-11-16',
    frozenOn: FROZEN_ON,
    deals: named(pairs.map((one) => one.before)),
  };
  const after = named(pairs.map((one) => one.after));
  return fc.record({
    before: fc.constant(before),
    after: fc.constant(after),
    gives: fc.array(give(after), { maxLength: 30 }),
  });
});
