import { concession, deal, startOrg, type TestOrg } from '../local-org/support.ts';
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

  it.each([
    ['no org', ['--open'], 'NoTargetOrgError'],
    ['a deal that is not there', ['-i', 'Charlie', '-o', ALIAS], 'OpportunityNotFoundError'],
  ])('says what to do where there is %s', async (_, args, name) => {
    const { stderr, code } = await score(...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`Error (${name})`)]);
  });
});
