import { rest } from './rest.ts';
import { getJson, named } from './soql.ts';
import { DATA, deal, record, startOrg, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [record('Account', { Name: 'a'.repeat(255) }), deal('One')]);
});

afterEach(() => {
  expect(test.faults).toEqual([]);
});

/** Asks what is too long for an address; gives the status and the error code. */
async function ask(soql: string): Promise<unknown[]> {
  const url = `${DATA}/query?q=${encodeURIComponent(soql)}`;
  const compositeRequest = [{ referenceId: 'a', method: 'GET', url }];
  const { body } = await rest(test, 'admin', 'POST composite', { compositeRequest });
  const [answer] = (body as { compositeResponse: { httpStatusCode: number; body: unknown }[] })
    .compositeResponse;
  const [fault] = Array.isArray(answer?.body) ? (answer.body as { errorCode: string }[]) : [];
  return [answer?.httpStatusCode, fault?.errorCode];
}

const times = (number: number, text: string): string => new Array(number).fill(text).join(',');

/** 81 users, each reached over another way. */
const USERS = ['Owner', 'CreatedBy', 'LastModifiedBy'].flatMap((first) =>
  ['CreatedBy', 'LastModifiedBy', 'Manager'].flatMap((second) =>
    ['CreatedBy', 'LastModifiedBy', 'Manager'].flatMap((third) =>
      ['CreatedBy', 'LastModifiedBy', 'Manager'].map((last) => [first, second, third, last]),
    ),
  ),
);

const ways = USERS.map((names) => `${names.join('.')}.Name`);

const inside = (levels: number): string =>
  `${'Id IN (SELECT Id FROM Account WHERE '.repeat(levels)}Name != null${')'.repeat(levels)}`;

describe('a query that asks for too much at once is refused, not failed', () => {
  it.each([
    [
      'a pattern of 60,000 letters',
      `SELECT Id FROM Account WHERE Name LIKE '${'a'.repeat(60_000)}'`,
    ],
    ['3,000 terms of an order', `SELECT Id FROM Account ORDER BY ${times(3000, 'Name')}`],
    ['3,000 keys', `SELECT COUNT(Id) FROM Account GROUP BY ${times(3000, 'Name')}`],
    ['2,000 days', `SELECT Id FROM Opportunity WHERE CloseDate IN (${times(2000, '2026-01-01')})`],
    ['81 parents', `SELECT ${ways.join(',')} FROM Opportunity`],
    [
      '81 parents to filter by',
      `SELECT Id FROM Opportunity WHERE ${ways.join(' = null OR ')} = null`,
    ],
    ['150 queries inside one another', `SELECT Id FROM Account WHERE ${inside(150)}`],
  ])('%s', async (_, soql) => {
    expect(await ask(soql)).toEqual([400, 'QUERY_TOO_COMPLICATED']);
  });

  it.each([
    ['the longest', `SELECT ${'a.'.repeat(30_000)}a FROM Account`, 'INVALID_FIELD'],
    [
      'quotes that never end',
      `SELECT Id FROM Account WHERE Name = '${"\\'".repeat(40_000)}`,
      'MALFORMED_QUERY',
    ],
  ])('names and texts: %s', async (_, soql, errorCode) => {
    expect(await ask(soql)).toEqual([400, errorCode]);
  });

  it.each<[string, string, object]>([
    [
      'days',
      'query ($x: [DateInput]) { uiapi { query { Opportunity(where: { CloseDate: { in: $x } }) { totalCount } } } }',
      { x: new Array(3000).fill({ value: '2026-01-01' }) },
    ],
    [
      'a pattern',
      'query ($x: String) { uiapi { query { Opportunity(where: { Name: { like: $x } }) { totalCount } } } }',
      { x: 'a'.repeat(100_000) },
    ],
    [
      'parents',
      `{ uiapi { query { Opportunity { edges { node { ${USERS.map((names) => `${names.join(' { ')} { Id ${'}'.repeat(4)}`).join(' ')} } } } } } }`,
      {},
    ],
  ])('by GraphQL: %s', async (_, query, variables) => {
    const { errors } = await test.graphql('admin', query, variables);
    expect(errors.map(({ message }) => message)).toEqual([
      'Query is either selecting too many fields or the filter conditions are too complicated.',
    ]);
  });
});

describe('a range of days beyond all calendars', () => {
  it.each([
    ['LAST_N_YEARS:10000', 'One', ''],
    ['NEXT_N_YEARS:10000', '', 'One'],
    ['N_YEARS_AGO:3000', 'One', ''],
    ['LAST_N_QUARTERS:9999', 'One', ''],
  ])('%s is as far as days go', async (literal, after, before) => {
    for (const field of ['CloseDate', 'CreatedDate']) {
      expect(await named(test, 'Opportunity', `${field} > ${literal}`)).toEqual(
        after === '' ? [] : [after],
      );
      expect(await named(test, 'Opportunity', `${field} < ${literal}`)).toEqual(
        before === '' ? [] : [before],
      );
    }
  });

  it('by GraphQL too', async () => {
    const where = '{ CreatedDate: { lt: { range: { next_n_years: 9000 } } } }';
    const query = `{ uiapi { query { Opportunity(where: ${where}) { totalCount } } } }`;
    const data = { uiapi: { query: { Opportunity: { totalCount: 1 } } } };
    expect(await test.graphql('rep', query)).toEqual({ data, errors: [] });
  });
});

it('an address names a field a thousand times', async () => {
  const path = `${DATA}/query?q=${encodeURIComponent('SELECT Id FROM Account')}`;
  const { body } = await getJson(test, path);
  const [account] = (body as { records: { Id: string }[] }).records;
  const fields = times(1000, 'Name');
  const { status } = await getJson(
    test,
    `${DATA}/sobjects/Account/${account?.Id ?? ''}?fields=${fields}`,
  );
  expect(status).toBe(200);
});
