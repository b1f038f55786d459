import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { containing } from '../local-org/soql.ts';
import { concession, deal, record, startOrg, type TestOrg } from '../local-org/support.ts';
import { loggedIn, SFDMU, type Sf } from './support.ts';

let test: TestOrg;
let sf: Sf;

beforeAll(async () => {
  test = await startOrg({}, [
    record('Account', { Name: 'Acme, "Ltd"', Industry: 'Banking' }, 'acme'),
    record('Account', { Name: 'Bolt' }, 'bolt'),
    deal('One', { AccountId: '@acme', Amount: 100.5 }),
    deal('Two', { AccountId: '@acme', Amount: 200 }),
    ...Array.from({ length: 2100 }, (_, index) => deal(`Many ${index}`)),
    concession({ Opportunity__c: '@One' }),
  ]);
  sf = await loggedIn(test);
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

const soqlOf = (...words: string[]): string[] => ['data', 'query', '--query', words.join(' ')];

describe('the real sf', () => {
  it('is logged in and knows its org', async () => {
    const { status, result } = await sf.json('org', 'display');
    expect(status).toBe(0);
    expect(result).toMatchObject({
      username: 'admin@powerbalance.local',
      connectedStatus: 'Connected',
      instanceUrl: `${test.origin}/`,
      apiVersion: '66.0',
    });
  });

  it('opens its org in a browser', async () => {
    const { status, result } = await sf.json('org', 'open', '--url-only', '--path', '/lightning');
    expect(status).toBe(0);
    const { url } = result as { url: string };
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/lightning');
    expect(response.headers.get('set-cookie')).toMatch(/^sid=/);
  });

  it('fetches every page of a query', async () => {
    const { result } = await sf.json(...soqlOf('SELECT Id FROM Opportunity'));
    expect(result).toMatchObject({ totalSize: 2102, done: true });
    expect((result as { records: unknown[] }).records).toHaveLength(2102);
  });

  it('shows parents, children and sums as a table and as CSV', async () => {
    const soql = `SELECT Name, Account.Name, (SELECT Kind__c FROM Power_Concessions__r)
      FROM Opportunity WHERE Amount > 0 ORDER BY Name`;
    const table = await sf.run(...soqlOf(soql));
    expect(table.stdout).toMatch(/NAME +ACCOUNT\.NAME +POWER_CONCESSIONS__R\.KIND__C/);
    expect(table.stdout).toMatch(/One +Acme, "Ltd" +price/);
    const sums = 'SELECT Account.Name, COUNT(Id), SUM(Amount) total FROM Opportunity';
    const csv = await sf.run(
      ...soqlOf(sums, 'WHERE Amount > 0 GROUP BY Account.Name'),
      '--result-format',
      'csv',
    );
    expect(csv.stdout).toBe('Name,COUNT(Id),total\n"Acme, ""Ltd""",2,300.5\n');
  });

  it('passes on what is wrong with a query', async () => {
    const answer = await sf.json(...soqlOf('SELECT Foo FROM Account'));
    expect(answer).toMatchObject({
      status: 1,
      message: containing("No such column 'Foo' on entity 'Account'"),
    });
  });

  it('finds a record by a condition', async () => {
    const { result } = await sf.json(
      ...['data', 'get', 'record', '--sobject', 'Account', '--where', 'Name=Bolt'],
    );
    expect(result).toMatchObject({ Name: 'Bolt', attributes: { type: 'Account' } });
  });

  it('lists and describes objects', async () => {
    const list = await sf.json('sobject', 'list', '--sobject', 'custom');
    expect(list.result).toContain('Power_Concession__c');
    const { result } = await sf.json('sobject', 'describe', '--sobject', 'Power_Concession__c');
    expect(result).toMatchObject({ name: 'Power_Concession__c', custom: true, queryable: true });
  });

  it('exports a tree', async () => {
    const soql = `SELECT Name, Industry, (SELECT Name, StageName, CloseDate FROM Opportunities)
      FROM Account ORDER BY Name`;
    const { status } = await sf.json('data', 'export', 'tree', '--plan', '--query', soql);
    expect(status).toBe(0);
    const accounts: unknown = JSON.parse(readFileSync(join(sf.home, 'Account.json'), 'utf8'));
    expect(accounts).toMatchObject({ records: [{ Name: 'Acme, "Ltd"' }, { Name: 'Bolt' }] });
    const deals: unknown = JSON.parse(readFileSync(join(sf.home, 'Opportunity.json'), 'utf8'));
    expect(deals).toMatchObject({
      records: [
        { Name: 'One', AccountId: '@AccountRef1' },
        { Name: 'Two', AccountId: '@AccountRef1' },
      ],
    });
  });
});

describe('sfdmu', () => {
  it('reads an org into CSV files', async () => {
    const accessToken = test.org.accessToken('admin@powerbalance.local');
    const orgs = [{ name: 'local', instanceUrl: test.origin, accessToken }];
    const objects = [
      { query: 'SELECT Name, Industry FROM Account ORDER BY Name' },
      { query: 'SELECT Name, Amount, AccountId FROM Opportunity WHERE AccountId != null' },
    ].map((object) => ({ ...object, operation: 'Readonly', externalId: 'Name' }));
    writeFileSync(join(sf.home, 'export.json'), JSON.stringify({ orgs, objects }));
    await sf.run('plugins', 'link', SFDMU, '--no-install');
    const flags = ['--sourceusername', 'local', '--targetusername', 'csvfile', '--path', sf.home];
    const { code, stdout } = await sf.run('sfdmu', 'run', ...flags, '--noprompt');
    expect([code, stdout]).toEqual([0, containing('SUCCESS')]);
    const rows = readFileSync(join(sf.home, 'Opportunity.csv'), 'utf8').trim().split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^006\w{15},One,100\.5,001\w{15},"Acme, ""Ltd"""$/);
  });
});
