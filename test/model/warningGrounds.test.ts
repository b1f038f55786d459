import fc from 'fast-check';
import { readPower, warningGrounds, type Deal } from '../../src/model/index.ts';
import { AS_OF, deal, defaultPolicy, policy } from './arbitraries.ts';

const TODAY = '2026-11-23';

const groundOf = (of: Deal, warning: string) =>
  warningGrounds(of, defaultPolicy, TODAY).find((ground) => ground.warning === warning);

const price = (id: string, on: string, cost?: number) => ({
  id,
  by: 'seller' as const,
  kind: 'price',
  on,
  ...(cost === undefined ? {} : { cost }),
});

const threat = (id: string, by: 'seller' | 'customer', intensity: number) => ({
  id,
  by,
  kind: 'ultimatum',
  on: TODAY,
  intensity,
});

describe('the grounds of the warnings', () => {
  it('are those of the very warnings of the reading, and rest on events that count', () => {
    fc.assert(
      fc.property(deal, policy, (any, rules) => {
        const { warnings, contributions } = readPower(any, rules, AS_OF);
        const grounds = warningGrounds(any, rules, AS_OF);
        const counted = contributions.map(({ id }) => id);
        expect(grounds.map(({ warning }) => warning)).toEqual(warnings);
        for (const { events } of grounds) expect(counted).toEqual(expect.arrayContaining(events));
      }),
    );
  });

  it('name the gives that nothing came back for, the dearest first, and how long they have waited', () => {
    const log: Deal = {
      amount: 100_000,
      concessions: [
        price('small', '2026-11-01', 6_000),
        price('large', '2026-11-10', 9_000),
        price('too recent', '2026-11-20', 9_000),
        price('too small', '2026-10-01', 1_000),
        price('unsized', '2026-10-01'),
      ],
    };
    expect(groundOf(log, 'unreciprocated')).toEqual({
      warning: 'unreciprocated',
      events: ['large', 'small'],
      cost: 15_000,
      days: 22,
    });
  });

  it('name what squeezed the margin, and what is left of it', () => {
    const log: Deal = {
      amount: 100_000,
      marginPercent: 30,
      concessions: [price('some', TODAY, 5_000), price('most', TODAY, 10_000)],
    };
    expect(groundOf(log, 'squeeze')).toEqual({
      warning: 'squeeze',
      events: ['most', 'some'],
      marginRunway: 0.25,
      cost: 15_000,
    });
  });

  it.each([
    ['revolt-customer', 'seller', { customerAlternatives: 4 }],
    ['revolt-seller', 'customer', { sellerAlternatives: 4 }],
  ] as const)('of %s name the force of the %s, the hardest first', (warning, by, alternatives) => {
    const behaviors = [threat('hard', by, 3), threat('harder', by, 5)];
    const ground = groundOf({ ...alternatives, behaviors }, warning);
    const { faces } = readPower({ ...alternatives, behaviors }, defaultPolicy, TODAY);
    expect(ground).toEqual({
      warning,
      events: ['harder', 'hard'],
      force: faces[by].destructive,
      alternatives: 4,
    });
  });

  it('say since when the log has been quiet, or that nothing was ever logged', () => {
    const behaviors = [{ ...threat('last', 'customer', 3), on: '2026-11-03' }];
    expect(groundOf({ behaviors }, 'stale')).toEqual({
      warning: 'stale',
      events: ['last'],
      quietDays: 20,
    });
    expect(groundOf({}, 'stale')).toEqual({ warning: 'stale', events: [], quietDays: null });
  });

  it('of a trade without a handshake name what was traded', () => {
    const traded = (id: string, cost: number) => ({
      ...price(id, TODAY, cost),
      securedBy: 'exchange' as const,
    });
    const log: Deal = { amount: 100_000, concessions: [traded('b', 10_000), traded('a', 20_000)] };
    const { faces } = readPower(log, defaultPolicy, TODAY);
    expect(groundOf(log, 'economic-only')).toEqual({
      warning: 'economic-only',
      events: ['a', 'b'],
      economic: faces.both.economic,
      integrative: faces.both.integrative,
    });
  });
});
