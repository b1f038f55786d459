/** `npm run build`: the library in dist/, and in force-app what the platform takes. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from '../src/pages/build.ts';
import { buildBundles } from './bundles.ts';
import { buildComponents } from './components.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const DIST = join(root, 'dist');
/** What others leave in dist; all the rest there is the library. */
const KEPT = ['site', 'components.sha256'];

/** The compiler leaves what is no longer there: a command that was removed would go on running. */
function clearLibrary(): void {
  const names = existsSync(DIST) ? readdirSync(DIST) : [];
  for (const name of names.filter((name) => !KEPT.includes(name)))
    rmSync(join(DIST, name), { recursive: true });
}

/** The rooms as JavaScript with declarations, checked on the way. */
function buildLibrary(): void {
  clearLibrary();
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The library does not compile: see above.');
}

/** The local pages, of the components as an org gets them. */
const buildSite = (): Promise<void> =>
  buildPages({ outDir: join(DIST, 'site'), projectDir: root, log: console.log });

const STEPS: readonly [string, () => void | Promise<void>][] = [
  ['dist: the library', buildLibrary],
  ['force-app: the rooms that components import', buildBundles],
  ['force-app: the components', buildComponents],
  ['dist/site: the local pages', buildSite],
];

for (const [what, step] of STEPS) {
  const start = performance.now();
  await step();
  console.log(`built ${what} in ${Math.round(performance.now() - start)} ms`);
}
