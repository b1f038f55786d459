import { column, deal, startOrg } from './support.ts';

const DAYS = [
  '2024-12-31',
  '2025-01-01',
  '2025-09-30',
  '2025-10-01',
  '2025-12-31',
  '2026-01-01',
  '2026-08-27',
  '2026-09-30',
  '2026-10-25',
  '2026-10-31',
  '2026-11-01',
  '2026-11-14',
  '2026-11-15',
  '2026-11-21',
  '2026-11-22',
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-28',
  '2026-11-29',
  '2026-12-31',
  '2027-01-01',
  '2027-12-31',
  '2028-01-01',
];

/** Today is Wednesday 2026-11-25; weeks begin on Sunday. */
const RANGES: [string, string, string][] = [
  ['literal: TODAY', '2026-11-25', '2026-11-25'],
  ['literal: YESTERDAY', '2026-11-24', '2026-11-24'],
  ['literal: TOMORROW', '2026-11-26', '2026-11-26'],
  ['literal: THIS_WEEK', '2026-11-22', '2026-11-28'],
  ['literal: LAST_WEEK', '2026-11-15', '2026-11-21'],
  ['literal: NEXT_WEEK', '2026-11-29', '2026-12-05'],
  ['literal: THIS_MONTH', '2026-11-01', '2026-11-30'],
  ['literal: LAST_MONTH', '2026-10-01', '2026-10-31'],
  ['literal: THIS_QUARTER', '2026-10-01', '2026-12-31'],
  ['literal: LAST_QUARTER', '2026-07-01', '2026-09-30'],
  ['literal: NEXT_FISCAL_QUARTER', '2027-01-01', '2027-03-31'],
  ['literal: THIS_YEAR', '2026-01-01', '2026-12-31'],
  ['literal: LAST_FISCAL_YEAR', '2025-01-01', '2025-12-31'],
  ['literal: NEXT_YEAR', '2027-01-01', '2027-12-31'],
  ['literal: LAST_90_DAYS', '2026-08-27', '2026-11-25'],
  ['literal: NEXT_90_DAYS', '2026-11-26', '2027-02-23'],
  ['range: { last_n_days: 1 }', '2026-11-24', '2026-11-25'],
  ['range: { next_n_days: 2 }', '2026-11-26', '2026-11-27'],
  ['range: { last_n_weeks: 1 }', '2026-11-15', '2026-11-21'],
  ['range: { last_n_months: 2 }', '2026-09-01', '2026-10-31'],
  ['range: { next_n_quarters: 4 }', '2027-01-01', '2027-12-31'],
  ['range: { last_n_years: 2 }', '2024-01-01', '2025-12-31'],
  ['value: "2026-11-22"', '2026-11-22', '2026-11-22'],
];

const OPERATORS: Record<string, (day: string, first: string, last: string) => boolean> = {
  eq: (day, first, last) => day >= first && day <= last,
  ne: (day, first, last) => day < first || day > last,
  lt: (day, first) => day < first,
  lte: (day, _, last) => day <= last,
  gt: (day, _, last) => day > last,
  gte: (day, first) => day >= first,
};

const find = (field: string, operator: string, date: string): string => `{ uiapi { query {
  Opportunity(first: 200, where: { ${field}: { ${operator}: { ${date} } } }, orderBy: { Name: { order: ASC } }) {
    edges { node { Name { value } } } } } } }`;

describe('days', () => {
  it.each(RANGES)('%s is from %s to %s', async (date, first, last) => {
    const test = await startOrg(
      {},
      DAYS.map((day) => deal(day, { CloseDate: day })),
    );
    for (const [operator, holds] of Object.entries(OPERATORS)) {
      const answer = await test.graphql('rep', find('CloseDate', operator, date));
      const expected = DAYS.filter((day) => holds(day, first, last));
      expect([operator, column(answer, 'Opportunity', 'Name.value')]).toEqual([operator, expected]);
    }
    await test.close();
  });
});

describe('instants', () => {
  /** Around the midnights of a reader in Berlin, an hour before UTC's. */
  const INSTANTS = [
    '2026-11-23T22:59:59.000Z',
    '2026-11-23T23:00:00.000Z',
    '2026-11-24T22:59:59.000Z',
    '2026-11-24T23:00:00.000Z',
    '2026-11-25T22:59:59.000Z',
    '2026-11-25T23:00:00.000Z',
  ];

  it.each([
    ['eq', 'literal: TODAY', [3, 4]],
    ['ne', 'literal: TODAY', [0, 1, 2, 5]],
    ['lt', 'literal: TODAY', [0, 1, 2]],
    ['lte', 'literal: TODAY', [0, 1, 2, 3, 4]],
    ['gt', 'literal: YESTERDAY', [3, 4, 5]],
    ['gte', 'literal: YESTERDAY', [1, 2, 3, 4, 5]],
    ['eq', 'range: { last_n_days: 1 }', [1, 2, 3, 4]],
    ['eq', 'value: "2026-11-24T23:00:00Z"', [3]],
    ['gt', 'value: "2026-11-25T00:00:00+01:00"', [4, 5]],
    ['ne', 'value: "2026-11-25T00:00:00+01:00"', [0, 1, 2, 4, 5]],
  ])('%s %s finds %j by the reader’s own day', async (operator, date, expected) => {
    const test = await startOrg(
      { timeZone: 'Europe/Berlin' },
      INSTANTS.map((instant, index) => deal(String(index), { CreatedDate: instant })),
    );
    const answer = await test.graphql('rep', find('CreatedDate', operator, date));
    expect(column(answer, 'Opportunity', 'Name.value')).toEqual(expected.map(String));
    await test.close();
  });
});
