import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { readPower, type Deal, type Policy } from '../../src/model/index.ts';
import { schemaFile, schemaOf } from '../../scripts/schemas.ts';
import { ACME, answer, DAY, path, policy, score } from './scoring.ts';

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
