/** `npm start`: the demo on this machine. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../src/demo/browser.ts';
import { startDemo, type Demo, type DemoPages } from '../src/demo/demo.ts';
import { stopOnSignal } from '../src/demo/lifetime.ts';
import { OptionError, readOptions, USAGE, type DemoOptions } from '../src/demo/options.ts';
import { DemoProblem } from '../src/demo/problem.ts';
import { EVENTS_DIR, LANGUAGES_DIR, METADATA, PAGES } from '../src/demo/shipped.ts';
import type { Freeze } from '../src/demo/weekByWeek.ts';
import { pagesAreFresh } from '../src/pages/fresh.ts';
import { servePages } from '../src/pages/serve.ts';
import { BUNDLES } from './bundles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGES_DIR = join(root, PAGES);
/** Left in dist: what the components there were compiled from. */
const COMPONENTS_MARKER = join(root, 'dist/components.sha256');
const COMPONENT_SOURCES = [
  'force-app/main/default/lwc/*/*.ts',
  ...Object.values(BUNDLES).map((entry) => `${dirname(entry)}/**/*.ts`),
  'config/policy.default.json',
];

const log = (line: string): void => console.log(line);

function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const file of globSync(COMPONENT_SOURCES, { cwd: root }).sort()) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Whether there is a marker, and every file that it vouches for. */
function isCompiled(): boolean {
  const components = globSync(COMPONENT_SOURCES.slice(0, 1), { cwd: root });
  const bundles = Object.keys(BUNDLES).map(
    (name) => `force-app/main/default/lwc/${name}/${name}.ts`,
  );
  return (
    existsSync(COMPONENTS_MARKER) &&
    [...components, ...bundles].every((file) =>
      existsSync(join(root, file.replace(/\.ts$/, '.js'))),
    )
  );
}

/** Compiles the components where a source has changed since they were. */
async function freshenComponents(): Promise<void> {
  const hash = sourcesHash();
  if (isCompiled() && readFileSync(COMPONENTS_MARKER, 'utf8') === hash) return;
  log('Compiling the components …');
  const { buildBundles } = await import('./bundles.ts');
  const { buildComponents } = await import('./components.ts');
  await Promise.all([buildBundles(), buildComponents()]);
  mkdirSync(dirname(COMPONENTS_MARKER), { recursive: true });
  writeFileSync(COMPONENTS_MARKER, hash);
}

/** The pages as they ship; built first where anything they are made of has changed. */
async function builtPages(): Promise<DemoPages> {
  await freshenComponents();
  if (!pagesAreFresh({ outDir: PAGES_DIR, projectDir: root })) {
    const { buildPages } = await import('../src/pages/build.ts');
    await buildPages({ outDir: PAGES_DIR, projectDir: root, log });
  }
  return servePages({ outDir: PAGES_DIR });
}

/** The pages from their sources: a change is seen at once. */
async function livePages(server: Server): Promise<DemoPages> {
  const { devPages } = await import('../src/pages/dev.ts');
  const bundles = Object.fromEntries(
    Object.entries(BUNDLES).map(([component, entry]) => [`c/${component}`, entry]),
  );
  return devPages({ projectDir: root, server, bundles, log });
}

/** What freezing takes is loaded only where there is a week to freeze. */
const freeze: Freeze = async (...week) => (await import('./freeze.ts')).freeze(...week);

function announce({ url, loginUrl, username, tips }: Demo, isOpened: boolean): void {
  log(`\nPower Balance is running at\n\n  ${url}\n`);
  if (!isOpened) log(`To be logged in as ${username} at once, open\n\n  ${loginUrl}\n`);
  log(`You are ${username}. Things to try:\n`);
  for (const tip of tips) log(`  · ${tip}`);
  log('\nCtrl-C stops it.');
}

async function run(options: DemoOptions): Promise<void> {
  const place = {
    stateDir: resolve(root, options.state),
    metadataDir: join(root, METADATA),
    languagesDir: join(root, LANGUAGES_DIR),
    eventsDir: join(root, EVENTS_DIR),
  };
  const makePages = options.dev ? livePages : builtPages;
  const demo = await startDemo({ ...options, ...place }, makePages, freeze);
  stopOnSignal(demo, () => log('\nStopping …'));
  announce(demo, options.open && (await openBrowser(demo.loginUrl)));
}

/** A user's mistake is told in two lines, anything else in full. */
function explain(error: unknown): void {
  if (error instanceof DemoProblem)
    console.error(`\n${error.message}\n${error.remedy('npm start --')}`);
  else if (error instanceof OptionError) console.error(`${error.message}\n\n${USAGE}`);
  else console.error(error);
  process.exit(1);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await run(options);
  else log(USAGE);
} catch (error) {
  explain(error);
}
