import fc from 'fast-check';
import {
  cheapestAsk,
  parsePolicy,
  planAsk,
  readPower,
  type Ask,
  type Concession,
  type Deal,
  type Policy,
} from '../../src/model/index.ts';
import { AS_OF, deal, defaultPolicy, policy, symmetricPolicy } from './arbitraries.ts';

const checked = (any: unknown): Policy => parsePolicy(any).policy as Policy;

/** The deal once an ask is given, as somebody would log it. */
const applied = (to: Deal, { by, concessions }: Ask): Deal => ({
  ...to,
  concessions: [
    ...(to.concessions ?? []),
    ...concessions.map(({ kind, cost, value, inReturnFor }, at): Concession => ({
      id: `ask ${at}`,
      by,
      kind,
      on: AS_OF,
      cost,
      value,
      securedBy: 'exchange',
      inReturnFor,
    })),
  ],
});

const bandAfter = (to: Deal, ask: Ask, rules: Policy): string =>
  readPower(applied(to, ask), rules, AS_OF).band;

const gave = (id: string, cost: number, more: Partial<Concession> = {}): Concession => ({
  id,
  by: 'seller',
  kind: 'price',
  on: '2026-11-20',
  cost,
  securedBy: 'pressure',
  ...more,
});

const pressed = (concessions: Concession[], more: Deal = {}): Deal => ({
  amount: 100_000,
  concessions,
  behaviors: [
    { id: 'b1', by: 'customer', kind: 'price-target', on: '2026-11-20' },
    { id: 'b2', by: 'customer', kind: 'shared-goals', on: '2026-11-20' },
  ],
  ...more,
});

describe('an ask', () => {
  const priced = deal.map((any): Deal => ({ ...any, amount: any.amount ?? 50_000 }));

  it('that is given lands in balanced, whatever the deal and the policy', () => {
    fc.assert(
      fc.property(priced, policy, (any, rules) => {
        const its = checked(rules);
        for (const ask of planAsk(any, its, AS_OF).filter(({ isEnough }) => isEnough))
          expect(bandAfter(any, ask, its)).toBe('balanced');
      }),
      { numRuns: 300 },
    );
  });

  it('is the smallest of its kind: a little less leaves the deal as it is', () => {
    fc.assert(
      fc.property(priced, symmetricPolicy, (any, rules) => {
        const its = checked(rules);
        const { band } = readPower(any, its, AS_OF);
        for (const ask of planAsk(any, its, AS_OF)) {
          const [only, ...others] = ask.concessions;
          if (!only || others.length > 0 || !ask.isEnough || only.share < 1e-6) continue;
          const less = { ...only, cost: only.cost * 0.999, value: only.value * 0.999 };
          const after = readPower(applied(any, { ...ask, concessions: [less] }), its, AS_OF);
          const [, low, high] = its.thresholds;
          expect(band.startsWith('customer') ? after.balance <= low : after.balance >= high).toBe(
            true,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says what the balance would be', () => {
    const log = pressed([gave('c1', 12_000)]);
    for (const ask of planAsk(log, defaultPolicy, AS_OF))
      expect(readPower(applied(log, ask), defaultPolicy, AS_OF).balance).toBeCloseTo(
        ask.balance,
        9,
      );
  });

  it('never costs more in return for ours than standing alone, and comes cheapest first', () => {
    const asks = planAsk(pressed([gave('c1', 12_000)]), defaultPolicy, AS_OF);
    const shares = asks.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(asks.length).toBeGreaterThan(1);
    expect(asks[0]?.concessions).toMatchObject([{ kind: 'access', inReturnFor: 'c1' }]);
    expect(new Set(asks.map(({ concessions }) => concessions[0]?.kind)).size).toBe(asks.length);
  });

  it('answers the largest of ours that stands alone, of equals the one with the smaller id', () => {
    const log = pressed([gave('c9', 4_000), gave('c2', 4_000), gave('c1', 2_000)]);
    const answered = planAsk(log, defaultPolicy, AS_OF).flatMap(({ concessions }) =>
      concessions.map(({ inReturnFor }) => inReturnFor),
    );
    expect(answered).toContain('c2');
    expect(answered).not.toContain('c9');
  });

  it('is an offer where the power is ours', () => {
    const log: Deal = {
      amount: 100_000,
      concessions: [gave('c1', 12_000, { by: 'customer' })],
      behaviors: [{ id: 'b', by: 'seller', kind: 'ultimatum', on: '2026-11-20' }],
    };
    const asks = planAsk(log, defaultPolicy, AS_OF);
    expect(new Set(asks.map(({ by }) => by))).toEqual(new Set(['seller']));
    for (const ask of asks) expect(bandAfter(log, ask, defaultPolicy)).toBe('balanced');
  });

  it('is a pair where no single one suffices, the first at the limit', () => {
    const log = pressed([gave('c1', 40_000), gave('c2', 30_000)], {
      behaviors: [{ id: 'b', by: 'customer', kind: 'ultimatum', on: '2026-11-22', intensity: 4 }],
    });
    const asks = planAsk(log, defaultPolicy, AS_OF);
    expect(asks).toHaveLength(1);
    expect(asks[0]?.concessions).toHaveLength(2);
    expect(asks[0]?.concessions[0]?.share).toBeCloseTo(0.15, 12);
    const [ask] = asks;
    if (ask?.isEnough) expect(bandAfter(log, ask, defaultPolicy)).toBe('balanced');
  });

  it('says so where even a pair is not enough', () => {
    const threats = Array.from({ length: 20 }, (_, at) => ({
      id: `b${at}`,
      by: 'customer' as const,
      kind: 'ultimatum',
      on: AS_OF,
      intensity: 5,
    }));
    const log = pressed([gave('c1', 60_000)], { behaviors: threats });
    const [ask, ...others] = planAsk(log, defaultPolicy, AS_OF);
    expect(others).toEqual([]);
    expect(ask).toMatchObject({ isEnough: false, by: 'customer' });
    expect(ask?.concessions.map(({ share }) => share)).toEqual([
      expect.closeTo(0.15, 12),
      expect.closeTo(0.15, 12),
    ]);
    expect(ask?.balance).toBeLessThan(-20);
    expect(ask?.balance).toBeGreaterThan(readPower(log, defaultPolicy, AS_OF).balance);
  });

  it('names no kind that is retired', () => {
    const log = pressed([gave('c1', 12_000)]);
    const { access } = defaultPolicy.concessions;
    const concessions = { ...defaultPolicy.concessions, access: { ...access, retired: true } };
    const kinds = planAsk(log, checked({ ...defaultPolicy, concessions }), AS_OF).map(
      (ask) => ask.concessions[0]?.kind,
    );
    expect(kinds).not.toContain('access');
    expect(kinds).toContain('reference');
  });

  it.each([
    ['balanced', pressed([])],
    ['unknown', { amount: 100_000 }],
    ['without an amount', pressed([gave('c1', 12_000)], { amount: null })],
  ])('is none where the deal is %s', (_, log) => {
    expect(planAsk(log, defaultPolicy, AS_OF)).toEqual([]);
  });
});

it('the cheapest ask is the first of all, on any deal under any policy', () => {
  fc.assert(
    fc.property(deal, fc.oneof(policy, fc.constant(defaultPolicy)), (any, rules) => {
      expect(cheapestAsk(any, rules, AS_OF)).toEqual(planAsk(any, rules, AS_OF)[0] ?? null);
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
