import { count, given, made, refusal, rest, shown } from './rest.ts';
import { deal, startOrg, textLike, tree, type TestOrg } from './support.ts';

let test: TestOrg;
let ours: string;

beforeAll(async () => {
  test = await startOrg();
  ours = test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
});

const of = (type: string, fields: object): object => ({ attributes: { type }, ...fields });

const concession = (fields: object = {}): object => of('Power_Concession__c', given(ours, fields));

interface Result {
  id?: string;
  success: boolean;
  created?: boolean;
  errors: { statusCode: string; message: string; fields: string[] }[];
}

async function results(call: string, body?: object): Promise<Result[]> {
  const { status, body: answer } = await rest(test, 'rep', call, body);
  expect([status, Array.isArray(answer)]).toEqual([200, true]);
  return answer as Result[];
}

const outcome = ({ success, errors }: Result): string =>
  success ? 'saved' : errors.map(({ statusCode }) => statusCode).join();

const mixed = (): object[] => [
  concession({ External_Id__c: 'a' }),
  of('Power_Behavior__c', shown('x')),
  of('Nothing__c', {}),
  { Name: 'of no object' },
  concession({ External_Id__c: 'A' }),
  of('Account', { Name: 'Last' }),
];

describe('several records in one request', () => {
  it('are saved each on its own, answered in order', async () => {
    const answer = await results('POST composite/sobjects', { records: mixed() });
    expect(answer.map(outcome)).toEqual([
      'saved',
      'MALFORMED_ID',
      'INVALID_TYPE',
      'INVALID_INPUT',
      'DUPLICATE_VALUE',
      'saved',
    ]);
    expect(answer[1]?.errors).toEqual([
      {
        statusCode: 'MALFORMED_ID',
        message: expect.any(String) as string,
        fields: ['Opportunity__c'],
      },
    ]);
  });

  it('are saved all or none where that is asked for', async () => {
    const before = await count(test, 'Account');
    const records = [
      of('Account', { Name: 'One' }),
      of('Account', {}),
      of('Account', { Name: 'Two' }),
    ];
    const answer = await results('POST composite/sobjects', { allOrNone: true, records });
    expect(answer.map(outcome)).toEqual([
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'REQUIRED_FIELD_MISSING',
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    ]);
    expect(await count(test, 'Account')).toBe(before);
  });

  it('are changed by their ids', async () => {
    const id = await made(test, 'rep', 'Power_Concession__c', given(ours));
    const answer = await results('PATCH composite/sobjects', {
      records: [
        of('Power_Concession__c', { id, Cost__c: 5 }),
        of('power_concession__c', { ID: id.slice(0, 15), Cost__c: -5 }),
        of('Power_Concession__c', { Cost__c: 5 }),
        of('Power_Concession__c', { id: 'a0100000000000A', Cost__c: 5 }),
        of('Power_Concession__c', { id: 'nonsense', Cost__c: 5 }),
      ],
    });
    expect(answer.map(outcome)).toEqual([
      'saved',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'MISSING_ARGUMENT',
      'INVALID_CROSS_REFERENCE_KEY',
      'MALFORMED_ID',
    ]);
    expect(answer[0]).toEqual({ id, success: true, errors: [] });
  });

  it('are made or changed by their keys', async () => {
    const address = 'PATCH composite/sobjects/Power_Concession__c/External_Id__c';
    const change = of('Power_Concession__c', { external_id__c: 'K1', Cost__c: 3 });
    const keyed = ['k1', 'k2', ''].map((External_Id__c) => concession({ External_Id__c }));
    const records = [...keyed, change];
    const answer = await results(address, { records });
    expect(answer.map(outcome)).toEqual(['saved', 'saved', 'MISSING_ARGUMENT', 'saved']);
    expect(answer.map(({ created }) => created)).toEqual([true, true, undefined, false]);
    expect(answer[3]).toEqual({ ...answer[0], created: false });
  });

  it('say of a parent that is named by no key which name it was', async () => {
    const way = { Account: { Name: 'Acme' } };
    const records = [of('Opportunity', { Name: 'x', ...way })];
    const [answer] = await results('POST composite/sobjects', { records });
    expect(answer?.errors).toMatchObject([
      { statusCode: 'INVALID_FIELD', message: textLike(/^Field name provided, Name does not/) },
    ]);
  });

  it('keep their master: a key that is known does not move to another deal', async () => {
    const address = 'PATCH composite/sobjects/Power_Concession__c/External_Id__c';
    const records = [concession({ External_Id__c: 'stays' })];
    expect((await results(address, { records })).map(outcome)).toEqual(['saved']);
    const again = await results(address, { records });
    expect(again.map(outcome)).toEqual(['INVALID_FIELD_FOR_INSERT_UPDATE']);
  });

  it('are made where they have no id yet, changed where they have one', async () => {
    const id = await made(test, 'rep', 'Account', { Name: 'Known' });
    const answer = await results('PATCH composite/sobjects/Account/Id', {
      records: [
        of('Account', { Id: id, Phone: '1' }),
        of('Account', { Name: 'Unknown' }),
        of('Account', { Id: '00100000000000A' }),
      ],
    });
    expect(answer.map(({ created }) => created)).toEqual([false, true, undefined]);
    expect(answer.map(outcome)[2]).toBe('INVALID_CROSS_REFERENCE_KEY');
  });

  it('are deleted by their ids', async () => {
    const ids = [];
    for (const Name of ['A', 'B']) ids.push(await made(test, 'rep', 'Account', { Name }));
    const [first = '', second = ''] = ids;
    const none = await results(`DELETE composite/sobjects?allOrNone=true&ids=${first},bad`);
    expect(none.map(outcome)).toEqual(['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'MALFORMED_ID']);
    const all = await results(
      `DELETE composite/sobjects?ids=${first},${second},zzz000000000000,${first}`,
    );
    expect(all.map(outcome)).toEqual(['saved', 'saved', 'MALFORMED_ID', 'ENTITY_IS_DELETED']);
    expect(all.map(({ id }) => id)).toEqual([first, second, 'zzz000000000000', first]);
  });

  it('are 200 at most, in 10 runs at most', async () => {
    const accounts = (number: number) =>
      Array.from({ length: number }, (_, index) => of('Account', { Name: `Many ${index}` }));
    expect(
      (await results('POST composite/sobjects', { records: accounts(200) })).every(
        ({ success }) => success,
      ),
    ).toBe(true);
    const tooMany = await refusal(test, 'rep', 'POST composite/sobjects', {
      records: accounts(201),
    });
    expect(tooMany.errors).toMatchObject([{ errorCode: 'EXCEEDED_ID_LIMIT' }]);
    const turns = Array.from({ length: 11 }, (_, index) =>
      of(index % 2 ? 'Account' : 'Contact', {}),
    );
    const chunks = await refusal(test, 'rep', 'POST composite/sobjects', { records: turns });
    expect(chunks.errors).toMatchObject([{ errorCode: 'LIMIT_EXCEEDED' }]);
  });

  it.each([
    ['POST composite/sobjects', {}],
    ['POST composite/sobjects', { records: [] }],
    ['POST composite/sobjects', { records: 'all' }],
    ['POST composite/sobjects', { records: [1] }],
    ['PATCH composite/sobjects', { records: [[]] }],
    ['DELETE composite/sobjects', undefined],
    ['DELETE composite/sobjects?ids=,,', undefined],
    ['PATCH composite/sobjects/Power_Concession__c/Note__c', { records: [concession()] }],
    ['PATCH composite/sobjects/Nothing__c/Id', { records: [{}] }],
  ])('are refused as a whole where the request is none: %s %j', async (call, body) => {
    expect([400, 404]).toContain((await refusal(test, 'rep', call, body)).status);
  });
});
