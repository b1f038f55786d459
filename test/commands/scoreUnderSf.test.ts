import { concession, deal, record, startOrg, type TestOrg } from '../local-org/support.ts';
import builtIn from '../../config/policy.default.json' with { type: 'json' };
import type { ScoreResult } from '../../src/commands/power/score.ts';
import { ALIAS, linkPlugin, loggedIn, type Sf } from '../clients/support.ts';

const DAY = '2026-11-23';
const MINUTE_MS = 60_000;

let sf: Sf;
let test: TestOrg;

const score = (...args: string[]) => sf.run('power', 'score', ...args);

beforeAll(async () => {
  test = await startOrg({}, [
    deal('Acme renewal', { Amount: 1_200_000 }),
    concession({ Opportunity__c: '@Acme renewal', Cost__c: 72_000 }),
    deal('Bravo rollout'),
    deal('Won in June', { StageName: 'Closed Won', CloseDate: '2026-06-30' }),
    record('Power_Policy__c', {
      Name: 'Summer rules',
      Reason__c: 'Summer came.',
      Version_Key__c: 'all:1',
      Published_On__c: '2026-07-01',
      Policy__c: JSON.stringify(builtIn),
    }),
  ]);
  sf = await loggedIn(test, 'rep', { asDefault: false });
  await linkPlugin(sf);
}, MINUTE_MS);

describe('sf power score under the real sf', () => {
  it('explains itself', async () => {
    const { stdout, code } = await score('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/EXAMPLES[\s\S]*sf power score --open --owner me/);
  });

  it('draws a deal of an org', async () => {
    const { stdout, code } = await score('-i', 'Acme renewal', '-o', ALIAS, '--as-of', DAY);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Acme renewal [\s\S]*They hold it[\s\S]*Price, 6\.0% \(72K\)/);
    expect(stdout).not.toContain('\u001b');
  });

  it('lists the open deals, and answers with JSON', async () => {
    const { stdout } = await score('--open', '-o', ALIAS, '--as-of', DAY, '--json');
    const { status, result } = JSON.parse(stdout) as { status: number; result: ScoreResult };
    expect(status).toBe(0);
    expect(result.scored.map(({ name }) => name).sort()).toEqual(['Acme renewal', 'Bravo rollout']);
  });

  it('stamps a closed deal with the policy of its day, or with today’s', async () => {
    const policyOf = async (...args: string[]) => {
      const { stdout } = await score('-i', 'Won in June', '-o', ALIAS, '--json', ...args);
      return (JSON.parse(stdout) as { result: ScoreResult }).result.scored[0]?.policy;
    };
    const summer = { version: 'all:1', name: 'Summer rules', publishedOn: '2026-07-01' };
    const before = { version: 'built-in', name: null, publishedOn: null };
    expect(await policyOf()).toEqual({ ...before, supersededBy: summer, insteadOf: null });
    expect(await policyOf('--policy-of', 'today')).toEqual({
      ...summer,
      supersededBy: null,
      insteadOf: before,
    });
  });

  it.each([
    ['no org', ['--open'], 'NoTargetOrgError'],
    ['a deal that is not there', ['-i', 'Charlie', '-o', ALIAS], 'OpportunityNotFoundError'],
  ])('says what to do where there is %s', async (_, args, name) => {
    const { stderr, code } = await score(...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`Error (${name})`)]);
  });
});
