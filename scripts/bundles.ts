/** The rooms that Lightning components import: each is bundled into a component of its own. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Component → the entry of its room, relative to the project. */
export const BUNDLES = {
  powerModel: 'src/model/index.ts',
  powerRecords: 'src/org/records.ts',
  powerCompare: 'src/review/index.ts',
} as const;

/** One copy of the model on a page: the other bundles import it as a component too. */
const modelIsAComponent = {
  name: 'model-is-a-component',
  resolveId: (source: string) =>
    source.endsWith('/model/index.ts') ? { id: 'c/powerModel', external: true } : null,
};

async function bundle(component: string, entry: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    cwd: root,
    input: entry,
    plugins: entry === BUNDLES.powerModel ? [] : [modelIsAComponent],
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
  for (const [component, entry] of Object.entries(BUNDLES)) await bundle(component, entry);
}
