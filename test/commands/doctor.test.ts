import PowerDoctor from '../../src/commands/power/doctor.ts';
import PowerSync from '../../src/commands/power/sync.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { record, startOrg, version, type TestOrg } from '../local-org/support.ts';
import { EVENTS } from '../service/serving.ts';
import { logIn } from './loggedIn.ts';
import { folderWith, run, type Run } from './run.ts';

const examine = (user: string, ...argv: string[]): Promise<Run> =>
  run(PowerDoctor, '--target-org', user, ...argv);

const start = async (): Promise<TestOrg> => {
  const test = await startOrg({ now: () => new Date(), eventsDir: EVENTS });
  test.org.load(samplePipeline(new Date().toISOString().slice(0, 10)).trees);
  return test;
};

describe('sf power doctor', () => {
  let test: TestOrg;
  let user: string;

  beforeEach(async () => {
    test = await start();
    user = await logIn(test, 'service');
  });

  it('says below each finding what to do', async () => {
    const { stdout, exitCode } = await examine(user);
    expect(stdout).toMatch(/^✓ Package +All 10 objects are there\.$/m);
    expect(stdout).toMatch(
      /^▲ Freshness +Nothing was ever recomputed[^→]*→ Run sf power sync, then each night/m,
    );
    expect(stdout).toMatch(/\n\nIt works; see what is marked\.\n$/);
    expect(exitCode).toBe(0);
  });

  it('has no more to say of freshness after a sync', async () => {
    await run(PowerSync, '--target-org', user, '--state', folderWith({})('state'));
    expect((await examine(user)).stdout).toMatch(
      /^✓ Freshness +Stored readings were recomputed 0 h ago/m,
    );
  });

  it('says the same as data', async () => {
    const { stdout } = await examine(user, '--json');
    const { result } = JSON.parse(stdout) as { result: { verdict: string; checks: object[] } };
    expect(result.verdict).toBe('warning');
    expect(result.checks).toContainEqual({
      check: 'freshness',
      state: 'warning',
      finding: 'never',
      says: 'Nothing was ever recomputed: lists and reports show no readings.',
      remedy: 'Run sf power sync, then each night; or let sf power serve run.',
    });
  });

  it('fails where readings cannot be taken', async () => {
    const broken = version({
      Version_Key__c: 'all:99',
      Policy__c: '{"mass": "much"}',
      Published_On__c: new Date().toISOString().slice(0, 10),
    });
    test.org.load([{ records: [record('Power_Policy__c', broken)] }]);
    const { stdout, exitCode } = await examine(user);
    expect(stdout).toMatch(
      /^✗ Policies +A policy in force cannot be read\.[^→]*→ Publish a sound/m,
    );
    expect(stdout).toMatch(/\nSomething is broken; see what is marked\.\n$/);
    expect(exitCode).toBe(1);
  });
});
