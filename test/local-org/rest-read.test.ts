import { containing, getJson, plain, values } from './soql.ts';
import { concession, DATA, deal, record, startOrg, textLike, type TestOrg } from './support.ts';

let test: TestOrg;
let ids: string[];

beforeAll(async () => {
  test = await startOrg({}, [
    record('Account', { Name: 'Acme', Industry: 'Banking' }, 'acme'),
    record('Account', { Name: 'Bolt' }, 'bolt'),
    deal('One', { AccountId: '@acme', Amount: 10 }),
    concession({ Opportunity__c: '@One', External_Id__c: 'crm/1' }),
    concession({ Opportunity__c: '@One', External_Id__c: 'gone' }),
  ]);
  ids = (await values(test, 'SELECT Id FROM Account ORDER BY Name', 'Id')).map(String);
});

const bearer = (): Record<string, string> => ({
  authorization: `Bearer ${test.org.accessToken('admin@powerbalance.local')}`,
});

const post = async (path: string, body: unknown): Promise<unknown> => {
  const init = { method: 'POST', headers: bearer(), body: JSON.stringify(body) };
  return (await fetch(test.origin + path, init)).json();
};

const NOT_FOUND = [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }];

describe('a record', () => {
  it('is read by its id: the fields one names', async () => {
    const path = `${DATA}/sobjects/account/${ids[0] ?? ''}?fields=name,Industry,Owner.Name`;
    const { status, body } = await getJson(test, path);
    expect([status, plain(body)]).toEqual([
      200,
      { Name: 'Acme', Industry: 'Banking', Owner: { Name: 'Ines Carvalho' } },
    ]);
    expect(body).toMatchObject({
      attributes: { type: 'Account', url: `${DATA}/sobjects/Account/${ids[0] ?? ''}` },
    });
  });

  it('is read whole, by an id of 15 characters too', async () => {
    const { body } = await getJson(test, `${DATA}/sobjects/Account/${ids[0]?.slice(0, 15) ?? ''}`);
    expect(body).toMatchObject({ Id: ids[0], Name: 'Acme', IsDeleted: false, ParentId: null });
  });

  it('is read by an external id', async () => {
    const path = `${DATA}/sobjects/Power_Concession__c/External_Id__c/crm%2F1?fields=Given_By__c`;
    expect(plain((await getJson(test, path)).body)).toEqual({ Given_By__c: 'seller' });
  });

  it.each([
    ['Account/001000000000000AAA', 404, 'NOT_FOUND'],
    ['Account/nonsense', 404, 'NOT_FOUND'],
    ['Nope/001000000000000AAA', 404, 'NOT_FOUND'],
    ['Power_Concession__c/External_Id__c/nobody', 404, 'NOT_FOUND'],
    ['Power_Concession__c/Note__c/x', 404, 'NOT_FOUND'],
    ["Account/'%20OR%20''='", 404, 'NOT_FOUND'],
  ])('%s is not there', async (path, status, errorCode) => {
    expect(await getJson(test, `${DATA}/sobjects/${path}`)).toMatchObject({
      status,
      body: [{ errorCode }],
    });
  });

  it('an id of another object’s record is none', async () => {
    const { body } = await getJson(test, `${DATA}/sobjects/Opportunity/${ids[0] ?? ''}`);
    expect(body).toEqual(NOT_FOUND);
  });

  it('a field that is not there is named', async () => {
    const { status, body } = await getJson(
      test,
      `${DATA}/sobjects/Account/${ids[0] ?? ''}?fields=Foo`,
    );
    expect(status).toBe(400);
    expect(body).toEqual([
      {
        errorCode: 'INVALID_FIELD',
        message: containing("No such column 'Foo' on entity 'Account'"),
      },
    ]);
  });

  it('in the recycle bin says that it was deleted', async () => {
    const [id] = await values(
      test,
      "SELECT Id FROM Power_Concession__c WHERE External_Id__c = 'gone'",
      'Id',
    );
    const path = `${DATA}/sobjects/Power_Concession__c/${String(id)}`;
    await fetch(test.origin + path, { method: 'DELETE', headers: bearer() });
    expect(await getJson(test, path)).toEqual({
      status: 404,
      body: [{ errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted' }],
    });
  });
});

describe('several records', () => {
  const COLLECTION = `${DATA}/composite/sobjects/Account`;

  it('are read by their ids, null for one that is none', async () => {
    const unknown = '001000000000000AAA';
    const wanted = [ids[1] ?? '', unknown, ids[0] ?? ''];
    const expected = [{ Name: 'Bolt' }, null, { Name: 'Acme' }];
    const { body } = await getJson(test, `${COLLECTION}?ids=${wanted.join()}&fields=Name`);
    expect(plain(body)).toEqual(expected);
    expect(plain(await post(COLLECTION, { ids: wanted, fields: ['Name'] }))).toEqual(expected);
  });

  it.each([
    [{ ids: [], fields: ['Name'] }, 'MISSING_ARGUMENT'],
    [{ ids: ['x'], fields: [] }, 'MISSING_ARGUMENT'],
    [{ ids: ['x'], fields: ['Nope'] }, 'INVALID_FIELD'],
    [{ ids: Array<string>(2001).fill('x'), fields: ['Name'] }, 'EXCEEDED_ID_LIMIT'],
    [{ ids: [{ toString: 1 }], fields: ['Name'] }, 'JSON_PARSER_ERROR'],
    [{ ids: ['x'], fields: 'Name' }, 'JSON_PARSER_ERROR'],
    [[], 'JSON_PARSER_ERROR'],
  ])('%j is refused', async (body, errorCode) => {
    expect(await post(COLLECTION, body)).toMatchObject([{ errorCode }]);
  });
});

describe('changes', () => {
  const DAY = 'start=2026-11-25T00:00:00%2B00:00&end=2026-11-26T00:00:00Z';

  it('are told by the day', async () => {
    expect((await getJson(test, `${DATA}/sobjects/Account/updated?${DAY}`)).body).toEqual({
      ids: [...ids].sort(),
      latestDateCovered: '2026-11-26T00:00:00.000+0000',
    });
    const before = 'start=2026-11-23T00:00:00Z&end=2026-11-24T00:00:00Z';
    expect((await getJson(test, `${DATA}/sobjects/Account/updated?${before}`)).body).toMatchObject({
      ids: [],
    });
  });

  it('and what was deleted', async () => {
    const { body } = await getJson(test, `${DATA}/sobjects/Power_Concession__c/deleted?${DAY}`);
    expect(body).toMatchObject({
      deletedRecords: [{ deletedDate: '2026-11-25T10:30:00.000+0000' }],
      latestDateCovered: '2026-11-26T00:00:00.000+0000',
    });
  });

  it.each([
    '',
    'start=x&end=y',
    'start=2026-11-26T00:00:00Z&end=2026-11-25T00:00:00Z',
    'start=2020-01-01T00:00:00Z&end=2026-11-25T00:00:00Z',
  ])('of no period that there is are refused: %s', async (period) => {
    expect(await getJson(test, `${DATA}/sobjects/Account/updated?${period}`)).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_REPLICATION_DATE' }],
    });
  });
});

describe('what else clients ask', () => {
  it('the resources of a version', async () => {
    expect((await getJson(test, DATA)).body).toMatchObject({
      identity: textLike(/\/id\/00D\w{15}\/005\w{15}$/),
      query: `${DATA}/query`,
      sobjects: `${DATA}/sobjects`,
    });
  });

  it('recent records, of which none are noted', async () => {
    expect(await getJson(test, `${DATA}/recent`)).toEqual({ status: 200, body: [] });
  });

  it.each([
    [`${DATA}/tooling/query?q=SELECT+Id+FROM+ApexClass`, 'INVALID_TYPE'],
    [`${DATA}/tooling/query`, 'MALFORMED_QUERY'],
    [`${DATA}/query?explain=SELECT+Id+FROM+Account`, 'API_DISABLED_FOR_ORG'],
    [`${DATA}/search?q=FIND+x`, 'API_DISABLED_FOR_ORG'],
    [`${DATA}/parameterizedSearch?q=x`, 'API_DISABLED_FOR_ORG'],
    [`${DATA}/query`, 'MALFORMED_QUERY'],
  ])('%s is refused with %s', async (path, errorCode) => {
    expect(await getJson(test, path)).toMatchObject({ status: 400, body: [{ errorCode }] });
  });

  it('the columns of a query', async () => {
    const soql =
      'SELECT Id, Account.Name, Account.Owner.Name, (SELECT Kind__c FROM Power_Concessions__r) FROM Opportunity';
    const { body } = await getJson(
      test,
      `${DATA}/query?columns=true&q=${encodeURIComponent(soql)}`,
    );
    expect(body).toMatchObject({
      entityName: 'Opportunity',
      idSelected: true,
      keyPrefix: '006',
      columnMetadata: [
        { columnName: 'Id', aggregate: false, joinColumns: [] },
        {
          columnName: 'Account',
          aggregate: false,
          foreignKeyName: 'AccountId',
          joinColumns: [
            { columnName: 'Name', textType: true },
            { columnName: 'Owner', joinColumns: [{ columnName: 'Name' }] },
          ],
        },
        {
          columnName: 'Power_Concessions__r',
          aggregate: true,
          joinColumns: [{ columnName: 'Kind__c', custom: true }],
        },
      ],
    });
    const groups =
      'SELECT StageName, COUNT(Id), SUM(Amount) total FROM Opportunity GROUP BY StageName';
    const answer = await getJson(
      test,
      `${DATA}/query?columns=true&q=${encodeURIComponent(groups)}`,
    );
    expect(answer.body).toMatchObject({
      groupBy: true,
      columnMetadata: [
        { columnName: 'StageName', aggregate: false },
        { columnName: 'expr0', displayName: 'COUNT(Id)', aggregate: true, numberType: true },
        { columnName: 'total', aggregate: true },
      ],
    });
  });
});
