import PowerPolicyCompare, {
  type PolicyCompareResult,
} from '../../../src/commands/power/policy/compare.ts';
import PowerScore from '../../../src/commands/power/score.ts';
import { dayIn } from '../../../src/org/today.ts';
import { samplePipeline } from '../../../src/samples/index.ts';
import { metadataHiding } from '../../org/support.ts';
import { deal, startOrg, type TestOrg } from '../../local-org/support.ts';
import { logIn } from '../loggedIn.ts';
import { folderWith, run } from '../run.ts';
import { answer, builtIn, expectRefusal, policyText } from './support.ts';

const WIDE = { thresholds: [-50, -5, 5, 50] as const };
const path = folderWith({
  'wide.yaml': policyText(WIDE, 'all:3'),
  'same.yaml': policyText({}, 'all:3'),
  'bad.yaml': policyText().replace('minForce: 1', 'minForce: -1'),
});

let test: TestOrg;
let org: string;

beforeAll(async () => {
  test = await startOrg({ now: () => new Date() });
  test.org.load(samplePipeline(dayIn(new Date(), 'UTC')).trees);
  org = await logIn(test, 'admin');
});

const compare = (...argv: string[]) => run(PowerPolicyCompare, ...argv);
const compared = async (...argv: string[]): Promise<PolicyCompareResult> =>
  (await answer('policy/compare', PowerPolicyCompare, ...argv)).result as PolicyCompareResult;

describe('sf power policy compare', () => {
  it('says what a draft would change in an org, and writes nothing', async () => {
    const { stdout, exitCode } = await compare('-o', org, '-f', path('wide.yaml'));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /wide\.yaml against all:3: \d+ changes\n {2}Customer leads up to: −20 → −5\n/,
    );
    expect(stdout).toMatch(/\n\d+ of \d+ open deals would change band\. \d+ moves? /);
    for (const part of ['From band to band', 'Warnings', 'Deals that change band', 'Won %'])
      expect(stdout).toContain(part);
  });

  it('adds up, and agrees with what every deal is read as', async () => {
    const result = await compared('-o', org, '-f', path('wide.yaml'));
    const { open, closed, changed, asOf } = result;
    expect([changed.length, open.changed > 0, closed.deals > 0]).toEqual([
      open.changed,
      true,
      true,
    ]);
    const flowing = open.flows.reduce((sum, flow) => sum + flow.deals, 0);
    expect(flowing).toBe(open.deals);
    const { stdout } = await run(PowerScore, '--open', '-o', org, '--json');
    const { scored } = (
      JSON.parse(stdout) as { result: { scored: { id: string; reading: { band: string } }[] } }
    ).result;
    expect([scored.length, asOf]).toEqual([open.deals, dayIn(new Date(), 'UTC')]);
    for (const { id, before } of changed)
      expect(scored.find((one) => one.id === id)?.reading.band).toBe(before.band);
  });

  it('says the same of what was exported, without the org', async () => {
    await run(PowerScore, '--open', '-o', org, '--export', path('deals.json'));
    const inOrg = await compared('-o', org, '-f', path('wide.yaml'));
    const inFile = await compared('-f', path('wide.yaml'), '--deals', path('deals.json'));
    expect(inFile.open).toEqual(inOrg.open);
    expect(inFile.changed).toEqual(inOrg.changed);
    expect([inFile.against, inFile.differences]).toEqual(['all:3', inOrg.differences]);
  });

  it('compares two files on written deals', async () => {
    const files = ['-f', path('wide.yaml'), '--with', path('same.yaml')];
    const result = await compared(...files, '--deals', path('deals.json'), '--as-of', '2026-01-01');
    expect([result.against, result.asOf]).toEqual(['same.yaml', '2026-01-01']);
    expect(result.differences?.map(({ path: at }) => at)).toEqual([
      '/thresholds/1',
      '/thresholds/2',
    ]);
  });

  it('reads closed deals of a file beside how they ended', async () => {
    const behavior = { id: 'b', by: 'customer', kind: 'ultimatum', on: '2026-05-01' };
    const deals = [
      {
        id: 'won',
        closedOn: '2026-06-01',
        won: true,
        behaviors: [behavior, { ...behavior, id: 'c' }],
      },
      { id: 'lost', closedOn: '2026-06-01', won: false },
      { id: 'open' },
    ];
    const file = folderWith({ 'deals.json': JSON.stringify(deals) })('deals.json');
    const argv = ['-f', path('same.yaml'), '--deals', file, '--as-of', '2026-11-23'];
    const { open, closed } = await compared(...argv, '--with', path('same.yaml'));
    expect([open.deals, closed.deals]).toEqual([1, 2]);
    expect(closed.endings.reduce((sum, { after }) => sum + after.won + after.lost, 0)).toBe(2);
  });

  it('lists twenty deals, or all', async () => {
    const few = await compare('-o', org, '-f', path('wide.yaml'));
    const all = await compare('-o', org, '-f', path('wide.yaml'), '--all');
    const { changed } = await compared('-o', org, '-f', path('wide.yaml'));
    if (changed.length > 20) expect(few.stdout).toContain(`… and ${changed.length - 20} more`);
    for (const { name } of changed) expect(all.stdout).toContain(name.slice(0, 20));
    expect(all.stdout).not.toContain('… and');
  });

  it('fails beyond --max-changed, with what was compared', async () => {
    const argv = ['-o', org, '-f', path('wide.yaml'), '--max-changed'];
    const refused = await compare(...argv, '0');
    expectRefusal(refused, 'TooManyChangedError');
    expect(refused.stdout).toContain('Deals that change band');
    expect((await compare(...argv, '1000')).exitCode).toBe(0);
    const { stdout } = await compare(...argv, '0', '--json');
    const { data } = JSON.parse(stdout) as { data: PolicyCompareResult };
    expect(data.open.changed).toBeGreaterThan(0);
  });

  it('warns of what the figures do not rest on', async () => {
    const hiding = metadataHiding('Opportunity.Margin_Percent__c');
    const other = await startOrg({ metadataDir: hiding }, [deal('Open')]);
    const { tender: _, ...behaviors } = builtIn.behaviors;
    const draft = folderWith({ 'p.yaml': policyText({ behaviors }) })('p.yaml');
    const { stderr } = await compare('-o', await logIn(other, 'rep'), '-f', draft);
    expect(stderr).toContain('Hidden: Opportunity.Margin_Percent__c.');
    expect(stderr).toContain('once they are gone: /behaviors/tender.');
  });
});

describe('sf power policy compare that cannot go on', () => {
  it.each([
    ['a draft with errors', () => ['-f', path('bad.yaml')], 'PolicyFileBrokenError'],
    ['no draft', () => ['-f', path('nowhere.yaml')], 'FileNotFoundError'],
    ['no deals', () => ['-f', path('same.yaml'), '-d', path('nowhere.json')], 'FileNotFoundError'],
    [
      'a day that is none',
      () => ['-f', path('same.yaml'), '-d', path('deals.json'), '--as-of', 'now'],
      'NotADayError',
    ],
    [
      'a record type that is not there',
      () => ['-f', path('same.yaml'), '-o', org, '-r', 'Nobody'],
      'RecordTypeUnknownError',
    ],
  ])('because of %s says what to do', async (_, argv, name) => {
    expectRefusal(await compare(...argv()), name);
  });

  it.each([
    ['an org and a file of deals', () => ['-o', org, '-d', path('deals.json')]],
    ['a policy to compare with, and no deals', () => ['--with', path('same.yaml')]],
    ['a day, and no deals', () => ['--as-of', '2026-01-01']],
  ])('is refused with %s', async (_, argv) => {
    const { error } = await compare('-f', path('same.yaml'), ...argv());
    expect(error).not.toBeNull();
  });
});
