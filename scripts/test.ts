/** `npm test`: everything that must hold before a change lands, on a fresh machine too. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from '../test/browser/chromium.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'power-balance-test-'));
// Tests start hundreds of processes of the same programs: each program is compiled once.
process.env['NODE_COMPILE_CACHE'] = join(results, 'compiled');

/** One thing to do, and the name under which it is told. */
interface Step {
  name: string;
  command: string[];
  /** Where there is nothing to do. */
  skip?: () => boolean;
}

const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const script = (name: string): string[] => [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  join(root, 'scripts', name),
];
const isRoot = process.getuid?.() === 0;

const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

/** Something of Debian's that tests run; only root may install it. */
const debian = (name: string, packages: string, remedy: string, isThere: () => boolean): Step => ({
  name,
  command: isRoot
    ? ['sh', '-c', `apt-get update -qq && apt-get install -y -qq ${packages} > /dev/null`]
    : ['sh', '-c', `echo "${remedy}" >&2; exit 1`],
  skip: isThere,
});

/** Whether what the lock file of a folder names was installed since that file last changed. */
function isInstalled(folder: string): boolean {
  const record = join(root, folder, 'node_modules/.package-lock.json');
  const lock = join(root, folder, 'package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs > statSync(lock).mtimeMs;
}

/** Packages that only tests need, in a folder of their own. */
const install = (name: string, folder: string): Step => ({
  name,
  command: ['npm', 'ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'],
  skip: () => isInstalled(folder),
});

/** A run of Jest, which leaves its counts in a file of ours. */
const jest = (name: string, config: string): Step => ({
  name,
  command: [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    config,
    '--json',
    `--outputFile=${join(results, `${config}.json`)}`,
  ],
});

/** What is installed for the whole machine, which one installer at a time may do. */
const MACHINE: Step[] = [
  debian(
    'Chromium for the browser tests',
    // Fonts come with the whole browser only.
    'chromium-headless-shell fonts-liberation',
    'Install Chromium or Chrome, or set CHROMIUM_PATH.',
    () => chromiumPath() !== undefined,
  ),
  debian(
    'Redis for the tests of several processes',
    'redis-server',
    'Install redis-server.',
    hasRedis,
  ),
];

/** What is set up in folders of the project, each in its own. */
const PROJECT: Step[] = [
  { name: 'Build', command: script('build.ts') },
  install("Salesforce's own converter and compiler", 'test/salesforce-tools'),
  install('Salesforce CLI, jsforce and sfdmu', 'test/salesforce-clients'),
];

const node = (...args: string[]): string[] => [process.execPath, ...args];

/** What looks at the sources alone, longest first: as many at once as there are cores. */
const LOOKS: Step[] = [
  { name: 'Lint', command: [bin('eslint'), '.'] },
  { name: 'Format', command: [bin('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'Types', command: [bin('tsc'), '--noEmit'] },
  { name: 'Types of the components', command: [bin('tsc'), '-p', 'force-app/main/default/lwc'] },
  { name: 'Types of the pages', command: [bin('tsc'), '-p', 'src/pages/tsconfig.browser.json'] },
  {
    name: 'Who imports whom',
    command: [bin('depcruise'), 'src', 'scripts', 'force-app/main', '--output-type', 'err'],
  },
  { name: 'Unused files, exports and packages', command: [bin('knip')] },
  {
    name: 'Commands and flags as they were published',
    command: node(join(root, 'bin/dev.js'), 'snapshot', 'compare'),
  },
  {
    name: 'Schemas of what the commands answer',
    command: [...script('schemas.ts'), '--check'],
  },
];

/** What runs; each of them takes all cores. */
const TESTS: Step[] = [
  jest('Components', 'jest.lwc.config.cjs'),
  jest('Rooms and browser', 'jest.config.cjs'),
];

/** What a step came to. */
interface Outcome {
  succeeded: boolean;
  /** What it printed, where that was kept. */
  said: string;
}

/** Runs one step, with its output on ours or kept. */
function run({ command: [file = '', ...args] }: Step, output: 'ours' | 'kept'): Promise<Outcome> {
  const stdio = output === 'ours' ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(file, args, { cwd: root, stdio });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', (error) => resolve({ succeeded: false, said: `${error.message}\n` }));
    child.once('close', (code) => resolve({ succeeded: code === 0, said }));
  });
}

async function perform(step: Step, output: 'ours' | 'kept'): Promise<boolean> {
  if (step.skip?.()) return true;
  const start = performance.now();
  if (output === 'ours') console.log(`\n── ${step.name}`);
  const { succeeded, said } = await run(step, output);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const outcome = `── ${step.name}: ${succeeded ? 'ok' : 'FAILED'} in ${seconds} s`;
  console.log(said.trim() === '' ? outcome : `\n${said.trimEnd()}\n${outcome}`);
  return succeeded;
}

/** Performs steps that are in nobody's way, so many at once; returns those that failed. */
async function performTogether(steps: readonly Step[], lanes: number): Promise<string[]> {
  const failed: string[] = [];
  const waiting = [...steps];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      if (!(await perform(step, 'kept'))) failed.push(step.name);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}

/** The counts of the runs that got as far as writing them. */
function counts(): { passed: number; failed: number } {
  const files = TESTS.flatMap(({ command }) =>
    command.flatMap((word) => (word.startsWith('--outputFile=') ? [word.slice(13)] : [])),
  );
  const runs = files.filter(existsSync).map(
    (file) =>
      JSON.parse(readFileSync(file, 'utf8')) as {
        numPassedTests: number;
        numFailedTests: number;
      },
  );
  return {
    passed: runs.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0),
    failed: runs.reduce((sum, { numFailedTests }) => sum + numFailedTests, 0),
  };
}

/** What is set up stops the run where it fails; every check is made, whatever the others say. */
async function main(): Promise<boolean> {
  for (const step of MACHINE) if (!(await perform(step, 'ours'))) return false;
  if ((await performTogether(PROJECT, availableParallelism())).length > 0) return false;
  const failed = await performTogether(LOOKS, availableParallelism());
  for (const step of TESTS) if (!(await perform(step, 'ours'))) failed.push(step.name);
  const { passed, failed: failedTests } = counts();
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks passed.');
  console.log(`${passed} passed, ${failedTests} failed`);
  return failed.length === 0;
}

process.exitCode = (await main()) ? 0 : 1;
rmSync(results, { recursive: true });
