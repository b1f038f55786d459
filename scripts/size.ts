/** `npm run size`: what each page loads of ours, compressed, and whether that is in its budget. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { lwcPlugin } from '../src/pages/compile/lwcPlugin.ts';
import { projectAt } from '../src/pages/project.ts';

const KILOBYTE = 1024;
/** What a page may load of ours: the component that an admin places, all it imports, the model. */
const BUDGET = 64 * KILOBYTE;

const root = fileURLToPath(new URL('..', import.meta.url));
const project = projectAt(root);

/** What Salesforce has, or what we import from it. */
const IS_SALESFORCES = /^(lwc|lightning\/.*|@salesforce\/.*)$/;
const ENTRY = '\0entry';

interface Size {
  minified: number;
  gzip: number;
}

const importing = (components: readonly string[]): string =>
  components.map((name, at) => `export * as c${at} from 'c/${name}';`).join('\n');

/** Components with all that they import of ours, as one minified script. */
async function sizeOf(components: readonly string[]): Promise<Size> {
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'neutral',
    logLevel: 'silent',
    external: IS_SALESFORCES,
    plugins: [
      {
        name: 'entry',
        resolveId: (source) => (source === ENTRY ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? importing(components) : undefined),
      },
      lwcPlugin({ project, sources: 'deployed' }) as never,
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true, codeSplitting: false });
  await bundle.close();
  const [{ code }] = output;
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
}

/** Components that an admin can place on a page. */
const exposed = globSync('*/*.js-meta.xml', { cwd: project.components })
  .filter((file) => readFileSync(join(project.components, file), 'utf8').includes('<targets>'))
  .map((file) => basename(file, '.js-meta.xml'))
  .sort();

const kilobytes = (bytes: number): string => `${(bytes / KILOBYTE).toFixed(1)} KB`.padStart(9);

const line = (name: string, { minified, gzip }: Size): string =>
  [name.padEnd(20), kilobytes(minified), kilobytes(gzip)].join(' ');

console.log(['loaded'.padEnd(20), 'minified'.padStart(9), 'gzip -9'.padStart(9)].join(' '));
const tooLarge: string[] = [];
for (const name of exposed) {
  const size = await sizeOf([name]);
  if (size.gzip > BUDGET) tooLarge.push(name);
  console.log(line(name, size));
}
console.log(line('all of them', await sizeOf(exposed)));
console.log(line('of which the model', await sizeOf(['powerModel'])));
if (tooLarge.length > 0) {
  console.error(`\nMore than ${kilobytes(BUDGET).trim()}: ${tooLarge.join(', ')}.`);
  process.exit(1);
}
