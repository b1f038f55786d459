import fc from 'fast-check';
import { parsePolicy, readPower, type Policy } from '../../src/model/index.ts';
import {
  BANDS,
  changedRows,
  effectOf,
  movedRows,
  policyDifferences,
  tryPolicy,
  type Ending,
  type Trial,
  type TrialRow,
} from '../../src/review/index.ts';
import { AS_OF, deal, defaultPolicy, policy } from '../model/arbitraries.ts';

const checkedPolicy = policy.map((any) => parsePolicy(any).policy as Policy);
const endings: readonly (Ending | null)[] = [null, 'won', 'lost'];

const trials: fc.Arbitrary<Trial[]> = fc
  .tuple(
    checkedPolicy,
    checkedPolicy,
    fc.array(fc.tuple(deal, fc.constantFrom(...endings)), { maxLength: 12 }),
  )
  .map(([before, after, deals]) =>
    deals.map(([one, ending], at) => ({
      id: `deal${at}`,
      name: `Deal ${at % 3}`,
      deal: one,
      readOn: AS_OF,
      before,
      after,
      ending,
    })),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('the effect of any policy on any deals', () => {
  const effects = trials.map((all) => {
    const rows = all.map(tryPolicy);
    return { all, rows, effect: effectOf(rows) };
  });

  it('counts every deal once: bands, flows and endings add up', () => {
    fc.assert(
      fc.property(effects, ({ rows, effect }) => {
        expect(effect.deals).toBe(rows.length);
        for (const side of ['before', 'after'] as const) {
          expect(sum(effect.bands.map((band) => band[side]))).toBe(rows.length);
          const ended = effect.endings.map(({ [side]: { won, lost } }) => won + lost);
          expect(sum(ended)).toBe(rows.filter(({ ending }) => ending).length);
        }
        expect(sum(effect.flows.map(({ deals }) => deals))).toBe(rows.length);
        const leaving = effect.flows.filter(({ from, to }) => from !== to);
        expect(sum(leaving.map(({ deals }) => deals))).toBe(effect.changed);
      }),
    );
  });

  it('lets what leaves and reaches a band agree with what was and is in it', () => {
    fc.assert(
      fc.property(effects, ({ effect }) => {
        for (const { band, before, after } of effect.bands) {
          const leaving = effect.flows.filter(({ from }) => from === band);
          const reaching = effect.flows.filter(({ to }) => to === band);
          expect(sum(leaving.map(({ deals }) => deals))).toBe(before);
          expect(sum(reaching.map(({ deals }) => deals))).toBe(after);
        }
      }),
    );
  });

  it('shows of each deal what the gauge would show', () => {
    fc.assert(
      fc.property(effects, ({ all, rows }) => {
        rows.forEach((row, at) => {
          const { deal: one, before, after, readOn } = all[at] as Trial;
          expect(readPower(one, before, readOn)).toMatchObject({
            balance: row.before.balance,
            band: row.before.band,
          });
          expect(readPower(one, after, readOn)).toMatchObject({
            balance: row.after.balance,
            band: row.after.band,
          });
        });
      }),
    );
  });

  it('lists exactly the deals it counts', () => {
    fc.assert(
      fc.property(effects, ({ rows, effect }) => {
        expect(changedRows(rows)).toHaveLength(effect.changed);
        const names = new Set(movedRows(rows).map(({ id }) => id));
        for (const { id } of changedRows(rows)) expect(names).toContain(id);
        expect(names.size).toBeGreaterThanOrEqual(effect.moved);
      }),
    );
  });

  it('is nothing where nothing changes', () => {
    fc.assert(
      fc.property(trials, (all) => {
        const rows = all.map((trial) => tryPolicy({ ...trial, after: trial.before }));
        const { changed, moved, dropped } = effectOf(rows);
        expect({ changed, moved, dropped }).toEqual({ changed: 0, moved: 0, dropped: [] });
      }),
    );
  });
});

const row = (name: string, before: number, after: number, id = name): TrialRow => {
  const { balance: _, ...rest } = tryPolicy({
    id,
    name,
    deal: {},
    readOn: AS_OF,
    before: defaultPolicy,
    after: defaultPolicy,
    ending: null,
  }).before;
  const bandAt = (balance: number) => (balance > 20 ? 'seller-leads' : 'balanced');
  return {
    id,
    name,
    readOn: AS_OF,
    ending: null,
    before: { ...rest, balance: before, band: bandAt(before) },
    after: { ...rest, balance: after, band: bandAt(after) },
  };
};

describe('the lists', () => {
  const rows = [
    row('Bravo', 19, 22),
    row('Acme', 19, 22),
    row('Cliff', 5, 60),
    row('Still', 3, 3.2),
    row('Nudge', 3, 4),
  ];
  const namesOf = (list: readonly TrialRow[]): string[] => list.map(({ name }) => name);

  it('begin with what moves farthest, then go by name', () => {
    expect(namesOf(changedRows(rows))).toEqual(['Cliff', 'Acme', 'Bravo']);
    expect(namesOf(movedRows(rows))).toEqual(['Cliff', 'Acme', 'Bravo', 'Nudge']);
    expect(effectOf(rows)).toMatchObject({ changed: 3, moved: 4 });
  });

  it('name every band, the one without evidence first', () => {
    expect(effectOf(rows).bands.map(({ band }) => band)).toEqual(BANDS);
  });
});

describe('a kind that a policy leaves out', () => {
  const logged = {
    concessions: [
      { id: 'c1', by: 'seller', kind: 'price', on: AS_OF },
      { id: 'c2', by: 'seller', kind: 'golf', on: AS_OF },
      { id: 'c3', by: 'customer', kind: 'price', on: AS_OF },
    ],
  } as const;
  const { price: _, ...others } = defaultPolicy.concessions;
  const withoutPrice = parsePolicy({ ...defaultPolicy, concessions: others }).policy as Policy;
  const trial = { id: 'd', name: 'D', deal: logged, readOn: AS_OF, ending: null };

  it('is told with its events, apart from what no policy knew', () => {
    const tried = tryPolicy({ ...trial, before: defaultPolicy, after: withoutPrice });
    expect(tried.before.unknownKinds).toEqual([{ log: 'concessions', kind: 'golf', events: 1 }]);
    expect(effectOf([tried, tried]).dropped).toEqual([
      { log: 'concessions', kind: 'price', events: 4 },
    ]);
    expect(policyDifferences(defaultPolicy, withoutPrice)).toEqual([
      { path: '/concessions/price', before: defaultPolicy.concessions['price'], after: undefined },
    ]);
  });
});
