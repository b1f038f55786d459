import fc from 'fast-check';
import { explainReading, readPower, type Deal } from '../../src/model/index.ts';
import { AS_OF, deal, defaultPolicy, policy } from './arbitraries.ts';

describe('the explanation of a reading', () => {
  it('lets anybody work the reading out again, whatever the deal and the policy', () => {
    fc.assert(
      fc.property(deal, policy, (any, rules) => {
        const reading = readPower(any, rules, AS_OF);
        const { events, all, seller, customer, hard, ...sums } = explainReading(any, rules, AS_OF);
        const shown = Object.values(sums.faces).reduce((total, mass) => total + mass, 0);
        const share = (sums.facePrior + sums.faces.integrative) / (3 * sums.facePrior + shown);
        expect((100 * (seller - customer)) / all).toBeCloseTo(reading.balance, 9);
        expect((100 * hard) / (sums.prior + sums.evidence)).toBeCloseTo(reading.tension, 9);
        expect(100 * share).toBeCloseTo(reading.integration, 9);
        expect(sums.prior + sums.evidence + sums.leverage).toBeCloseTo(all, 9);
        expect(events.map(({ id }) => id)).toEqual(reading.contributions.map(({ id }) => id));
        events.forEach(({ mass, tilt }, index) =>
          expect((100 * mass * tilt) / all).toBeCloseTo(
            reading.contributions[index]?.balance ?? NaN,
            9,
          ),
        );
      }),
    );
  });

  it('says how old an event is, what fading has left, and what stays unanswered', () => {
    const log: Deal = {
      amount: 100_000,
      concessions: [
        { id: 'price', by: 'seller', kind: 'price', on: '2026-08-25', cost: 10_000 },
        {
          id: 'term',
          by: 'customer',
          kind: 'term-length',
          on: '2026-11-23',
          cost: 2_500,
          inReturnFor: 'price',
        },
      ],
      behaviors: [
        { id: 'threat', by: 'customer', kind: 'ultimatum', on: '2026-10-24', intensity: 3 },
      ],
    };
    const { events } = explainReading(log, defaultPolicy, '2026-11-23');
    expect(events).toMatchObject([
      { id: 'price', age: 90, left: 0.5, units: 2, mass: 1, open: 0.75 },
      { id: 'term', age: 0, left: 1, open: 0 },
      { id: 'threat', age: 30, left: 0.5, open: null, face: 'destructive', shownBy: 'customer' },
    ]);
  });
});
