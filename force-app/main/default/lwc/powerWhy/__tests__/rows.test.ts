import fc from 'fast-check';
import { explainReading } from 'c/powerModel';
import { rounded } from 'c/powerRecords';
import { whyTable } from '../rows';
import { anyView, view } from './view';

const ALL = { measure: 'balance', by: '', face: '', all: false };
const MEASURES = ['balance', 'tension', 'integration'];

/** What the table is made of; each event's kind of power is the model's. */
const sourceOf = ({ reading, entries, deal, policy, asOf }) => ({
  reading,
  entries,
  shown: new Map(explainReading(deal, policy.policy, asOf).events.map((e) => [e.id, e])),
});

const tableOf = (given, choice) => whyTable(sourceOf(given), { ...ALL, ...choice });

const columnOf = ({ rows }) =>
  rounded(
    rows.reduce((sum, { value }) => sum + value, 0),
    1,
  );

const typesOf = ({ rows }) => rows.map(({ type }) => type);

describe('the column of why', () => {
  it('adds up to what is shown, whatever is logged, measured or held back', () => {
    const choice = fc.record({
      measure: fc.constantFrom(...MEASURES),
      by: fc.constantFrom('', 'seller', 'customer'),
      face: fc.constantFrom('', 'destructive', 'economic', 'integrative', 'none'),
      all: fc.boolean(),
    });
    fc.assert(
      fc.property(anyView, choice, (given, wanted) => {
        const table = tableOf(given, wanted);
        expect(columnOf(table)).toBe(table.sum);
        expect(table.sum).toBe(rounded(given.reading[wanted.measure], 1));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('shows each share as it is, and rounding apart', () => {
    const reading = {
      balance: -9.95999,
      contributions: [-3.33333, -3.33333, -3.33333, 0.04].map((balance, index) => ({
        id: `e${index}`,
        balance,
      })),
      alternativesContribution: 0,
    };
    const entries = new Map(reading.contributions.map(({ id }) => [id, { id, by: 'customer' }]));
    const { rows } = whyTable({ reading, entries, shown: new Map() }, { ...ALL, all: true });
    expect(rows.map(({ type, value }) => [type, value])).toEqual([
      ['event', -3.3],
      ['event', -3.3],
      ['event', -3.3],
      ['event', 0],
      ['rounding', -0.1],
    ]);
  });

  it('puts who can walk away where its size belongs', () => {
    const { rows } = tableOf(
      view({ deal: { Customer_Alternatives__c: 4, Seller_Alternatives__c: 0 } }),
    );
    expect(rows[0].type).toBe('alternatives');
    const sizes = rows.slice(0, 7).map(({ value }) => Math.abs(value));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('begins with the third that acting together has before anyone acts', () => {
    const { rows } = tableOf(view(), { measure: 'integration' });
    expect(rows[0]).toEqual({ type: 'start', value: 33.3 });
  });

  it.each(['tension', 'integration'])('owes nothing of %s to who can walk away', (measure) => {
    expect(typesOf(tableOf(view(), { measure }))).not.toContain('alternatives');
  });

  it.each([
    [{ by: 'seller' }, ['price', 'shared-goals', 'kept-commitment']],
    [{ by: 'customer', face: 'economic' }, ['term-length', 'competitor-quote', 'budget-limit']],
    [{ face: 'integrative' }, ['shared-goals', 'kept-commitment', 'joint-problem-solving']],
    [{ by: 'seller', face: 'destructive' }, ['price']],
    [{ face: 'none' }, []],
  ])('has a row for each event that passes %j, and one for everything else', (filter, kinds) => {
    const { deal, ...given } = view();
    const table = tableOf({ deal, ...given }, { ...filter, all: true });
    const kindOf = ({ entry }) =>
      [...deal.concessions, ...deal.behaviors].find(({ id }) => id === entry.id).kind;
    const shown = table.rows.filter(({ type }) => type === 'event').map(kindOf);
    expect(shown.sort()).toEqual([...kinds].sort());
    expect(table.matching).toBe(kinds.length);
    expect(typesOf(table)).not.toContain('alternatives');
    expect(typesOf(table).filter((type) => type === 'elsewhere')).toHaveLength(1);
  });
});
