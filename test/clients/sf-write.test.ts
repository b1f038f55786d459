import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { containing } from '../local-org/soql.ts';
import { record, startOrg, type TestOrg } from '../local-org/support.ts';
import { loggedIn, SFDMU, type Sf } from './support.ts';

let test: TestOrg;
let sf: Sf;

beforeAll(async () => {
  test = await startOrg({}, [record('Account', { Name: 'Acme', Phone: '1' })]);
  sf = await loggedIn(test, 'rep');
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

const write = (name: string, content: unknown): void =>
  writeFileSync(
    join(sf.home, name),
    typeof content === 'string' ? content : JSON.stringify(content),
  );

const found = async (soql: string): Promise<unknown> => {
  const { result } = await sf.json('data', 'query', '--query', soql);
  return (result as { records: unknown }).records;
};

describe('the real sf', () => {
  it('makes, changes and deletes a record', async () => {
    const of = ['--sobject', 'Account'];
    const made = await sf.json('data', 'create', 'record', ...of, '--values', "Name='Big Bolt'");
    expect(made).toMatchObject({ status: 0, result: { success: true } });
    const { id } = made.result as { id: string };
    const change = ['data', 'update', 'record', ...of, '--where', "Name='Big Bolt'"];
    const changed = await sf.json(...change, '--values', 'Phone=555');
    expect(changed).toMatchObject({ status: 0, result: { id, success: true } });
    const deleted = await sf.json('data', 'delete', 'record', ...of, '--record-id', id);
    expect(deleted).toMatchObject({ status: 0, result: { id, success: true } });
  });

  it('passes on why a record is refused', async () => {
    const values = 'Name=X StageName=Prospecting CloseDate=2026-12-01 Margin_Percent__c=101';
    const answer = await sf.json(
      ...['data', 'create', 'record', '--sobject', 'Opportunity', '--values', values],
    );
    expect(answer).toMatchObject({ status: 1, message: containing('The margin goes from') });
  });

  const tree = (type: string, referenceId: string, fields: object): object => ({
    records: [{ attributes: { type, referenceId }, ...fields }],
  });

  it('imports a tree with references among its files', async () => {
    const contacts = tree('Contact', 'C1', { LastName: 'Planned' });
    write('accounts.json', tree('Account', 'A1', { Name: 'Planned', Contacts: contacts }));
    const dates = { StageName: 'Prospecting', CloseDate: '2026-12-01' };
    write('deals.json', tree('Opportunity', 'O1', { Name: 'Planned', AccountId: '@A1', ...dates }));
    write('plan.json', [
      { sobject: 'Account', files: ['accounts.json'] },
      { sobject: 'Opportunity', files: ['deals.json'] },
    ]);
    const { status } = await sf.json('data', 'import', 'tree', '--plan', 'plan.json');
    expect(status).toBe(0);
    const soql = "SELECT Account.Name FROM Opportunity WHERE Name = 'Planned'";
    expect(await found(soql)).toMatchObject([{ Account: { Name: 'Planned' } }]);
  });

  it('says which record of a tree is refused', async () => {
    write('bad.json', tree('Account', 'Bad1', { Phone: '1' }));
    const answer = await sf.json('data', 'import', 'tree', '--files', 'bad.json');
    expect(answer.status).toBe(1);
    expect(JSON.stringify(answer)).toMatch(/Bad1.*Required fields are missing/);
  });
});

describe('sfdmu', () => {
  it('brings records from CSV files into an org, again and again', async () => {
    const accessToken = test.org.accessToken('rep@powerbalance.local');
    const orgs = [{ name: 'local', instanceUrl: test.origin, accessToken }];
    const objects = [
      { query: 'SELECT Name, Phone FROM Account', operation: 'Upsert', externalId: 'Name' },
    ];
    // More than 200 records, for which sfdmu would turn to the Bulk API.
    const more = Array.from({ length: 250 }, (_, index) => `Many ${index},${index}\n`);
    write('export.json', { orgs, objects, bulkThreshold: 100_000 });
    write('Account.csv', `Name,Phone\nAcme,222\nCargo,333\n${more.join('')}`);
    await sf.run('plugins', 'link', SFDMU, '--no-install');
    const flags = ['--sourceusername', 'csvfile', '--targetusername', 'local', '--path', sf.home];
    for (const time of ['first', 'second']) {
      const { code, stdout } = await sf.run('sfdmu', 'run', ...flags, '--noprompt');
      expect([time, code, stdout]).toEqual([time, 0, containing('SUCCESS')]);
    }
    const soql = "SELECT Name, Phone FROM Account WHERE Name IN ('Acme', 'Cargo') ORDER BY Name";
    expect(await found(soql)).toMatchObject([
      { Name: 'Acme', Phone: '222' },
      { Name: 'Cargo', Phone: '333' },
    ]);
    const many = "SELECT COUNT(Id) n FROM Account WHERE Name LIKE 'Many %'";
    expect(await found(many)).toMatchObject([{ n: 250 }]);
  });
});
