import fc from 'fast-check';
import { readPower, type Situation } from '../../../src/model/index.ts';
import { attributionOf } from '../../../src/review/week/attribution.ts';
import { whyOf } from '../../../src/review/week/why.ts';
import { AS_OF, dayBefore, deal, defaultPolicy, policy } from '../../model/arbitraries.ts';

const LAST_MONDAY = dayBefore(7);

const situation = (asOf: string): fc.Arbitrary<Situation> =>
  fc.record({ deal, policy, asOf: fc.constant(asOf) });

describe('why a deal moved', () => {
  it('adds up to the change between both readings, whatever changed', () => {
    fc.assert(
      fc.property(situation(LAST_MONDAY), situation(AS_OF), (before, after) => {
        const { change, reasons, ...ends } = attributionOf(before, after);
        const sum = reasons.reduce((total, { balance }) => total + balance, 0);
        expect(Math.abs(sum - change)).toBeLessThan(1e-9);
        const balanceOf = (one: Situation): number =>
          readPower(one.deal, one.policy, one.asOf).balance;
        const { lines } = whyOf({ change, reasons, ...ends });
        const inFew = lines.reduce((total, { balance }) => total + balance, 0);
        expect(Math.abs(inFew - change)).toBeLessThan(1e-9);
        expect(ends.before).toBeCloseTo(balanceOf(before), 9);
        expect(ends.after).toBeCloseTo(balanceOf(after), 9);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['late', dayBefore(9), true],
    ['late, on the very day', LAST_MONDAY, true],
    ['of this week', dayBefore(3), false],
  ])('says of an event that was logged since that it is %s', (_, on, isLate) => {
    const shown = { id: 'b', by: 'customer', kind: 'ultimatum', on } as const;
    const { reasons } = attributionOf(
      { deal: { amount: 100_000 }, policy: defaultPolicy, asOf: LAST_MONDAY },
      { deal: { amount: 100_000, behaviors: [shown] }, policy: defaultPolicy, asOf: AS_OF },
    );
    expect(reasons).toEqual([
      {
        what: 'event',
        id: 'b',
        event: { log: 'behavior', kind: 'ultimatum', by: 'customer', on },
        label: 'added',
        isLate,
        balance: expect.any(Number) as number,
      },
    ]);
  });

  it('is nothing where nothing moved', () => {
    const still = { deal: { amount: 100_000 }, policy: defaultPolicy, asOf: AS_OF };
    expect(attributionOf(still, still)).toMatchObject({ change: 0, reasons: [] });
  });
});
