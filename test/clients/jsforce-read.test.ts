import { containing } from '../local-org/soql.ts';
import { concession, deal, record, startOrg, type TestOrg } from '../local-org/support.ts';
import { jsforce } from './support.ts';

const USERNAME = 'rep@powerbalance.local';
const PASSWORD = 'powerbalance';

let test: TestOrg;
let connection: InstanceType<typeof jsforce.Connection>;

beforeAll(async () => {
  test = await startOrg({}, [
    record('Account', { Name: "O'Neil & Söhne" }, 'acme'),
    ...Array.from({ length: 2345 }, (_, index) =>
      deal(`Deal ${index}`, { Amount: index, ...(index < 3 ? { AccountId: '@acme' } : {}) }),
    ),
    concession({ Opportunity__c: '@Deal 0' }),
  ]);
  connection = new jsforce.Connection({ loginUrl: test.origin, version: '66.0' });
  await connection.login(USERNAME, PASSWORD);
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

describe('logging in', () => {
  it('by SOAP and by OAuth leads to the same user', async () => {
    const oauth2 = { loginUrl: test.origin, clientId: 'x', clientSecret: 'x' };
    const other = new jsforce.Connection({ oauth2, version: '66.0' });
    const { id } = await other.login(USERNAME, PASSWORD);
    expect(connection.userInfo).toMatchObject({ id });
    expect((await connection.identity()).username).toBe(USERNAME);
    expect(connection.instanceUrl).toBe(test.origin);
  });

  it.each([
    ['SOAP', {}],
    ['OAuth', { oauth2: { clientId: 'x', clientSecret: 'x' } }],
  ])('with a wrong password is refused by %s', async (_, options) => {
    const loginUrl = test.origin;
    const other = new jsforce.Connection(
      'oauth2' in options ? { oauth2: { ...options.oauth2, loginUrl } } : { loginUrl },
    );
    await expect(other.login(USERNAME, 'wrong')).rejects.toThrow(
      /INVALID_LOGIN|authentication failure/,
    );
  });

  it.each([
    ['SOAP', {}],
    ['OAuth', { oauth2: { clientId: 'x', clientSecret: 'x' } }],
  ])('ends with logging out by %s', async (_, options) => {
    const loginUrl = test.origin;
    const version = '66.0';
    const other = new jsforce.Connection(
      'oauth2' in options
        ? { oauth2: { ...options.oauth2, loginUrl }, version }
        : { loginUrl, version },
    );
    await other.login(USERNAME, PASSWORD);
    const { accessToken, instanceUrl } = other;
    await other.logout();
    const after = new jsforce.Connection({
      accessToken: accessToken ?? '',
      instanceUrl,
      version: '66.0',
    });
    await expect(after.query('SELECT Id FROM User')).rejects.toThrow(/Session expired/);
  });
});

describe('querying', () => {
  it('goes from page to page', async () => {
    const first = await connection.query('SELECT Name FROM Opportunity ORDER BY Amount');
    expect([first.totalSize, first.done, first.records.length]).toEqual([2345, false, 2000]);
    const next = await connection.queryMore(first.nextRecordsUrl ?? '');
    const names = [...first.records, ...next.records].map(({ Name }) => String(Name));
    expect(names).toEqual(Array.from({ length: 2345 }, (_, index) => `Deal ${index}`));
  });

  it('fetches all pages by itself', async () => {
    const { records } = await connection.query('SELECT Id FROM Opportunity', {
      autoFetch: true,
      maxFetch: 5000,
    });
    expect(new Set(records.map(({ Id: id }) => String(id))).size).toBe(2345);
  });

  it('writes conditions itself', async () => {
    const found = await connection
      .sobject('Opportunity')
      .find({ 'Account.Name': "O'Neil & Söhne", Amount: { $gte: 1 } }, ['Name', 'Account.Name'])
      .sort({ Amount: -1 })
      .execute();
    expect(found).toMatchObject([
      { Name: 'Deal 2', Account: { Name: "O'Neil & Söhne" } },
      { Name: 'Deal 1' },
    ]);
    expect(await connection.sobject('Opportunity').count({ IsWon: false })).toBe(2345);
  });

  it('includes children', async () => {
    const found = await connection
      .sobject('Opportunity')
      .find({ Name: 'Deal 0' }, ['Id'])
      .include('Power_Concessions__r')
      .select(['Kind__c'])
      .end()
      .execute();
    expect(found).toMatchObject([
      { Power_Concessions__r: { totalSize: 1, records: [{ Kind__c: 'price' }] } },
    ]);
  });

  it('gets errors by their code', async () => {
    await expect(connection.query('SELECT Foo FROM Account')).rejects.toMatchObject({
      name: 'INVALID_FIELD',
      errorCode: 'INVALID_FIELD',
      message: containing('ERROR at Row:1:Column:8'),
    });
  });
});

describe('reading and describing', () => {
  it('retrieves records by their ids', async () => {
    const { records } = await connection.query(
      'SELECT Id FROM Opportunity ORDER BY Amount LIMIT 2',
    );
    const ids = records.map(({ Id: id }) => String(id));
    const [one] = ids;
    expect(await connection.sobject('Opportunity').retrieve(one ?? '')).toMatchObject({
      Name: 'Deal 0',
    });
    expect(await connection.sobject('Opportunity').retrieve(ids)).toMatchObject([
      { Name: 'Deal 0' },
      { Name: 'Deal 1' },
    ]);
  });

  it('describes one object and all of them', async () => {
    const { fields, childRelationships } = await connection.describe('Opportunity');
    expect(fields.find(({ name }) => name === 'Amount')).toMatchObject({ type: 'currency' });
    expect(childRelationships.map(({ relationshipName }) => relationshipName)).toContain(
      'Power_Concessions__r',
    );
    const { sobjects } = await connection.describeGlobal();
    expect(sobjects.map(({ name }) => name)).toContain('Power_Concession__c');
  });

  it('learns what changed and how many calls are left', async () => {
    const [start, end] = ['2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z'];
    const { ids } = await connection.sobject('Account').updated(start, end);
    expect(ids).toHaveLength(1);
    const { deletedRecords } = await connection.sobject('Account').deleted(start, end);
    expect(deletedRecords).toEqual([]);
    expect(await connection.limits()).toMatchObject({ DailyApiRequests: { Max: 1_000_000 } });
    expect(connection.limitInfo.apiUsage?.limit).toBe(1_000_000);
  });
});
