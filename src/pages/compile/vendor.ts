import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Project } from '../project.ts';
import { baseComponentsInUse } from './baseComponentsInUse.ts';
import type { Log } from '../types.ts';
import { iconsInUse } from './icons.ts';
import { lwcPlugin } from './lwcPlugin.ts';
import { isSessionModule } from './orgModules.ts';
import { standInNames } from './resolve.ts';

const ICON_MODULES = ['Utility', 'Standard', 'Action', 'Custom', 'Doctype'].map(
  (sprite) => `lightning/iconSvgTemplates${sprite}`,
);
const PREFIX = 'vendor-';
const KEPT_MS = 24 * 60 * 60 * 1000;
const PACKAGES = ['lightning-base-components', '@lwc/compiler', '@lwc/engine-dom', 'rolldown'];

/**
 * The engine and the base components in use, compiled once and kept: name to file. Compiling takes
 * seconds, so this happens only when something that it depends on has changed.
 */
export async function buildVendor(
  project: Project,
  log: Log,
): Promise<ReadonlyMap<string, string>> {
  const names = vendorNames(project);
  const folder = join(project.cache, PREFIX + vendorKey(project, names));
  if (!existsSync(folder)) {
    log('Compiling the Lightning base components (kept for the next time)…');
    const started = performance.now();
    await compileInto(project, names, folder);
    log(`Compiled in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
  return new Map(names.map((name) => [name, join(folder, `${fileName(name)}.js`)]));
}

function vendorNames(project: Project): string[] {
  const shims = new Set(standInNames(project, 'lightning'));
  const used = baseComponentsInUse(project).filter((name) => !shims.has(name));
  return ['lwc', '@lwc/synthetic-shadow', ...new Set([...used, ...ICON_MODULES])];
}

function vendorKey(project: Project, names: readonly string[]): string {
  const icons = [...iconsInUse(project)].map(([sprite, set]) => [sprite, [...set].sort()]);
  const versions = PACKAGES.map((name) => packageVersion(project, name));
  return createHash('sha256')
    .update(JSON.stringify([versions, names, icons.sort()]))
    .update(compilerSources())
    .digest('hex')
    .slice(0, 12);
}

function packageVersion(project: Project, name: string): string {
  const manifest = readFileSync(join(project.packageFolder(name), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** This very folder: what changes how components are compiled makes the kept ones worthless. */
function compilerSources(): string {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

/** Compiles beside its place and moves it there, so that a killed run leaves nothing half-done. */
async function compileInto(project: Project, names: string[], folder: string) {
  mkdirSync(project.cache, { recursive: true });
  const scratch = mkdtempSync(join(project.cache, 'compiling-'));
  try {
    await bundle(project, names, scratch);
    forgetOld(project);
    if (!existsSync(folder)) renameSync(scratch, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A younger one may be in use by a server that still runs. */
function forgetOld(project: Project) {
  for (const name of readdirSync(project.cache)) {
    const folder = join(project.cache, name);
    const isOld = Date.now() - statSync(folder).mtimeMs > KEPT_MS;
    if (name.startsWith(PREFIX) && isOld) rmSync(folder, { recursive: true });
  }
}

/** What depends on the session, on shims or on the mode is left for whoever uses the result. */
async function bundle(project: Project, names: string[], dir: string) {
  const shims = new Set(standInNames(project, 'lightning'));
  const build = await rolldown({
    input: Object.fromEntries(names.map((name) => [fileName(name), name])),
    plugins: [lwcPlugin({ project, sources: 'deployed' })],
    external: (id) => isSessionModule(id) || shims.has(id),
    transform: { define: { 'import.meta.env.SSR': 'false' } },
    preserveEntrySignatures: 'strict',
    logLevel: 'silent',
    platform: 'neutral',
  });
  await build.write({
    dir,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[hash].js',
  });
  await build.close();
}

const fileName = (name: string) => name.replace(/[@/]/g, '_');
