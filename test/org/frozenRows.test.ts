import { fittedRow, pagesOf, rowsIn, type FrozenRow } from '../../src/org/week/frozenRows.ts';

const FIELD = 131_072;

const rowWith = (gives: number, id = 'deal', owner = 'ana'): FrozenRow => ({
  deal: { id, name: 'Deal', owner: { id: owner, name: owner }, managers: ['mia'] } as never,
  detail: {
    why: null,
    ask: null,
    gives: Array.from({ length: gives }, (_, at) => ({
      dealId: id,
      id: `give ${at}`,
      kind: 'price',
      on: '2026-11-20',
      loggedBy: { id: owner, name: owner },
      loggedOn: '2026-11-20T08:00:00.000Z',
      cost: 1000,
    })),
  },
});

describe('a deal as a week keeps it', () => {
  it('stays whole as long as it fits', () => {
    const row = rowWith(300);
    expect(fittedRow(row)).toEqual({ row, leftOut: 0 });
  });

  it('fits into a field whatever was given on it, and says how much is left out', () => {
    const { row, leftOut } = fittedRow(rowWith(2000));
    expect(row.detail.gives.length + leftOut).toBe(2000);
    const [page, ...others] = pagesOf([row]);
    expect(others).toEqual([]);
    expect(page?.rows.length).toBeLessThanOrEqual(FIELD);
    expect(page?.rows.length).toBeGreaterThan(FIELD - 300);
  });
});

describe('the pages of a week', () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    rowWith(50, `deal ${at}`, at % 3 === 0 ? 'ana' : 'ben'),
  );

  it('each fit into a field, hold the deals of one owner, and every deal once', () => {
    const pages = pagesOf(rows);
    expect(Math.max(...pages.map((page) => page.rows.length))).toBeLessThanOrEqual(FIELD);
    expect(pages.flatMap(({ ids }) => ids).sort()).toEqual(rows.map(({ deal }) => deal.id).sort());
    for (const { owner, rows: text } of pages) {
      const owners = (JSON.parse(text) as FrozenRow[]).map(({ deal }) => deal.owner.id);
      expect(new Set(owners)).toEqual(new Set([owner]));
    }
  });

  it('give each deal once, though two who froze at once put it on two', () => {
    const records = pagesOf(rows).map(({ rows: Rows__c }) => ({ Rows__c }));
    expect(rowsIn([...records, ...records])).toHaveLength(rows.length);
  });
});
