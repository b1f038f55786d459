/**
 * `npm start` and `npm test` begin here, on whatever Node the machine has (20 or later): installs
 * what is missing, then goes on with the Node that the project pins.
 *
 * usage: node scripts/run.mjs PROGRAM [ARGUMENT…]   where PROGRAM is a file of scripts/
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const NODE = `${root}node_modules/node/bin/node`;
/** npm's own record of what it has installed. */
const INSTALLED = 'node_modules/.package-lock.json';
const PROGRESS_MS = 10_000;

const readJson = (file) => JSON.parse(readFileSync(`${root}${file}`, 'utf8'));

/** Whether everything that the lock file names is installed; what is optional may be left out. */
function isInstalled() {
  if (!existsSync(`${root}${INSTALLED}`)) return false;
  const installed = readJson(INSTALLED).packages;
  return Object.entries(readJson('package-lock.json').packages).every(
    ([path, { optional, version }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * Runs a command to its end and returns its exit code. Ctrl-C reaches the child from the terminal as
 * it reaches us; other signals are passed on, and we wait until it has stopped cleanly.
 */
const run = (command, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });

const secondsSince = (start) => Math.round((Date.now() - start) / 1000);

/** npm says nothing for a minute where there is no terminal: say that it is still at work. */
async function install() {
  const start = Date.now();
  console.log('Installing what the project needs, about a minute the first time …');
  const ticking = setInterval(
    () => console.log(`  … still installing, ${secondsSince(start)} s`),
    PROGRESS_MS,
  );
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(ticking);
  if (code !== 0)
    stop('npm could not install the packages: see above.', 'Mend that, then try again.');
  console.log(`Installed in ${secondsSince(start)} s.`);
}

function stop(problem, remedy) {
  console.error(`\n${problem}\n${remedy}`);
  process.exit(1);
}

/** What an install leaves out when it is told to, and what to do about it. */
function requireComplete() {
  if (!existsSync(`${root}node_modules/vite`)) {
    stop(
      'The development packages are missing: npm was told to leave them out.',
      'Unset NODE_ENV=production and npm\'s "omit" setting, run "npm ci --include=dev", then try again.',
    );
  }
  if (!existsSync(NODE)) {
    stop(
      'The Node that this project pins is missing: npm was told not to run install scripts.',
      'Run "npm rebuild node --ignore-scripts=false" (it only puts the binary in place), then try again.',
    );
  }
}

const [program, ...args] = process.argv.slice(2);
if (!isInstalled()) await install();
requireComplete();

const file = `${root}scripts/${program}`;
process.exitCode = await run(NODE, ['--disable-warning=ExperimentalWarning', file, ...args]);
