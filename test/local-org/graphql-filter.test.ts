import fc from 'fast-check';

import { DEALS, filter } from './randomFilters.ts';
import { column, deal, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  const readings = DEALS.filter(({ balance }) => balance !== null).map(({ name, balance }) =>
    record(
      'Power_Reading__c',
      { Opportunity__c: `@${name}`, Deal_Key__c: name, Balance__c: balance },
      `R${name}`,
    ),
  );
  test = await startOrg({}, [
    record('Account', { Name: 'Acme' }, 'Acme'),
    record('Account', { Name: 'beta' }, 'beta'),
    ...DEALS.map((given) =>
      deal(given.name, {
        Amount: given.amount,
        StageName: given.stage,
        CloseDate: given.close,
        NextStep: given.next,
        IsPrivate: given.isPrivate,
        ...(given.account === null ? {} : { AccountId: `@${given.account}` }),
        ...(given.balance === null ? {} : { Power_Reading__c: `@R${given.name}` }),
      }),
    ),
    ...readings,
  ]);
});

const DOCUMENT = `query ($where: Opportunity_Filter) { uiapi { query {
  Opportunity(first: 2000, where: $where, orderBy: { Name: { order: ASC } }) {
    totalCount edges { node { Name { value } } } } } } }`;

async function found(where: object): Promise<unknown[]> {
  const answer = await test.graphql('rep', DOCUMENT, { where });
  expect(answer.errors).toEqual([]);
  return column(answer, 'Opportunity', 'Name.value');
}

describe('a filter', () => {
  it('finds what it means, whatever it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async ({ where, matches }) => {
        const expected = DEALS.filter(matches).map(({ name }) => name);
        expect(await found(where)).toEqual(expected);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([
    ['call%', ['Call Ann', 'call ann']],
    ['%ann', ['Call Ann', 'call ann']],
    ['a_b', ['a_b', 'axb']],
    ['a\\_b', ['a_b']],
    ['%100\\%', ['Mail 100%']],
    ['%100\\%x', []],
  ])('like %j finds %j', async (pattern, steps) => {
    const expected = DEALS.filter(({ next }) => next !== null && steps.includes(next));
    expect(await found({ NextStep: { like: pattern } })).toEqual(expected.map(({ name }) => name));
  });

  it('holds all its parts together', async () => {
    const where = { Amount: { gt: 100, lte: 300 }, StageName: { eq: 'Closed Won' } };
    const expected = DEALS.filter(
      ({ amount, stage }) =>
        amount !== null && amount > 100 && amount <= 300 && stage === 'Closed Won',
    );
    expect(await found(where)).toEqual(expected.map(({ name }) => name));
    expect(await found({})).toHaveLength(60);
  });

  it('takes ids of 15 and of 18 characters', async () => {
    const answer = await test.graphql(
      'rep',
      '{ uiapi { query { Account { edges { node { Id } } } } } }',
    );
    const [id = ''] = column(answer, 'Account', 'Id').map(String);
    for (const given of [id, id.slice(0, 15)]) {
      expect(await found({ AccountId: { eq: given } })).toHaveLength(20);
      expect(await found({ Account: { Id: { in: [given] } } })).toHaveLength(20);
    }
    expect(await found({ AccountId: { eq: 'no id at all' } })).toEqual([]);
  });

  it.each([
    ['{ Amount: { gt: "100" } }', 'WrongType'],
    ['{ Amount: { like: "1%" } }', 'WrongType'],
    ['{ IsPrivate: { lt: true } }', 'WrongType'],
    ['{ CloseDate: { eq: "2026-11-05" } }', 'WrongType'],
    ['{ CloseDate: { eq: { value: "2026-02-30" } } }', 'WrongType'],
    ['{ CreatedDate: { eq: { value: "2026-11-05" } } }', 'WrongType'],
    ['{ CloseDate: { eq: { literal: SOMEDAY } } }', 'WrongType'],
    ['{ Description: { like: "%x%" } }', 'WrongType'],
    ['{ Nothing: { eq: 1 } }', 'WrongType'],
    ['{ StageName: { eq: Closed } }', 'WrongType'],
  ])('refuses %s with %s', async (where, type) => {
    const answer = await test.graphql(
      'rep',
      `{ uiapi { query { Opportunity(where: ${where}) { totalCount } } } }`,
    );
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.message).toContain(`Validation error of type ${type}`);
  });

  it.each([
    ['{ CloseDate: { eq: {} } }', /exactly one/],
    ['{ CloseDate: { eq: { value: "2026-11-05", literal: TODAY } } }', /exactly one/],
    ['{ CloseDate: { eq: { range: {} } } }', /one number/],
    ['{ CloseDate: { eq: { range: { last_n_days: 1, next_n_days: 1 } } } }', /one number/],
    ['{ CloseDate: { eq: { range: { last_n_days: 2000000000 } } } }', /one number/],
    ['{ CloseDate: { eq: { range: { last_n_days: 0 } } } }', /one number/],
  ])('refuses %s', async (where, message) => {
    const answer = await test.graphql(
      'rep',
      `{ uiapi { query { Opportunity(where: ${where}) { totalCount } } } }`,
    );
    expect(answer.errors[0]?.message).toMatch(message);
    expect(answer.errors[0]?.path).toEqual(['uiapi', 'query', 'Opportunity']);
  });

  it('refuses more conditions than it can run', async () => {
    const or = Array.from({ length: 600 }, (_, index) => ({ Name: { eq: `D${index}` } }));
    const answer = await test.graphql('rep', DOCUMENT, { where: { or } });
    expect(answer.errors[0]?.message).toMatch(/at most 500 conditions/);
  });
});

it('reports no fault of its own', () => {
  expect(test.faults).toEqual([]);
});
