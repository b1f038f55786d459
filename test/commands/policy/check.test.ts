import { fileURLToPath } from 'node:url';
import PowerPolicyCheck, {
  type PolicyCheckResult,
} from '../../../src/commands/power/policy/check.ts';
import { folderWith, run } from '../run.ts';
import { answer, expectRefusal, policyText } from './support.ts';

const EXAMPLE = fileURLToPath(new URL('../../../docs/examples/policy.yaml', import.meta.url));

const good = policyText();
const path = folderWith({
  'good.yaml': good,
  'good.json': policyText({}, 'all:3', 'json'),
  'doubtful.yaml': good.replace('squeezeThreshold: 0.34', 'squeezeThreshold: 34'),
  'bad.yaml': good.replace('minForce: 1', 'minForce: -1').replace('cash: true', 'cash: 1'),
  'broken.yaml': 'name: "a',
  'policy.toml': 'a = 1',
});

const check = (...files: string[]) => run(PowerPolicyCheck, '--file', ...files.map(path));

describe('sf power policy check', () => {
  it('takes every file that is sound, without an org', async () => {
    const { stdout, exitCode } = await check('good.yaml', 'good.json');
    expect([stdout, exitCode]).toEqual([
      `${path('good.yaml')} is a policy.\n${path('good.json')} is a policy.\n`,
      0,
    ]);
  });

  it('says everything that is wrong, as compilers do, and ends with 1', async () => {
    const { stdout, exitCode } = await check('bad.yaml', 'good.yaml', 'broken.yaml');
    const lines = stdout.trimEnd().split('\n');
    expect([lines.length, exitCode]).toEqual([4, 1]);
    expect(lines[0]).toMatch(
      /bad\.yaml:\d+:\d+: error: \/concessions\/price\/cash must be true or false$/,
    );
    expect(lines[1]).toMatch(/bad\.yaml:\d+:11: error: \/minForce must be a number from 0 /);
    expect(lines[2]).toBe(`${path('good.yaml')} is a policy.`);
    expect(lines[3]).toMatch(/broken\.yaml:1:\d+: error: is not YAML here: /);
  });

  it('warns of what is probably wrong, and takes it', async () => {
    const { stdout, exitCode } = await check('doubtful.yaml');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/doubtful\.yaml:\d+:19: warning: \/squeezeThreshold is above 1: /);
    expect(stdout).toContain('doubtful.yaml is a policy.\n');
  });

  it('answers with --json every error with its place', async () => {
    const { result, exitCode } = await answer(
      'policy/check',
      PowerPolicyCheck,
      ...['--file', path('bad.yaml'), '--file', path('doubtful.yaml')],
    );
    const { valid, files } = result as PolicyCheckResult;
    expect([valid, exitCode]).toEqual([false, 1]);
    const [bad, doubtful] = files;
    expect(bad?.errors.map(({ path: at }) => at)).toEqual(['/concessions/price/cash', '/minForce']);
    expect([doubtful?.errors, doubtful?.warnings]).toMatchObject([
      [],
      [{ path: '/squeezeThreshold', column: 19 }],
    ]);
  });

  it('finds nothing in the example of the documentation', async () => {
    const { stdout, exitCode } = await run(PowerPolicyCheck, '--file', EXAMPLE);
    expect([stdout, exitCode]).toEqual([`${EXAMPLE} is a policy.\n`, 0]);
  });

  it.each([
    ['nowhere.yaml', 'FileNotFoundError'],
    ['policy.toml', 'UnknownFileKindError'],
  ])('stops at %s', async (file, name) => {
    expectRefusal(await check(file), name);
  });

  it('needs a file', async () => {
    const { error } = await run(PowerPolicyCheck);
    expect(error?.message).toContain('Missing required flag file');
  });
});
