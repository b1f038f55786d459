import { given } from '../local-org/rest.ts';
import { deal, startOrg, tree, type TestOrg } from '../local-org/support.ts';
import { jsforce } from './support.ts';

let test: TestOrg;
let connection: InstanceType<typeof jsforce.Connection>;
let ours: string;

beforeAll(async () => {
  test = await startOrg();
  ours = test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
  const accessToken = test.org.accessToken('rep@powerbalance.local');
  connection = new jsforce.Connection({ instanceUrl: test.origin, accessToken, version: '66.0' });
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

const accounts = (number: number): { Name: string }[] =>
  Array.from({ length: number }, (_, index) => ({ Name: `Account ${index}` }));

describe('jsforce', () => {
  it('makes, changes and deletes a record', async () => {
    const object = connection.sobject('Account');
    const { id = '', success } = await object.create({ Name: 'Acme' });
    expect(success).toBe(true);
    expect(await object.update({ Id: id, Phone: '123' })).toMatchObject({ id, success: true });
    expect(await object.retrieve(id)).toMatchObject({ Name: 'Acme', Phone: '123' });
    expect(await object.destroy(id)).toMatchObject({ id, success: true });
    await expect(object.destroy(id)).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
  });

  it('saves more records than one request takes', async () => {
    const object = connection.sobject('Account');
    const results = await object.create(accounts(450), { allowRecursive: true });
    expect(results.filter(({ success }) => success)).toHaveLength(450);
  });

  it('saves all or none', async () => {
    const records = [...accounts(2), {}] as { Name: string }[];
    const results = await connection.sobject('Account').create(records, { allOrNone: true });
    expect(results.map(({ errors }) => (errors[0] as { statusCode?: string }).statusCode)).toEqual([
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'REQUIRED_FIELD_MISSING',
    ]);
  });

  it('makes by an external id what is not there and changes what is', async () => {
    const object = connection.sobject('Power_Concession__c');
    const record = { ...given(ours), External_Id__c: 'key' };
    const first = await object.upsert(record, 'External_Id__c');
    expect(first).toMatchObject({ success: true, created: true });
    const change = { External_Id__c: 'key', Cost__c: 5 };
    const both = await object.upsert(
      [change, { ...record, External_Id__c: 'other' }],
      'External_Id__c',
    );
    expect(both.map(({ created }) => created)).toEqual([false, true]);
    expect(both[0]?.id).toBe(first.id);
  });

  it('changes and deletes what a query finds', async () => {
    const found = connection.sobject('Account').find({ Name: { $like: 'Account 1%' } });
    const changed = await found.update({ Phone: '5' } as never, { allowRecursive: true } as never);
    expect(changed.length).toBeGreaterThan(100);
    const five = connection.sobject('Account').find({ Phone: '5' });
    expect((await five.destroy()).every(({ success }) => success)).toBe(true);
    expect(await connection.sobject('Account').count({ Phone: '5' })).toBe(0);
  });

  it('passes on what a validation rule says', async () => {
    const fields = { Name: 'X', StageName: 'Prospecting', CloseDate: '2026-12-01' };
    const made = connection.sobject('Opportunity').create({ ...fields, Margin_Percent__c: 101 });
    await expect(made).rejects.toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'The margin goes from -100 % to 100 %.',
    });
  });
});
