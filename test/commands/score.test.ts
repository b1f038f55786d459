import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import builtIn from '../../config/policy.default.json' with { type: 'json' };
import PowerScore, { type ScoreResult } from '../../src/commands/power/score.ts';
import { readPower, type Deal, type Policy } from '../../src/model/index.ts';
import { schemaFile, schemaOf } from '../../scripts/schemas.ts';
import { folderWith, run } from './run.ts';

const DAY = '2026-11-23';
const { $schema: _, ...policy } = builtIn;

const ACME = {
  id: 'acme',
  name: 'Acme renewal',
  currency: 'USD',
  amount: 1_200_000,
  concessions: [
    { id: 'c1', by: 'seller', kind: 'price', on: '2026-11-10', cost: 72_000 },
    { id: 'c2', by: 'seller', kind: 'price', on: '2026-02-30', cost: 1 },
  ],
  behaviors: [{ id: 'b1', by: 'customer', kind: 'ultimatum', on: '2026-11-18' }],
};
const BRAVO = {
  id: 'bravo',
  name: 'Bravo rollout',
  amount: 50_000,
  concessions: [{ id: 'b1', by: 'customer', kind: 'volume', on: '2026-11-20', cost: 9000 }],
};
const QUIET = { id: 'quiet', name: 'Quiet deal' };

const CSV = `deal,dealName,amount,log,id,by,kind,on,cost
acme,Acme renewal,1200000,concession,c1,seller,price,2026-11-10,72000
acme,Acme renewal,1200000,behavior,b1,customer,ultimatum,2026-11-18,
acme,Acme renewal,1200000,gossip,g1,customer,ultimatum,2026-11-18,
`;

const path = folderWith({
  'one.json': JSON.stringify(ACME),
  'two.json': JSON.stringify([BRAVO, ACME]),
  'quiet.json': JSON.stringify(QUIET),
  'none.json': '[]',
  'named.json': JSON.stringify({
    policies: { 'all:7': { ...policy, minEvidence: 100 } },
    deals: [{ ...ACME, policy: 'all:7' }],
  }),
  'followed.json': JSON.stringify({
    policies: {
      'all:2': { name: 'Standard terms', publishedOn: '2026-01-10', ...policy },
      'all:3': { name: 'Firmer line', publishedOn: '2026-11-22' },
    },
    deals: [{ ...ACME, policy: 'all:2', readOn: '2026-11-20', supersededBy: 'all:3' }],
  }),
  'newer-policy.json': JSON.stringify({
    policies: { 'all:9': { schemaVersion: 99 } },
    deals: [{ ...ACME, policy: 'all:9' }],
  }),
  'unknown-policy.json': JSON.stringify({ deals: [{ ...ACME, policy: 'all:8' }] }),
  'broken-policy.json': JSON.stringify({
    policies: { 'all:9': { ...policy, minForce: -1, thresholds: [] } },
    deals: [{ ...ACME, policy: 'all:9' }],
  }),
  'deals.csv': CSV,
  'policy.csv': 'deal,policy,readOn,log,id,by,kind,on\nacme,all:7,2026-11-20,,,,,\n',
  'broken.json': '{\n  "id": "acme",\n}',
  'broken.csv': 'deal,log,id,by,kind,on\nacme,"concession\n',
  'strict.json': JSON.stringify({ ...policy, minEvidence: 100 }),
  'bad.json': JSON.stringify({ ...policy, minForce: -1, facePrior: 'x' }),
});

const score = (...argv: string[]) => run(PowerScore, ...argv);

async function answer(...argv: string[]): Promise<{ result: ScoreResult; warnings: string[] }> {
  const { stdout } = await score(...argv, '--json');
  return JSON.parse(stdout) as { result: ScoreResult; warnings: string[] };
}

describe('sf power score --file', () => {
  it('draws one deal as a gauge, with what was left out', async () => {
    const { stdout, stderr, exitCode } = await score('--file', path('one.json'), '--as-of', DAY);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Acme renewal +◀ Customer leads\n\n {2}They hold it/);
    expect(stdout).toContain('Price, 0.0% ($1) [c2] left out: its date is not a real day');
    expect(stdout).toContain('As of Nov 23, 2026 · Policy: built in\n');
  });

  it('lists several, the worst for us first, and warns of what was left out', async () => {
    const { stdout, stderr } = await score('--file', path('two.json'), '--as-of', DAY);
    expect(stdout).toMatch(/^Deal [\s\S]*Acme renewal [\s\S]*Bravo rollout [\s\S]*2 deals:/);
    expect(stdout).not.toContain('They hold it');
    expect(stderr).toContain('Warning: Acme renewal: Price, 0.0% ($1) [c2] left out');
  });

  it('draws each of several as well where that is asked for', async () => {
    const { stdout } = await score('--file', path('two.json'), '--as-of', DAY, '--verbose');
    expect(stdout.match(/They hold it/g)).toHaveLength(2);
  });

  it('reads CSV, and says which line makes no sense', async () => {
    const { stdout, stderr } = await score('--file', path('deals.csv'), '--as-of', DAY);
    expect(stdout).toContain('Acme renewal');
    expect(stderr).toMatch(/Warning: Line 4: Acme renewal: .*gossip/);
  });

  it('says what to do where nothing is logged, and where there is no deal', async () => {
    expect((await score('--file', path('quiet.json'))).stdout).toContain('Nothing logged yet');
    const none = await score('--file', path('none.json'));
    expect([none.exitCode, none.stdout]).toEqual([0, `No deals in ${path('none.json')}.\n`]);
  });

  it('reads under the policy that the file names, or that was handed in', async () => {
    const named = await answer('--file', path('named.json'), '--as-of', DAY);
    expect(named.result.scored[0]).toMatchObject({
      policy: { version: 'all:7', name: null, publishedOn: null },
      reading: { band: 'unknown' },
    });
    const strict = ['--policy', path('strict.json')];
    const handed = await answer('--file', path('one.json'), '--as-of', DAY, ...strict);
    expect(handed.result.scored[0]?.policy.version).toBe('strict.json');
    expect(handed.result.scored[0]?.reading.band).toBe('unknown');
  });

  it('answers with --json what the model reads, unrounded, and nothing but JSON', async () => {
    const { stdout } = await score('--file', path('two.json'), '--as-of', DAY, '--json');
    const { result, warnings } = JSON.parse(stdout) as Awaited<ReturnType<typeof answer>>;
    expect(result.asOf).toBe(DAY);
    expect(result.scored.map(({ id }) => id)).toEqual(['acme', 'bravo']);
    const reading = readPower(ACME as unknown as Deal, policy as unknown as Policy, DAY);
    expect(result.scored[0]?.reading).toEqual(reading);
    expect(result.issues).toEqual([
      {
        deal: 'acme',
        event: 'c2',
        line: null,
        code: 'invalid-date',
        message: 'Price, 0.0% ($1) [c2] left out: its date is not a real day',
      },
    ]);
    expect(warnings).toEqual([`Acme renewal: ${result.issues[0]?.message ?? ''}`]);
  });

  it('says which policy has followed where the file does', async () => {
    const { stdout } = await score('--file', path('followed.json'));
    expect(stdout).toContain('As of Nov 20, 2026 · Policy: Standard terms (all:2)\n');
    expect(stdout).toContain('In force on that day. Since then: Firmer line (all:3), from Nov 22.');
    const { result } = await answer('--file', path('followed.json'));
    expect(result.scored[0]).toMatchObject({
      readOn: '2026-11-20',
      policy: {
        version: 'all:2',
        name: 'Standard terms',
        publishedOn: '2026-01-10',
        supersededBy: { version: 'all:3', name: 'Firmer line', publishedOn: '2026-11-22' },
        insteadOf: null,
      },
    });
  });

  it('reads on the day that the file names, unless another is asked for', async () => {
    const readOn = async (...argv: string[]) =>
      (await answer('--file', path('followed.json'), ...argv)).result.scored[0];
    expect((await readOn())?.readOn).toBe('2026-11-20');
    const [other, today] = [await readOn('--as-of', DAY), await readOn('--as-of', 'today')];
    expect([other?.readOn, other?.policy.supersededBy]).toEqual([DAY, null]);
    expect(today?.readOn).not.toBe('2026-11-20');
  });

  it('takes today where no day is named', async () => {
    const { result } = await answer('--file', path('one.json'), '--as-of', 'today');
    expect(result).toEqual((await answer('--file', path('one.json'))).result);
  });

  it.each([
    ['kept.json', 'named.json'],
    ['kept-stamp.json', 'followed.json'],
    ['kept.csv', 'two.json'],
  ])('writes to %s what gives the same numbers again', async (kept, source) => {
    const first = await answer('--file', path(source), '--as-of', DAY, '--export', path(kept));
    const again = await answer('--file', path(kept));
    expect(again.result.scored).toEqual(first.result.scored);
    expect(first.warnings.some((warning) => warning.includes('CSV has no room'))).toBe(
      kept.endsWith('.csv'),
    );
  });
});

describe('sf power score that cannot go on', () => {
  it.each([
    ['a file that is not there', ['--file', path('nowhere.json')], 'FileNotFoundError'],
    ['broken JSON', ['--file', path('broken.json')], 'BrokenJsonError'],
    ['broken CSV', ['--file', path('broken.csv')], 'BrokenCsvError'],
    [
      'a policy that the file lacks',
      ['--file', path('unknown-policy.json')],
      'PolicyNotInFileError',
    ],
    ['a policy with errors', ['--file', path('broken-policy.json')], 'PolicyBrokenError'],
    ['a policy of a newer version', ['--file', path('newer-policy.json')], 'PolicyNewerError'],
    ['a policy that CSV has no room for', ['--file', path('policy.csv')], 'PolicyNotInFileError'],
    [
      'a day that is none',
      ['--file', path('one.json'), '--as-of', '2026-02-30'],
      'AsOfNotADayError',
    ],
    ['a moment', ['--file', path('one.json'), '--as-of', '2026-11-23T10:00'], 'AsOfNotADayError'],
    [
      'a policy file with errors',
      ['--file', path('one.json'), '--policy', path('bad.json')],
      'PolicyFileBrokenError',
    ],
    [
      'no policy file',
      ['--file', path('one.json'), '--policy', path('nowhere.json')],
      'FileNotFoundError',
    ],
  ])('because of %s says what to do, and ends with 1', async (_, argv, name) => {
    const { error, exitCode, stdout, stderr } = await score(...argv);
    expect([error?.name, exitCode, stdout]).toEqual([name, 1, '']);
    expect(stderr).toContain(`Error (${name}): `);
    expect(stderr).toContain('Try this:');
  });

  it('names every path of a policy with errors', async () => {
    const { stderr } = await score('--file', path('one.json'), '--policy', path('bad.json'));
    expect(stderr).toMatch(/bad\.json is not[\s\S]*\/facePrior .*[\s\S]*\/minForce /);
  });

  it('says where a file breaks', async () => {
    expect((await score('--file', path('broken.json'))).stderr).toContain('line 3, column 1');
  });

  it.each([
    ['no source', []],
    ['two sources', ['--open', '--file', path('one.json')]],
    ['an owner without --open', ['--file', path('one.json'), '--owner', 'me']],
    ['a day’s policy for a file', ['--file', path('one.json'), '--policy-of', 'today']],
    ['two policies', ['--open', '--policy', path('strict.json'), '--policy-of', 'today']],
    ['a policy of no day', ['--open', '--policy-of', 'tomorrow']],
    ['an org for a file', ['--file', path('one.json'), '--target-org', 'nobody@example.com']],
  ])('because of %s is refused', async (_, argv) => {
    const { error, exitCode } = await score(...argv);
    expect(error).not.toBeNull();
    expect(exitCode).not.toBe(0);
  });
});

describe('the answer with --json', () => {
  it('is what its schema says', async () => {
    const schema = readFileSync(schemaFile('score'), 'utf8');
    expect(await schemaOf('score')).toBe(schema);
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(schema) as object,
    );
    for (const file of ['two.json', 'named.json', 'followed.json', 'deals.csv', 'none.json']) {
      const { result } = await answer('--file', path(file), '--as-of', DAY);
      expect([file, validate(result), validate.errors]).toEqual([file, true, null]);
    }
  });
});
