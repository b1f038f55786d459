import { at, column, deal, record, startOrg, type TestOrg } from './support.ts';

const COUNT = 4_321;

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [
    deal('Deal'),
    ...Array.from({ length: COUNT }, (_, index) =>
      record('Power_Behavior__c', {
        Opportunity__c: '@Deal',
        Shown_By__c: 'customer',
        Kind__c: 'deadline',
        Seen_On__c: `2026-0${1 + (index % 9)}-01`,
        Intensity__c: 1 + (index % 5),
      }),
    ),
  ]);
});

const PAGE = `query ($first: Int, $after: String, $upperBound: Int) { uiapi { query {
  Power_Behavior__c(first: $first, after: $after, upperBound: $upperBound, orderBy: { Seen_On__c: { order: DESC } }) {
    totalCount pageResultCount
    edges { cursor node { Id Seen_On__c { value } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`;

const CONNECTION = 'uiapi.query.Power_Behavior__c';

const page = (variables: object) => test.graphql('rep', PAGE, variables);

/** Follows the end cursors until there is no next page. */
async function readAll(variables: object): Promise<unknown[]> {
  const ids: unknown[] = [];
  let after: unknown = null;
  for (;;) {
    const answer = await page({ ...variables, after });
    expect(answer.errors).toEqual([]);
    ids.push(...column(answer, 'Power_Behavior__c', 'Id'));
    if (at(answer.data, `${CONNECTION}.pageInfo.hasNextPage`) !== true) return ids;
    after = at(answer.data, `${CONNECTION}.pageInfo.endCursor`);
  }
}

it('gives ten records unless told otherwise', async () => {
  const answer = await page({});
  expect(at(answer.data, CONNECTION)).toMatchObject({
    totalCount: COUNT,
    pageResultCount: 10,
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
  });
});

it.each([200, 999, 2000])(
  'reads every record once in pages of %i with an upper bound',
  async (first) => {
    const ids = await readAll({ first, upperBound: 5000 });
    expect(new Set(ids).size).toBe(COUNT);
    expect(ids).toHaveLength(COUNT);
  },
);

it('ends at the upper bound', async () => {
  expect(await readAll({ first: 400, upperBound: 1000 })).toHaveLength(1000);
});

it('reads four thousand records without one, and says that there are more', async () => {
  const first = await page({ first: 2000 });
  const second = await page({
    first: 2000,
    after: at(first.data, `${CONNECTION}.pageInfo.endCursor`),
  });
  expect(at(second.data, `${CONNECTION}.pageInfo`)).toMatchObject({
    hasNextPage: true,
    hasPreviousPage: true,
  });
  const third = await page({
    first: 2000,
    after: at(second.data, `${CONNECTION}.pageInfo.endCursor`),
  });
  expect(third.errors[0]?.message).toMatch(/Only 4000 records/);
});

it('goes on from any cursor', async () => {
  const all = await page({ first: 50 });
  const ids = column(all, 'Power_Behavior__c', 'Id');
  const after = at(all.data, `${CONNECTION}.edges.19.cursor`);
  const rest = await page({ first: 5, after });
  expect(column(rest, 'Power_Behavior__c', 'Id')).toEqual(ids.slice(20, 25));
  expect(at(rest.data, `${CONNECTION}.pageInfo.startCursor`)).toBe(
    at(all.data, `${CONNECTION}.edges.20.cursor`),
  );
});

it.each([
  [{ first: 0 }, /from 1 to 2000/],
  [{ first: -1 }, /from 1 to 2000/],
  [{ first: 2001 }, /from 1 to 2000/],
  [{ first: 199, upperBound: 5000 }, /from 200 to 2000/],
  [{ upperBound: 5000 }, /from 200 to 2000/],
  [{ after: 'nonsense' }, /cursor is not valid/],
  [{ after: 'djE6' }, /cursor is not valid/],
  [{ after: '' }, /cursor is not valid/],
  [{ first: 'ten' }, /Int cannot represent/],
])('refuses %j', async (variables, message) => {
  const answer = await page(variables);
  expect(answer.errors[0]?.message).toMatch(message);
});

it('takes at most ten subqueries, children included', async () => {
  const child = (index: number) => `c${index}: Power_Behaviors__r(first: 1) { totalCount }`;
  const deals = (children: number) =>
    `{ uiapi { query { Opportunity { edges { node {
      Id ${Array.from({ length: children }, (_, index) => child(index)).join(' ')} } } } } } }`;
  expect((await test.graphql('rep', deals(9))).errors).toEqual([]);
  expect((await test.graphql('rep', deals(10))).errors[0]?.message).toMatch(
    /at most 10 subqueries/,
  );
});
