import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PowerSync from '../../src/commands/power/sync.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { NOW, startOrg, type TestOrg } from '../local-org/support.ts';
import { connectTo, metadataHiding } from '../org/support.ts';
import { logIn } from './loggedIn.ts';
import { folderWith, run, type Run } from './run.ts';

const today = NOW.toISOString().slice(0, 10);
const start = async (): Promise<TestOrg> => {
  const test = await startOrg({ recordTypes: true, now: () => new Date() });
  test.org.load(samplePipeline(today, undefined, { recordTypes: true }).trees);
  return test;
};

describe('sf power sync', () => {
  let test: TestOrg;
  let user: string;
  const state = folderWith({})('state');
  const sync = (...argv: string[]): Promise<Run> =>
    run(PowerSync, '--target-org', user, '--state', state, ...argv);

  beforeAll(async () => {
    test = await start();
    user = await logIn(test, 'service');
  });

  it('says what it would write, writes it, and has nothing to write after that', async () => {
    const dry = await sync('--dry-run');
    expect([dry.exitCode, dry.stderr]).toEqual([0, '']);
    const [, differing = ''] = /^(\d+) stored readings differ\.$/m.exec(dry.stdout) ?? [];
    expect(Number(differing)).toBeGreaterThan(0);
    const { stdout } = await sync();
    expect(stdout).toMatch(/^Read \d+ deals as of \d{4}-\d\d-\d\d\.$/m);
    expect(stdout).toContain(`Stored ${differing} readings that differed.`);
    expect((await sync()).stdout).toContain('Every stored reading was up to date.');
  });

  it('says the same as data', async () => {
    const { stdout } = await sync('--open', '--json');
    const { result } = JSON.parse(stdout) as { result: Record<string, unknown> };
    expect(result).toMatchObject({ changed: 0, written: 0, rejected: [], isResumed: false });
    expect(result['calls']).toBeGreaterThan(5);
  });

  it('keeps a list of what no reading rests on', async () => {
    const admin = await connectTo(test, 'admin');
    const name = 'Power_Concession__c';
    const { records } = await admin.query<{ Id: string; Kind__c: string }>(
      `SELECT Id, Kind__c FROM ${name} LIMIT 1`,
    );
    const [{ Id: id, Kind__c: kind }] = records as [{ Id: string; Kind__c: string }];
    await admin.sobject(name).update({ Id: id, Kind__c: 'no-such-kind' });
    const { stdout } = await sync();
    expect(stdout).toMatch(/^\d+ log entries were left out/m);
    const file = join(state, 'rejects.csv');
    expect(stdout).toContain(file);
    expect(readFileSync(file, 'utf8')).toContain(`${id},unknown-kind,`);
    await admin.sobject(name).update({ Id: id, Kind__c: kind });
    await sync();
    expect(readFileSync(file, 'utf8')).not.toContain(id);
  });

  it('stops before it makes more calls than it may, and goes on when it may', async () => {
    const { error, stderr, exitCode } = await sync('--max-calls', '3');
    expect([error?.name, exitCode]).toEqual(['CallBudgetSpentError', 1]);
    expect(stderr).toContain('--max-calls');
    expect((await sync()).stdout).toContain('Every stored reading was up to date.');
  });
});

it('is not done by a user who may not see what a reading needs', async () => {
  const test = await startOrg({ metadataDir: metadataHiding('Power_Concession__c.Cost__c') });
  const user = await logIn(test, 'rep');
  const { error } = await run(PowerSync, '--target-org', user, '--state', folderWith({})('state'));
  expect(error?.name).toBe('ServiceBlindError');
  expect(error?.message).toContain('Power_Concession__c.Cost__c');
  expect(error?.actions?.join()).toContain('Power_Service');
});
