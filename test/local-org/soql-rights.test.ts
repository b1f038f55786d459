import { containing, getJson, query, refusal, values, type Rest } from './soql.ts';
import { concession, DATA, deal, startOrg, type TestOrg, type User } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startOrg({}, [
    deal('One', { Margin_Percent__c: 20 }),
    concession({ Opportunity__c: '@One' }),
  ]);
});

const USERS: readonly User[] = ['rep', 'manager', 'admin', 'service'];

const status = async (path: string, user: User): Promise<number> =>
  (await test.get(DATA + path, user)).status;

describe('an object is there for those who may read it, in queries and descriptions alike', () => {
  it.each<[string, readonly User[]]>([
    ['Opportunity', USERS],
    ['User', USERS],
    ['Organization', USERS],
    ['Power_Concession__c', USERS],
    ['Power_Reading__c', USERS],
    ['Power_Week__c', ['manager', 'admin', 'service']],
    ['Power_Snapshot__c', ['manager', 'admin', 'service']],
    ['Profile', ['admin']],
    ['PermissionSetAssignment', ['admin']],
  ])('%s', async (object, readers) => {
    for (const user of USERS) {
      const isOpen = readers.includes(user);
      const soql = encodeURIComponent(`SELECT Id FROM ${object}`);
      expect([user, await status(`/query?q=${soql}`, user)]).toEqual([user, isOpen ? 200 : 400]);
      const described = await status(`/sobjects/${object}/describe`, user);
      expect([user, described]).toEqual([user, isOpen ? 200 : 404]);
    }
  });

  it.each(USERS)('%s can query every field that is described', async (user) => {
    const { body } = await getJson(test, `${DATA}/sobjects`, user);
    for (const { name } of (body as { sobjects: { name: string }[] }).sobjects) {
      const described = await getJson(test, `${DATA}/sobjects/${name}/describe`, user);
      const { fields } = described.body as { fields: { name: string }[] };
      const all = fields.map((field) => field.name).join(', ');
      await expect(query(test, `SELECT ${all} FROM ${name}`, user)).resolves.toBeDefined();
    }
  });

  it('does in queries what its description says of its fields', async () => {
    const { body } = await getJson(test, `${DATA}/sobjects`);
    for (const { name } of (body as { sobjects: { name: string }[] }).sobjects) {
      const described = await getJson(test, `${DATA}/sobjects/${name}/describe`);
      const { fields } = described.body as { fields: Rest[] };
      const those = (able: string): unknown[] =>
        fields.filter((field) => field[able] === true).map((field) => field['name']);
      const empty = those('filterable').map((field) => `${String(field)} = null`);
      const counts = those('aggregatable').map((field) => `COUNT(${String(field)})`);
      const keys = those('groupable').join(', ');
      await query(test, `SELECT Id FROM ${name} WHERE ${empty.join(' OR ')}`);
      await query(test, `SELECT Id FROM ${name} ORDER BY ${those('sortable').join(', ')}`);
      await query(test, `SELECT ${counts.join(', ')} FROM ${name}`);
      await query(test, `SELECT ${keys} FROM ${name} GROUP BY ${keys}`);
    }
  });

  it('is named as unknown to others', async () => {
    expect(await refusal(test, 'SELECT Id FROM Power_Week__c', 'rep')).toEqual({
      errorCode: 'INVALID_TYPE',
      message: containing("sObject type 'Power_Week__c' is not supported."),
    });
  });
});

describe('without a permission set', () => {
  let bare: TestOrg;

  beforeAll(async () => {
    bare = await startOrg({}, [
      {
        attributes: { type: 'User', referenceId: 'plain' },
        Username: 'plain@powerbalance.local',
        LastName: 'Plain',
        Email: 'plain@powerbalance.local',
        Alias: 'plain',
        ProfileId: '@Profile:Standard User',
      },
      deal('One', { Margin_Percent__c: 20 }),
      concession({ Opportunity__c: '@One' }),
    ]);
  });

  const ask = async (soql: string): Promise<unknown> => {
    const authorization = `Bearer ${bare.org.accessToken('plain@powerbalance.local')}`;
    const path = `${DATA}/query?q=${encodeURIComponent(soql)}`;
    return (await fetch(bare.origin + path, { headers: { authorization } })).json();
  };

  it.each([
    ['SELECT Margin_Percent__c FROM Opportunity', 'INVALID_FIELD'],
    ['SELECT Id FROM Opportunity WHERE Margin_Percent__c > 10', 'INVALID_FIELD'],
    ['SELECT Id FROM Opportunity ORDER BY Margin_Percent__c', 'INVALID_FIELD'],
    ['SELECT MAX(Margin_Percent__c) FROM Opportunity', 'INVALID_FIELD'],
    ['SELECT COUNT(Id) FROM Opportunity HAVING MAX(Margin_Percent__c) > 1', 'MALFORMED_QUERY'],
    ['SELECT FORMAT(Margin_Percent__c) FROM Opportunity', 'INVALID_FIELD'],
    ['SELECT Power_Reading__r.Id FROM Opportunity', 'INVALID_FIELD'],
    ['SELECT Id FROM Power_Concession__c', 'INVALID_TYPE'],
    ['SELECT (SELECT Id FROM Power_Concessions__r) FROM Opportunity', 'INVALID_TYPE'],
    [
      'SELECT Id FROM Opportunity WHERE Id IN (SELECT Opportunity__c FROM Power_Concession__c)',
      'INVALID_TYPE',
    ],
  ])('%s is refused with %s', async (soql, errorCode) => {
    expect(await ask(soql)).toMatchObject([{ errorCode }]);
  });

  it('all fields are those of the profile', async () => {
    const answer = (await ask('SELECT FIELDS(ALL) FROM Opportunity LIMIT 1')) as {
      records: object[];
    };
    const names = Object.keys(answer.records[0] ?? {});
    expect(names).toContain('Name');
    expect(names.filter((name) => name.endsWith('__c'))).toEqual([]);
  });
});

describe('records in the recycle bin', () => {
  const ids = (resource: string): Promise<{ totalSize: number }> =>
    query(test, 'SELECT Id FROM Power_Concession__c', 'rep', resource);

  it('are seen by queryAll alone', async () => {
    const [id] = await values(test, 'SELECT Id FROM Power_Concession__c', 'Id');
    const headers = { authorization: `Bearer ${test.org.accessToken('rep@powerbalance.local')}` };
    const path = `${test.origin}${DATA}/sobjects/Power_Concession__c/${String(id)}`;
    expect((await fetch(path, { method: 'DELETE', headers })).status).toBe(204);
    expect((await ids('query')).totalSize).toBe(0);
    expect((await ids('queryAll')).totalSize).toBe(1);
    const deleted = await query(
      test,
      'SELECT IsDeleted FROM Power_Concession__c WHERE IsDeleted = true',
      'rep',
      'queryAll',
    );
    expect(deleted.records).toMatchObject([{ IsDeleted: true }]);
  });
});
