import { given, made, refusal, rest, shown, stored } from './rest.ts';
import { anyText, deal, record, startOrg, textLike, type TestOrg } from './support.ts';

let test: TestOrg;
let acme: string;
let ours: string;

const CLOCK = { now: '2026-11-25T10:30:00.000Z' };

beforeAll(async () => {
  test = await startOrg({ now: () => new Date(CLOCK.now) });
  const records = [
    record('Account', { Name: 'Acme' }, 'acme'),
    deal('Ours', { AccountId: '@acme', Amount: 1000 }),
  ];
  const { ids } = test.org.load([{ records }]);
  acme = ids.get('acme') ?? '';
  ours = ids.get('Ours') ?? '';
});

describe('records that are not there', () => {
  it.each(['PATCH', 'DELETE'])('%s of an unknown or deleted one', async (method) => {
    const body = method === 'PATCH' ? {} : undefined;
    const call = (id: string) =>
      refusal(test, 'rep', `${method} sobjects/Power_Concession__c/${id}`, body);
    const unknown = { status: 404, errors: [{ errorCode: 'NOT_FOUND' }] };
    expect(await call('a0100000000000A')).toMatchObject(unknown);
    expect(await call('nonsense')).toMatchObject(unknown);
    expect(await call(ours)).toMatchObject(unknown);
    const id = await made(test, 'rep', 'Power_Concession__c', given(ours));
    await rest(test, 'rep', `DELETE sobjects/Power_Concession__c/${id}`);
    const deleted = {
      status: 404,
      errors: [{ errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted' }],
    };
    expect(await call(id)).toMatchObject(deleted);
    expect(await call(id.slice(0, 15))).toMatchObject(deleted);
  });
});

describe('a unique key', () => {
  it('is refused a second time, until its record is deleted', async () => {
    const body = given(ours, { External_Id__c: 'only' });
    const id = await made(test, 'rep', 'Power_Concession__c', body);
    const { status, errors } = await refusal(test, 'rep', 'POST sobjects/Power_Concession__c', {
      ...body,
      External_Id__c: 'ONLY',
    });
    expect([status, errors]).toMatchObject([
      400,
      [{ errorCode: 'DUPLICATE_VALUE', message: textLike(id) }],
    ]);
    await rest(test, 'rep', `DELETE sobjects/Power_Concession__c/${id}`);
    await made(test, 'rep', 'Power_Concession__c', body);
  });
});

describe('upsert', () => {
  const KEY = 'PATCH sobjects/Power_Concession__c/External_Id__c';

  it('makes a record once and changes it from then on', async () => {
    const first = await rest(test, 'rep', `${KEY}/up%2F1`, given(ours, { Cost__c: 1 }));
    expect(first).toMatchObject({
      status: 201,
      body: { success: true, created: true, errors: [] },
    });
    const { id } = first.body as { id: string };
    const second = await rest(test, 'rep', `${KEY}/UP%2F1`, { Cost__c: 2 });
    expect(second).toMatchObject({ status: 200, body: { id, success: true, created: false } });
    const fields = ['External_Id__c', 'Cost__c'];
    expect(await stored(test, 'Power_Concession__c', id, fields)).toEqual(['up/1', 2]);
  });

  it.each<[string, string, object, number]>([
    ['a field that is no key', 'PATCH sobjects/Power_Concession__c/Note__c/x', {}, 404],
    ['a field that is not there', 'PATCH sobjects/Power_Concession__c/Nope__c/x', {}, 404],
    ['the key in the body too', `${KEY}/x`, { external_id__c: 'y' }, 400],
    ['an id that leads nowhere', 'PATCH sobjects/Account/Id/00100000000000A', { Name: 'x' }, 404],
  ])('refuses %s', async (_, call, body, status) => {
    expect((await refusal(test, 'rep', call, body)).status).toBe(status);
  });

  it('by id changes the record', async () => {
    const call = `PATCH sobjects/Account/Id/${acme}`;
    const answer = await rest(test, 'rep', call, { Phone: '123' });
    expect(answer).toMatchObject({ status: 200, body: { id: acme, created: false } });
  });

  it('of a record without an id makes it', async () => {
    const answer = await rest(test, 'rep', 'POST sobjects/Account/Id', { Name: 'No id yet' });
    expect(answer).toMatchObject({ status: 201, body: { id: anyText, success: true } });
  });

  it('deletes by key', async () => {
    await made(test, 'rep', 'Power_Behavior__c', shown(ours, { External_Id__c: 'gone' }));
    const call = 'DELETE sobjects/Power_Behavior__c/External_Id__c/gone';
    expect((await rest(test, 'rep', call)).status).toBe(204);
    expect(await refusal(test, 'rep', call)).toMatchObject({ status: 404 });
  });
});

describe('what follows from a stage', () => {
  const FIELDS = ['Probability', 'ForecastCategoryName', 'IsClosed', 'IsWon', 'ExpectedRevenue'];
  const change = async (body: object): Promise<unknown[]> => {
    expect(await rest(test, 'rep', `PATCH sobjects/Opportunity/${ours}`, body)).toMatchObject({
      status: 204,
    });
    return stored(test, 'Opportunity', ours, FIELDS);
  };

  it('follows when it changes, keeps what the same write gives, and stays otherwise', async () => {
    expect(await change({ StageName: 'Needs Analysis' })).toEqual([
      20,
      'Pipeline',
      false,
      false,
      200,
    ]);
    expect(await change({ Probability: 33 })).toEqual([33, 'Pipeline', false, false, 330]);
    expect(await change({ NextStep: 'call' })).toEqual([33, 'Pipeline', false, false, 330]);
    expect(await change({ StageName: 'Needs Analysis' })).toEqual([
      33,
      'Pipeline',
      false,
      false,
      330,
    ]);
    expect(await change({ StageName: 'Closed Won' })).toEqual([100, 'Closed', true, true, 1000]);
    const both = { StageName: 'Negotiation/Review', Probability: 40 };
    expect(await change(both)).toEqual([40, 'Commit', false, false, 400]);
  });
});

describe('a write', () => {
  it('leaves who did it and when, and no trace if refused', async () => {
    CLOCK.now = '2026-11-25T11:00:00.000Z';
    const rep = (await rest(test, 'rep', 'GET ../../oauth2/userinfo')).body as { user_id: string };
    await rest(test, 'rep', `PATCH sobjects/Account/${acme}`, { Phone: '1' });
    const fields = ['Phone', 'LastModifiedById', 'LastModifiedDate'];
    const before = await stored(test, 'Account', acme, fields);
    expect(before).toEqual(['1', rep.user_id, textLike(/^2026-11-25T11:00:00/)]);
    CLOCK.now = '2026-11-25T12:00:00.000Z';
    await refusal(test, 'manager', `PATCH sobjects/Account/${acme}`, { Phone: '2', Name: null });
    expect(await stored(test, 'Account', acme, fields)).toEqual(before);
  });

  it('says where a record that it made is to be found', async () => {
    const { headers, body } = await rest(test, 'rep', 'POST sobjects/account', { Name: 'Found' });
    const { id } = body as { id: string };
    expect(headers.get('location')).toBe(`/services/data/v66.0/sobjects/Account/${id}`);
  });

  it('does not mind what only Salesforce understands', async () => {
    const headers = {
      'Sforce-Duplicate-Rule-Header': 'allowSave=true',
      'Sforce-Auto-Assign': 'FALSE',
      'Sforce-Mru': 'updateMru=true',
    };
    const answer = await rest(test, 'rep', 'POST sobjects/Account', { Name: 'Headers' }, headers);
    expect(answer.status).toBe(201);
  });
});
