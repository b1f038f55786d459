import { getIntrospectionQuery } from 'graphql';

import { DATA, deal, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [
    record('Account', { Name: 'Acme' }, 'acme'),
    deal('One', { AccountId: '@acme' }),
    deal("Robert'); DROP TABLE Opportunity;--", { NextStep: '"quoted" \\ %_' }),
  ]);
});

afterEach(async () => {
  expect(test.faults).toEqual([]);
  const answer = await test.graphql('rep', '{ uiapi { query { Opportunity { totalCount } } } }');
  expect(answer).toEqual({
    data: { uiapi: { query: { Opportunity: { totalCount: 2 } } } },
    errors: [],
  });
});

const authorization = () => `Bearer ${test.org.accessToken('rep@powerbalance.local')}`;

async function post(body: string): Promise<{ status: number; body: unknown }> {
  const init = { method: 'POST', headers: { authorization: authorization() }, body };
  const response = await fetch(`${test.origin}${DATA}/graphql`, init);
  return { status: response.status, body: await response.json() };
}

const nested = (open: string, inside: string, close: string, times: number): string =>
  open.repeat(times) + inside + close.repeat(times);

const inDeal = (node: string): string =>
  `{ uiapi { query { Opportunity { edges { node { ${node} } } } } } }`;

const chain = (times: number, body: (next: string) => string): string =>
  Array.from(
    { length: times },
    (_, index) => `fragment f${index} on ${body(`f${index + 1}`)}`,
  ).join(' ');

const WHERE =
  'query ($where: Opportunity_Filter) { uiapi { query { Opportunity(where: $where) { totalCount } } } }';

describe('a query meant to exhaust the org is refused', () => {
  it.each<[string, string, object, RegExp]>([
    ['nested selections', nested('{ a ', '', '}', 9000), {}, /InvalidSyntax/],
    [
      'a filter nested in the query',
      `{ uiapi { query { Opportunity(where: ${nested('{ and: [', '{}', '] }', 3000)}) { totalCount } } } }`,
      {},
      /InvalidSyntax/,
    ],
    [
      'more tokens than any page',
      inDeal('Id '.repeat(25_000)),
      {},
      /InvalidSyntax.*tokens|tokens.*InvalidSyntax/,
    ],
    [
      'more fields than any page',
      inDeal(Array.from({ length: 6000 }, (_, i) => `a${i}: Id`).join(' ')),
      {},
      /5000 fields/,
    ],
    [
      'the same field over and over',
      inDeal('Name { value } '.repeat(2400)),
      {},
      /Validation aborted/,
    ],
    [
      'fragments that double each other',
      `${inDeal('Owner { ...f0 }')} ${chain(40, (next) => `User { a: Manager { ...${next} } b: Manager { ...${next} } }`)} fragment f40 on User { Id }`,
      {},
      /5000 fields|30 levels/,
    ],
    [
      'fragments in a circle',
      '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
      {},
      /30 levels/,
    ],
    [
      'parents without end',
      inDeal(`Owner { ${nested('Manager { ', 'Id', ' }', 40)} }`),
      {},
      /30 levels/,
    ],
    ['a mutation that nobody knows', 'mutation { uiapi { x } }', {}, /FieldUndefined/],
    ['a subscription', 'subscription { x }', {}, /OperationNotSupported/],
    ['nothing', '', {}, /InvalidSyntax/],
  ])('%s', async (_, query, variables, message) => {
    const answer = await test.graphql('rep', query, variables);
    expect(answer.data).toBeNull();
    expect(JSON.stringify(answer.errors)).toMatch(message);
  });

  it('variables nested without end', async () => {
    const variables = `{"where":${nested('{"and":[', '{}', ']}', 20_000)}}`;
    const answer = await post(`{"query":${JSON.stringify(WHERE)},"variables":${variables}}`);
    expect(answer).toMatchObject({ status: 400, body: [{ errorCode: 'JSON_PARSER_ERROR' }] });
    expect(JSON.stringify(answer.body)).toMatch(/nested deeper than 100 levels/);
  });

  it('while introspection, as tools send it, is not', async () => {
    const answer = await test.graphql('rep', getIntrospectionQuery());
    expect(answer.errors).toEqual([]);
  });
});

describe('text is never read as SQL', () => {
  it.each([
    "x'; DROP TABLE Opportunity; --",
    '" OR 1=1 --',
    "') OR ('1'='1",
    '\u0000',
    '%',
    '\\',
    '💥'.repeat(100),
  ])('%j', async (text) => {
    const operators = ['eq', 'ne', 'lt', 'gte', 'like'].map((operator) => ({
      Name: { [operator]: text },
    }));
    const filters = [...operators, { Name: { in: [text, null] } }, { AccountId: { eq: text } }];
    for (const where of filters) {
      expect((await test.graphql('rep', WHERE, { where })).errors).toEqual([]);
    }
    const exact = await test.graphql('rep', WHERE, { where: { Name: { eq: text } } });
    expect(exact.data).toEqual({ uiapi: { query: { Opportunity: { totalCount: 0 } } } });
  });
});
