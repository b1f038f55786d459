import fc from 'fast-check';
import {
  readPower,
  type Band,
  type Deal,
  type Outcome,
  type Policy,
} from '../../src/model/index.ts';
import { other } from '../../src/model/words.ts';
import { AS_OF, behavior, deal, defaultPolicy, symmetricPolicy } from './arbitraries.ts';

const EPSILON = 1e-9;
/** Digits after the point that `toBeCloseTo` compares: 1e-9. */
const DIGITS = 9;
const SEED = 20261123;

const holdsFor = (check: (deal: Deal, policy: Policy) => void): void =>
  fc.assert(fc.property(deal, symmetricPolicy, check), { seed: SEED, numRuns: 300 });

const swapped = (given: Deal): Deal => ({
  ...given,
  sellerAlternatives: given.customerAlternatives,
  customerAlternatives: given.sellerAlternatives,
  concessions: (given.concessions ?? []).map((event) => ({ ...event, by: other(event.by) })),
  behaviors: (given.behaviors ?? []).map((event) => ({ ...event, by: other(event.by) })),
});

const MIRRORED: Partial<Record<Band | Outcome, Band | Outcome>> = {
  'customer-dominates': 'seller-dominates',
  'customer-leads': 'seller-leads',
  'seller-leads': 'customer-leads',
  'seller-dominates': 'customer-dominates',
  'one-sided-seller': 'one-sided-customer',
  'one-sided-customer': 'one-sided-seller',
};
const mirrored = <T extends Band | Outcome | null>(word: T) => (word && MIRRORED[word]) ?? word;

const reversed = (given: Deal): Deal => ({
  ...given,
  concessions: [...(given.concessions ?? [])].reverse(),
  behaviors: [...(given.behaviors ?? [])].reverse(),
});

const total = (items: readonly number[]): number => items.reduce((sum, item) => sum + item, 0);

describe('a reading', () => {
  it('mirrors when the parties change places', () => {
    holdsFor((given, policy) => {
      const one = readPower(given, policy, AS_OF);
      const two = readPower(swapped(given), policy, AS_OF);
      expect(two.balance).toBeCloseTo(-one.balance, DIGITS);
      expect(two.low).toBeCloseTo(-one.high, DIGITS);
      expect(two.tension).toBeCloseTo(one.tension, DIGITS);
      expect(two.integration).toBeCloseTo(one.integration, DIGITS);
      expect(two.faces.seller.destructive).toBeCloseTo(one.faces.customer.destructive, DIGITS);
      expect(two.band).toBe(mirrored(one.band));
      expect(two.outcome).toBe(mirrored(one.outcome));
    });
  });

  it('does not depend on the order in which events were logged', () => {
    holdsFor((given, policy) => {
      const one = readPower(given, policy, AS_OF);
      const two = readPower(reversed(given), policy, AS_OF);
      expect(two.balance).toBeCloseTo(one.balance, DIGITS);
      expect(two.tension).toBeCloseTo(one.tension, DIGITS);
      expect(two.integration).toBeCloseTo(one.integration, DIGITS);
      expect(two.warnings).toEqual(one.warnings);
    });
  });

  it('stays on its scales and inside its interval', () => {
    holdsFor((given, policy) => {
      const { balance, low, high, tension, integration, confidence } = readPower(
        given,
        policy,
        AS_OF,
      );
      expect(Math.abs(balance)).toBeLessThan(100);
      expect(low).toBeGreaterThanOrEqual(-100);
      expect(high).toBeLessThanOrEqual(100);
      expect(low).toBeLessThanOrEqual(balance);
      expect(high).toBeGreaterThanOrEqual(balance);
      expect(tension).toBeGreaterThanOrEqual(0);
      expect(tension).toBeLessThan(100);
      expect(integration).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    });
  });

  it('is the sum of what its events contribute', () => {
    holdsFor((given, policy) => {
      const reading = readPower(given, policy, AS_OF);
      const { contributions, alternativesContribution } = reading;
      const balance = total(contributions.map((c) => c.balance)) + alternativesContribution;
      expect(Math.abs(balance - reading.balance)).toBeLessThan(EPSILON);
      expect(Math.abs(total(contributions.map((c) => c.tension)) - reading.tension)).toBeLessThan(
        EPSILON,
      );
      const integration = total(contributions.map((c) => c.integration));
      expect(Math.abs(integration - (reading.integration - 100 / 3))).toBeLessThan(EPSILON);
    });
  });

  it('shows no negative zero', () => {
    holdsFor((given, policy) => {
      const reading = readPower(given, policy, AS_OF);
      const numbers = reading.contributions.flatMap((c) => [c.balance, c.tension, c.integration]);
      for (const value of [...numbers, reading.balance, reading.alternativesContribution]) {
        expect(Object.is(value, -0)).toBe(false);
      }
    });
  });

  it('is not moved by a kind that weighs nothing', () => {
    holdsFor((given, policy) => {
      const idle = {
        ...policy.behaviors,
        idle: { face: 'economic', weight: 0, pressure: 1 } as const,
      };
      const event = { id: 'idle', by: 'customer', kind: 'idle', on: AS_OF } as const;
      const rules = { ...policy, behaviors: idle };
      const one = readPower(given, rules, AS_OF);
      const two = readPower(
        { ...given, behaviors: [...(given.behaviors ?? []), event] },
        rules,
        AS_OF,
      );
      const { balance, tension, faces, integration } = one;
      expect(two).toMatchObject({ balance, tension, faces, integration });
    });
  });

  it('fades to what the alternatives alone say', () => {
    holdsFor((given, policy) => {
      const late = readPower(
        given,
        { ...policy, behaviorHalfLifeDays: 30, concessionHalfLifeDays: 90 },
        '2226-11-23',
      );
      const bare = readPower({ ...given, concessions: [], behaviors: [] }, policy, AS_OF);
      expect(late.balance).toBeCloseTo(bare.balance, DIGITS);
      expect(late.tension).toBeCloseTo(0, DIGITS);
    });
  });

  it('is drawn to the centre, and calmed, by working together', () => {
    const kinds = Object.entries(defaultPolicy.behaviors)
      .filter(([, { face }]) => face === 'integrative')
      .map(([kind]) => kind);
    const together = fc.tuple(behavior, fc.constantFrom(...kinds));
    fc.assert(
      fc.property(deal, symmetricPolicy, together, (given, policy, [event, kind]) => {
        const added = { ...event, id: 'together', kind };
        const one = readPower(given, policy, AS_OF);
        const two = readPower(
          { ...given, behaviors: [...(given.behaviors ?? []), added] },
          policy,
          AS_OF,
        );
        expect(Math.abs(two.balance)).toBeLessThanOrEqual(Math.abs(one.balance) + EPSILON);
        expect(two.tension).toBeLessThanOrEqual(one.tension + EPSILON);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('takes no status from a behaviour, and no log from what is no list', () => {
    const event = {
      id: 'b',
      by: 'customer',
      kind: 'ultimatum',
      on: AS_OF,
      status: 'open',
    } as const;
    expect(readPower({ behaviors: [event] }, defaultPolicy, AS_OF).contributions).toHaveLength(1);
    const odd = { concessions: {}, behaviors: 'none' } as unknown as Deal;
    expect(readPower(odd, defaultPolicy, AS_OF).contributions).toEqual([]);
  });

  it('survives any log, reporting what it cannot use', () => {
    const anything = fc.record(
      {
        amount: fc.anything(),
        marginPercent: fc.anything(),
        sellerAlternatives: fc.anything(),
        concessions: fc.array(fc.anything()),
        behaviors: fc.array(fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (given) => {
        const log = [...(given.concessions ?? []), ...(given.behaviors ?? [])];
        const { balance, issues, contributions } = readPower(given as Deal, defaultPolicy, AS_OF);
        expect(Number.isFinite(balance)).toBe(true);
        expect(issues.length + contributions.length).toBeGreaterThanOrEqual(log.length);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
