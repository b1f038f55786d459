/** Programs of the bench as users run them. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [SOURCES, LIBRARY] = [join(root, 'src/'), join(root, 'dist/')];
const COMPILED = join(root, 'node_modules/.cache/power-balance');

/** The rooms come from the library that `npm run build` has made. */
const fromLibrary = {
  name: 'from-library',
  resolveId(source: string, importer: string | undefined) {
    const id = importer === undefined ? '' : resolve(dirname(importer), source);
    if (!id.startsWith(SOURCES)) return null;
    return { id: id.replace(SOURCES, LIBRARY).replace(/\.ts$/, '.js'), external: true };
  },
};

/**
 * A program as JavaScript over the built library, which is what `sf` runs: Node takes thirty megabytes
 * to strip types, and no user has to pay for that. Says where it is.
 * @throws {Error} where the library has not been built.
 */
export async function compiled(program: string): Promise<string> {
  if (!existsSync(join(LIBRARY, 'org')))
    throw new Error('There is no built library to measure: run `npm run build` first.');
  const build = await rolldown({
    input: program,
    platform: 'node',
    plugins: [fromLibrary],
    external: /^@/,
  });
  const file = join(COMPILED, `${basename(dirname(program))}-${basename(program, '.ts')}.mjs`);
  await build.write({ file, format: 'esm' });
  await build.close();
  return file;
}
