/** Whatever the deal: an ask that goes into the plan brings balance, in sums that can be paid. */
import fc from 'fast-check';
import { planAsk, readPower } from 'c/powerModel';
import { view as logOf } from '../../powerLog/__tests__/view';
import { anyView } from '../../powerWhy/__tests__/view';
import { formOfAsk, payable } from '../asks';
import { blankRow, plannedDeal } from '../plan';

const SEED = 5;
/** Currency, the least of it that there is, and amounts of deals in it. */
const MONEY = [
  ['USD', 0.01, 100],
  ['JPY', 1, 10_000],
  ['KWD', 0.01, 100],
] as const;

const found = fc.record({
  any: anyView,
  scale: fc.double({ min: 1, max: 1e6, noNaN: true }),
  money: fc.constantFrom(...MONEY),
});

/** Every ask of a deal, with the deal as it is once the ask has gone into the plan. */
function asked({ any, scale, money: [currency, , least] }) {
  const amount = least * scale;
  const deal = { ...any.deal, amount };
  const { policy } = any.policy;
  const log = logOf({ policy, amount, currency, entries: [], answerable: [] });
  return planAsk(deal, policy, any.asOf).map((ask) => {
    const forms = ask.concessions.map((one) => formOfAsk(ask.by, one, log));
    const plan = forms.map((form) => blankRow(log, form));
    const reading = readPower(plannedDeal(deal, plan, log), policy, any.asOf);
    return { ask, reading, sums: ask.concessions.map((one) => payable(one, log)) };
  });
}

it('that is enough lands in balanced', () => {
  fc.assert(
    fc.property(found, (one) => {
      for (const { ask, reading } of asked(one))
        expect(reading.band === 'balanced').toBe(ask.isEnough);
    }),
    { numRuns: 400, seed: SEED },
  );
});

it('asks for whole cents, and hardly more than is needed', () => {
  fc.assert(
    fc.property(found, (one) => {
      const [, cent] = one.money;
      for (const { ask, sums } of asked(one)) {
        for (const [at, { cost, value }] of sums.entries()) {
          expect(Math.abs(cost / cent - Math.round(cost / cent))).toBeLessThan(1e-3);
          expect(Math.abs(value / cent - Math.round(value / cent))).toBeLessThan(1e-3);
          expect(cost).toBeGreaterThanOrEqual(ask.concessions[at].cost);
          expect(cost - ask.concessions[at].cost).toBeLessThanOrEqual(cent * 1.001);
        }
      }
    }),
    { numRuns: 200, seed: SEED },
  );
});
