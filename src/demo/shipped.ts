/** The demo of what ships: nothing is built, and only what `package.json` lists is needed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { servePages } from '../pages/serve.ts';
import { startDemo, type Demo, type DemoPages } from './demo.ts';
import type { DemoOptions } from './options.ts';
import { DemoProblem } from './problem.ts';
import type { Freeze } from './weekByWeek.ts';

/** Where the built pages are, from the package's root. */
export const PAGES = 'dist/site';
/** The package directory that the org gets its metadata from, from the package's root. */
export const METADATA = 'force-app/main';
/** The package directory that the org gets its languages from, from the package's root. */
export const LANGUAGES_DIR = 'force-app/languages';
/** The package directory that says whose changes are told, from the package's root. */
export const EVENTS_DIR = 'force-app/events';

function requirePages(outDir: string): void {
  if (existsSync(join(outDir, 'index.html'))) return;
  throw new DemoProblem(
    ['PagesMissing', `The pages are missing: there is nothing in ${outDir}.`],
    ['Install the plugin again; in a checkout of it, run: npm run build'],
  );
}

/**
 * Starts a demo of the package that is installed in a folder.
 * @param freeze as `startDemo` wants it.
 * @throws {DemoProblem} where the pages are missing, the port is taken or the state cannot be used.
 */
export async function startShipped(
  root: string,
  options: Omit<DemoOptions, 'dev' | 'open'>,
  freeze: Freeze,
): Promise<Demo> {
  const outDir = join(root, PAGES);
  requirePages(outDir);
  const place = {
    stateDir: options.state,
    metadataDir: join(root, METADATA),
    languagesDir: join(root, LANGUAGES_DIR),
    eventsDir: join(root, EVENTS_DIR),
  };
  const pages = (): Promise<DemoPages> => Promise.resolve(servePages({ outDir }));
  return startDemo({ ...options, ...place }, pages, freeze);
}
