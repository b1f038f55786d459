import { existsSync, readFileSync } from 'node:fs';
import PowerPolicyShow, { type PolicyShowResult } from '../../../src/commands/power/policy/show.ts';
import { readPolicyFile } from '../../../src/files/policy.ts';
import { printPolicy } from '../../../src/model/index.ts';
import { record, startOrg, type TestOrg } from '../../local-org/support.ts';
import { logIn } from '../loggedIn.ts';
import { folderWith, run } from '../run.ts';
import { answer, builtIn, expectRefusal, policyWith } from './support.ts';

const path = folderWith({});
const strict = policyWith({ minEvidence: 3 });

let test: TestOrg;
let org: string;

const version = (key: string, publishedOn: string, document: string) =>
  record('Power_Policy__c', {
    Name: `Policy ${key}`,
    Version_Key__c: key,
    Record_Type__c: key.startsWith('all:') ? null : key.split(':')[0],
    Published_On__c: publishedOn,
    Published_By__c: '@admin',
    Reason__c: 'Because',
    Policy__c: document,
  });

beforeAll(async () => {
  test = await startOrg({}, [
    record('RecordType', { Name: 'R', DeveloperName: 'R', SobjectType: 'Opportunity' }),
    record('RecordType', { Name: 'S', DeveloperName: 'S', SobjectType: 'Opportunity' }),
    version('all:1', '2025-01-01', printPolicy(strict)),
    version('all:2', '2026-01-01', printPolicy(builtIn)),
    version('R:1', '2025-06-01', printPolicy(policyWith({ minEvidence: 5 }))),
    version('S:1', '2099-01-01', '{"schemaVersion": 99}'),
  ]);
  org = await logIn(test, 'rep');
});

const show = (...argv: string[]) => run(PowerPolicyShow, '-o', org, ...argv);

describe('sf power policy show', () => {
  it('shows the policy in force as a file that can be read again', async () => {
    const { stdout, stderr, exitCode } = await show();
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^# yaml-language-server: \$schema=[\s\S]*\nbasedOn: all:2\n/);
    const shown = folderWith({ 'p.yaml': stdout })('p.yaml');
    expect(await readPolicyFile(shown)).toEqual({
      path: shown,
      policy: builtIn,
      basedOn: 'all:2',
      name: 'Policy all:2',
    });
  });

  it('writes it to a file, and the schema beside it', async () => {
    const { stdout } = await show('--file', path('all.json'), '--version-key', 'ALL:1');
    expect(stdout).toBe(
      `Policy all:1 written to ${path('all.json')}.\nIts schema, for editors, is in ${path('power-policy.schema.json')}.\n`,
    );
    expect((await readPolicyFile(path('all.json'))).policy).toEqual(strict);
    const { $schema } = JSON.parse(readFileSync(path('all.json'), 'utf8')) as { $schema: string };
    expect(existsSync(path($schema))).toBe(true);
  });

  it('writes no schema where none is wanted', async () => {
    const bare = folderWith({});
    await show('--file', bare('all.yaml'), '--no-schema');
    expect(existsSync(bare('power-policy.schema.json'))).toBe(false);
  });

  it.each([
    [['--record-type', 'R'], 'R:1'],
    [['--record-type', 'all'], 'all:2'],
    [['--as-of', '2025-12-31'], 'all:1'],
    [['--as-of', '2024-01-01'], 'built-in'],
    [['--version-key', 'built-in'], 'built-in'],
  ])('%p shows %s', async (argv, key) => {
    const { result } = await answer('policy/show', PowerPolicyShow, '-o', org, ...argv);
    expect((result as PolicyShowResult).version).toBe(key);
  });

  it('says so where a record type has none of its own', async () => {
    const { stderr } = await show('--record-type', 'S');
    expect(stderr).toContain('The record type S has no policy of its own; this is all:2');
  });

  it('needs no org for the built-in policy', async () => {
    const { stdout } = await run(PowerPolicyShow, '--version-key', 'built-in', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ basedOn: 'built-in', minEvidence: 1.5 });
  });

  it('answers with --json who published it, when and why', async () => {
    const { result } = await answer('policy/show', PowerPolicyShow, '-o', org);
    expect(result).toEqual({
      version: 'all:2',
      recordType: null,
      name: 'Policy all:2',
      publishedOn: '2026-01-01',
      publishedBy: expect.any(String) as string,
      reason: 'Because',
      policy: builtIn,
      file: null,
      schemaFile: null,
    });
  });
});

describe('sf power policy show that cannot go on', () => {
  it.each([
    ['a version that is not there', ['--version-key', 'all:9'], 'PolicyVersionUnknownError'],
    ['a record type that is not there', ['--record-type', 'T'], 'RecordTypeUnknownError'],
    ['a version from a newer Power Balance', ['--version-key', 'S:1'], 'PolicyNewerError'],
    ['a day that is none', ['--as-of', '2026-02-30'], 'NotADayError'],
    ['a file of another kind', ['--file', 'p.toml'], 'UnknownFileKindError'],
    ['no folder', ['--file', path('nowhere/p.yaml')], 'FolderNotFoundError'],
  ])('because of %s says what to do', async (_, argv, name) => {
    expectRefusal(await show(...argv), name);
  });

  it.each([
    ['a version and a record type', ['--version-key', 'all:1', '--record-type', 'R']],
    ['a version and a day', ['--version-key', 'all:1', '--as-of', '2026-01-01']],
    ['a file and a format', ['--file', path('p.yaml'), '--format', 'json']],
    ['another format', ['--format', 'xml']],
  ])('is refused with %s', async (_, argv) => {
    const { error, exitCode } = await show(...argv);
    expect([error === null, exitCode === 0]).toEqual([false, false]);
  });
});
