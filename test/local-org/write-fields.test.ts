import { given, made, refusal, rest, stored } from './rest.ts';
import { deal, record, startOrg, textLike, version, type TestOrg, type User } from './support.ts';

let test: TestOrg;
let ours: string;
let other: string;
let policy: string;

const CLOCK = { now: '2026-11-25T10:30:00.000Z' };

beforeAll(async () => {
  test = await startOrg();
  const records = [deal('Ours'), deal('Other'), record('Power_Policy__c', version(), 'policy')];
  const { ids } = test.org.load([{ records }]);
  ours = ids.get('Ours') ?? '';
  other = ids.get('Other') ?? '';
  policy = ids.get('policy') ?? '';
});

describe('fields', () => {
  const READ_ONLY = 'INVALID_FIELD_FOR_INSERT_UPDATE';

  it.each<[string, User, () => [string, object], string, string[] | undefined]>([
    ['does not exist', 'rep', () => [ours, { Nope__c: 1 }], 'INVALID_FIELD', undefined],
    ['the user may not see', 'service', () => [policy, { Reason__c: 'x' }], '', undefined],
    [
      'the user may only read',
      'rep',
      () => [ours, { Power_Reading__c: null }],
      READ_ONLY,
      ['Power_Reading__c'],
    ],
    ['is a formula', 'rep', () => [ours, { Power_Balance__c: 1 }], READ_ONLY, ['Power_Balance__c']],
    [
      'the platform fills',
      'admin',
      () => [ours, { CreatedDate: CLOCK.now }],
      READ_ONLY,
      ['CreatedDate'],
    ],
    [
      'two at once',
      'rep',
      () => [ours, { IsClosed: true, Fiscal: 'x' }],
      READ_ONLY,
      ['IsClosed', 'Fiscal'],
    ],
    ['is the id', 'rep', () => [ours, { id: ours }], 'INVALID_FIELD', undefined],
    [
      'stands there twice',
      'rep',
      () => [ours, { Name: 'a', name: 'b' }],
      'INVALID_FIELD',
      undefined,
    ],
  ])('one that %s is refused', async (_, user, call, errorCode, fields) => {
    const [id, body] = call();
    const object = id === policy ? 'Power_Policy__c' : 'Opportunity';
    const { status, errors } = await refusal(test, user, `PATCH sobjects/${object}/${id}`, body);
    if (errorCode === '') expect(status).toBe(403);
    else expect([status, errors]).toMatchObject([400, [{ errorCode }]]);
    expect(errors[0]?.fields).toEqual(fields);
  });

  it('are found however their names are cased, and attributes say nothing', async () => {
    const body = {
      attributes: { type: 'X' },
      NAME: 'Cased',
      stagename: 'Prospecting',
      closeDATE: '2026-12-01',
    };
    const id = await made(test, 'rep', 'opportunity', body);
    expect(await stored(test, 'Opportunity', id, ['Name', 'StageName', 'CloseDate'])).toEqual([
      'Cased',
      'Prospecting',
      '2026-12-01',
    ]);
  });

  it.each<[string, object, string, string[]]>([
    ['text for a number', { Cost__c: 'much' }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', ['Cost__c']],
    ['a space for a number', { Cost__c: ' ' }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', ['Cost__c']],
    ['code for a number', { Cost__c: '0x10' }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', ['Cost__c']],
    ['an object for a number', { Cost__c: {} }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', ['Cost__c']],
    ['a number for a text', { Note__c: 5 }, 'INVALID_TYPE_ON_FIELD_IN_RECORD', ['Note__c']],
    [
      'a day that is none',
      { Given_On__c: '2026-02-30' },
      'INVALID_TYPE_ON_FIELD_IN_RECORD',
      ['Given_On__c'],
    ],
    ['too large a number', { Cost__c: 1e30 }, 'NUMBER_OUTSIDE_VALID_RANGE', ['Cost__c']],
    ['too long a text', { External_Id__c: 'x'.repeat(256) }, 'STRING_TOO_LONG', ['External_Id__c']],
    [
      'a party that is none',
      { Given_By__c: 'referee' },
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      ['Given_By__c'],
    ],
    ['an id that is none', { In_Return_For__c: 'x' }, 'MALFORMED_ID', ['In_Return_For__c']],
    [
      'an id as an object',
      { In_Return_For__c: { toString: 1 } },
      'MALFORMED_ID',
      ['In_Return_For__c'],
    ],
    [
      'an id of nothing',
      { In_Return_For__c: 'a0100000000000A' },
      'INVALID_CROSS_REFERENCE_KEY',
      ['In_Return_For__c'],
    ],
    [
      'nothing where something is needed',
      { Given_On__c: null, Given_By__c: '' },
      'REQUIRED_FIELD_MISSING',
      ['Given_By__c', 'Given_On__c'],
    ],
  ])('%s is refused', async (_, fields, errorCode, named) => {
    const body = given(ours, fields);
    const { status, errors } = await refusal(
      test,
      'rep',
      'POST sobjects/Power_Concession__c',
      body,
    );
    expect([status, errors]).toMatchObject([400, [{ errorCode, fields: named }]]);
  });

  it.each([
    ['12.5', 12.5],
    ['-3', -3],
    ['+1.5e2', 150],
    ['.5', 0.5],
    ['7.', 7],
  ])('a number may be text: %s', async (Amount, number) => {
    await rest(test, 'rep', `PATCH sobjects/Opportunity/${ours}`, { Amount });
    expect(await stored(test, 'Opportunity', ours, ['Amount'])).toEqual([number]);
  });

  it('take the defaults of the metadata where nothing is said, and none where null is', async () => {
    const id = await made(test, 'rep', 'Power_Concession__c', given(ours));
    const empty = await made(test, 'rep', 'Power_Concession__c', given(ours, { Status__c: null }));
    const fields = ['Status__c', 'Contested__c', 'Cost__c'];
    expect(await stored(test, 'Power_Concession__c', id, fields)).toEqual(['given', false, null]);
    expect(await stored(test, 'Power_Concession__c', empty, fields)).toEqual([null, false, null]);
  });
});

describe('parents', () => {
  it('may be named by an external id', async () => {
    const first = await made(
      test,
      'rep',
      'Power_Concession__c',
      given(ours, { External_Id__c: 'first' }),
    );
    const way = { attributes: { type: 'Power_Concession__c' }, external_id__c: 'FIRST' };
    const answer = await made(
      test,
      'rep',
      'Power_Concession__c',
      given(ours, { in_return_for__R: way }),
    );
    const at = ['In_Return_For__c'];
    expect(await stored(test, 'Power_Concession__c', answer, at)).toEqual([first]);
    const call = `PATCH sobjects/Power_Concession__c/${answer}`;
    expect((await rest(test, 'rep', call, { In_Return_For__r: null })).status).toBe(204);
    expect(await stored(test, 'Power_Concession__c', answer, at)).toEqual([null]);
  });

  it.each<[string, unknown, string]>([
    ['nothing bears', { External_Id__c: 'nowhere' }, 'Foreign key external ID: nowhere not found'],
    ['that is no key', { Note__c: 'x' }, 'does not match an External ID'],
    ['that is none', {}, 'exactly one external id'],
    ['in a list', [], 'exactly one external id'],
    ['with another', { External_Id__c: 'a', Id: 'b' }, 'exactly one external id'],
    ['that is an object', { External_Id__c: {} }, 'not of required type'],
  ])('by a key %s are refused', async (_, way, message) => {
    const body = given(ours, { In_Return_For__r: way });
    const { errors } = await refusal(test, 'rep', 'POST sobjects/Power_Concession__c', body);
    expect(errors).toMatchObject([{ message: textLike(message) }]);
  });

  it('of details stay: a concession does not move to another deal', async () => {
    const id = await made(test, 'rep', 'Power_Concession__c', given(ours));
    const call = `PATCH sobjects/Power_Concession__c/${id}`;
    const { errors } = await refusal(test, 'rep', call, { Opportunity__c: other });
    expect(errors).toMatchObject([
      { errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Opportunity__c'] },
    ]);
  });
});
