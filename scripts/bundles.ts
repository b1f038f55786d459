/** The rooms that Lightning components import: each is bundled into a component of its own. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Component → the entry of its room, relative to the project. What stands first is imported by what follows. */
export const BUNDLES = {
  powerModel: 'src/model/index.ts',
  powerRecords: 'src/org/records.ts',
  powerCompare: 'src/review/index.ts',
  powerWeekly: 'src/review/weekly.ts',
  powerWeekRecords: 'src/org/weekRecords.ts',
} as const;

/** Modules that an entry exports from. */
const EXPORTED_FROM = /\bfrom '(\.[^']+)'/g;

/** Modules → the component that has them, its entry and what that exports from. */
function modulesOf(component: string, entry: string): [string, string][] {
  const file = join(root, entry);
  const sources = [...readFileSync(file, 'utf8').matchAll(EXPORTED_FROM)];
  const modules = sources.map(([, source]) => resolve(dirname(file), String(source)));
  return [file, ...modules].map((module) => [module, `c/${component}`]);
}

/**
 * One copy of a module on a page: a later bundle imports it from the component that has it. What that
 * does not export fails when the pages are built.
 */
const fromComponents = (earlier: ReadonlyMap<string, string>) => ({
  name: 'from-components',
  resolveId(source: string, importer: string | undefined) {
    const id = importer && earlier.get(resolve(dirname(importer), source));
    return id ? { id, external: true } : null;
  },
});

async function bundle(
  component: string,
  entry: string,
  earlier: ReadonlyMap<string, string>,
): Promise<void> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    cwd: root,
    input: entry,
    plugins: [fromComponents(earlier)],
    platform: 'neutral',
  });
  await build.write({
    file: `${root}force-app/main/default/lwc/${component}/${component}.js`,
    format: 'esm',
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await build.close();
}

/** Writes every bundle beside its component's metadata, where the platform looks for it. */
export async function buildBundles(): Promise<void> {
  const earlier = new Map<string, string>();
  for (const [component, entry] of Object.entries(BUNDLES)) {
    await bundle(component, entry, earlier);
    for (const [module, id] of modulesOf(component, entry))
      if (!earlier.has(module)) earlier.set(module, id);
  }
}
