import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import PowerPolicyHistory, {
  type PolicyHistoryResult,
} from '../../../src/commands/power/policy/history.ts';
import PowerPolicyPublish, {
  type PolicyPublishResult,
} from '../../../src/commands/power/policy/publish.ts';
import PowerPolicyRollback, {
  type PolicyRollbackResult,
} from '../../../src/commands/power/policy/rollback.ts';
import { checkPolicyFile } from '../../../src/files/policy.ts';
import { startOrg, type TestOrg } from '../../local-org/support.ts';
import { logIn } from '../loggedIn.ts';
import { folderWith, run } from '../run.ts';
import { answer, builtIn, expectRefusal, policyText } from './support.ts';

const NOTED = '# Ours: told a little earlier.\n';

let test: TestOrg;
let org: string;
let path: (name: string) => string;

beforeEach(async () => {
  test = await startOrg();
  org = await logIn(test, 'admin');
  path = folderWith({
    'strict.yaml': NOTED + policyText({ minEvidence: 3 }),
    'same.json': policyText({ minEvidence: 3 }, null, 'json'),
    'stricter.yaml': policyText({ minEvidence: 4 }),
    'bad.yaml': policyText().replace('minForce: 1', 'minForce: -1'),
  });
});

afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const publish = (file: string, ...argv: string[]) =>
  run(PowerPolicyPublish, '-o', org, '-f', path(file), '--reason', 'Warn later', ...argv);
const history = (...argv: string[]) => run(PowerPolicyHistory, '-o', org, ...argv);
const rollback = (to: string, ...argv: string[]) =>
  run(PowerPolicyRollback, '-o', org, '--to', to, '--reason', 'Too late', ...argv);

describe('sf power policy publish', () => {
  it('publishes, says what changes, and brings the file up to date', async () => {
    const { stdout, stderr, exitCode } = await publish('strict.yaml');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Published all:1 for all opportunities without a policy of their own, in force from .*\.\nWhat changes from built-in:\n {2}Evidence needed before the gauge speaks: 1\.5 → 3\n$/,
    );
    const text = readFileSync(path('strict.yaml'), 'utf8');
    expect(text).toBe(NOTED + policyText({ minEvidence: 3 }, 'all:1'));
  });

  it('is safe to run twice, from whatever file', async () => {
    await publish('strict.yaml');
    for (const file of ['strict.yaml', 'same.json']) {
      const { stdout, exitCode } = await publish(file);
      expect([stdout, exitCode]).toEqual([
        'all:1 says the same already; nothing was written.\n',
        0,
      ]);
    }
    expect(readFileSync(path('same.json'), 'utf8')).toContain('"basedOn": "all:1"');
    expect((await history()).stdout).not.toContain('all:2');
  });

  it('refuses when the org has changed since, unless told', async () => {
    await publish('strict.yaml');
    const refused = await publish('stricter.yaml');
    expectRefusal(refused, 'PolicyOutdatedError');
    expect(refused.stderr).toContain('was made from built-in, but the org has changed since: it');
    expect((await publish('stricter.yaml', '--ignore-conflicts')).exitCode).toBe(0);
  });

  it('takes what the file said before in place of a version', async () => {
    await publish('strict.yaml');
    expectRefusal(
      await publish('stricter.yaml', '--base', path('bad.yaml')),
      'PolicyFileBrokenError',
    );
    const { stdout } = await publish('stricter.yaml', '--base', path('same.json'));
    expect(stdout).toMatch(/^Published all:2 /);
  });

  it('only looks on a dry run', async () => {
    const { stdout } = await publish('strict.yaml', '--dry-run');
    expect(stdout).toMatch(/^Would publish all:1 .* Nothing was written\.\n/);
    expect(readFileSync(path('strict.yaml'), 'utf8')).toContain('basedOn: built-in');
    expect((await history()).stdout).toContain('No policy has been published yet');
  });

  it('warns of kinds that it removes', async () => {
    const { tender: _, ...behaviors } = builtIn.behaviors;
    writeFileSync(path('less.yaml'), policyText({ behaviors }));
    expect((await publish('less.yaml')).stderr).toContain('once they are gone: /behaviors/tender.');
  });

  it('is done even where the file cannot be brought up to date, and says so', async () => {
    chmodSync(path(''), 0o500);
    const isRoot = process.getuid?.() === 0;
    const { stdout, stderr, exitCode } = await publish('strict.yaml');
    chmodSync(path(''), 0o700);
    expect([stdout.startsWith('Published all:1'), exitCode]).toEqual([true, 0]);
    expect(stderr.includes('The policy is published nevertheless')).toBe(!isRoot);
  });

  it('answers with --json what came of it', async () => {
    const argv = ['-o', org, '-f', path('strict.yaml'), '--reason', 'x', '--name', 'Ours'];
    const { result } = await answer('policy/publish', PowerPolicyPublish, ...argv);
    expect(result as PolicyPublishResult).toMatchObject({
      outcome: 'published',
      version: 'all:1',
      name: 'Ours',
      recordType: null,
      follows: 'built-in',
      differences: [{ path: '/minEvidence', before: 1.5, after: 3 }],
      fileUpdated: true,
    });
  });

  it.each([
    ['a file with errors', ['bad.yaml'], 'PolicyFileBrokenError'],
    ['no file', ['nowhere.yaml'], 'FileNotFoundError'],
    ['a record type that is not there', ['strict.yaml', '-r', 'Nobody'], 'RecordTypeUnknownError'],
    ['too long a name', ['strict.yaml', '-n', 'x'.repeat(81)], 'PolicyNameWrongError'],
  ])('is refused with %s', async (_, [file = '', ...argv], name) => {
    expectRefusal(await publish(file, ...argv), name);
  });

  it('is refused without the right to it, and names the permission set', async () => {
    org = await logIn(test, 'rep');
    const refused = await publish('strict.yaml');
    expectRefusal(refused, 'PolicyRightMissingError');
    expect(refused.stderr).toContain('sf org assign permset --name Power_Admin');
  });

  it('never publishes a file that a check finds fault with, whatever is in it', async () => {
    const fields = fc.constantFrom(...Object.keys(builtIn), 'schemaVersion', 'basedOn', 'surprise');
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 0, 1, 101, 2e9));
    await fc.assert(
      fc.asyncProperty(fields, values, async (field, value) => {
        const document = JSON.parse(policyText({}, null, 'json')) as Record<string, unknown>;
        writeFileSync(path('any.json'), JSON.stringify({ ...document, [field]: value }));
        const { flaws } = await checkPolicyFile(path('any.json'));
        const { error } = await publish('any.json', '--ignore-conflicts', '--dry-run');
        expect(error?.name === 'PolicyFileBrokenError').toBe(flaws.length > 0);
        for (const flaw of flaws) expect(error?.message).toContain(flaw.path);
      }),
      { seed: 20261123, numRuns: 60 },
    );
  });
});

describe('sf power policy history', () => {
  it('lists who published what, when and why, and with --verbose what changed', async () => {
    await publish('strict.yaml', '--name', 'Strict');
    await publish('stricter.yaml', '--ignore-conflicts');
    const { stdout } = await history();
    expect(stdout).toMatch(/^Version +Since +Who +Changes\nall:2 .* 1 change +● in force\n/);
    expect(stdout).toContain('  Strict – Warn later\n');
    expect(stdout).not.toContain('→');
    const { stdout: verbose } = await history('--verbose');
    expect(verbose).toContain('\n    Evidence needed before the gauge speaks: 3 → 4\n');
  });

  it('answers with --json, the newest first', async () => {
    await publish('strict.yaml');
    const { result } = await answer('policy/history', PowerPolicyHistory, '-o', org);
    expect(result as PolicyHistoryResult).toMatchObject({
      recordType: null,
      versions: [{ version: 'all:1', inForce: true, reason: 'Warn later', differences: [{}] }],
    });
  });

  it('says which policy holds where there is no version', async () => {
    expect((await history()).stdout).toBe(
      'No policy has been published yet; the built-in one is in force.\n',
    );
  });
});

describe('sf power policy rollback', () => {
  it('publishes a copy, once', async () => {
    await publish('strict.yaml', '--name', 'Strict');
    await publish('stricter.yaml', '--ignore-conflicts');
    const { stdout } = await rollback('all:1');
    expect(stdout).toMatch(/^Published all:3 [\s\S]*What changes from all:2:\n.* 4 → 3\n$/);
    expect((await rollback('ALL:1')).stdout).toMatch(/^all:3 says the same already/);
  });

  it('answers with --json what it went back to', async () => {
    await publish('strict.yaml');
    const argv = ['-o', org, '--to', 'built-in', '--reason', 'x'];
    const { result } = await answer('policy/rollback', PowerPolicyRollback, ...argv);
    expect(result as PolicyRollbackResult).toMatchObject({ version: 'all:2', copyOf: 'built-in' });
  });

  it.each([
    ['all:9', 'PolicyVersionUnknownError'],
    ['built-in', 'PolicyNeverPublishedError'],
  ])('to %s says what to do where there is none', async (to, name) => {
    expectRefusal(await rollback(to), name);
  });
});
