/**
 * Builds the local pages, with all components of ours in a sandbox, into the folder that it is given.
 * A program of its own: the bundler is not at home in a test's realm.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { build, type Plugin } from 'vite';
import { lwcPlugin } from '../../src/pages/compile/lwcPlugin.ts';
import { buildVendor } from '../../src/pages/compile/vendor.ts';
import { projectAt } from '../../src/pages/project.ts';
import { viteConfig } from '../../src/pages/viteConfig.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ALL = '\0all-components';
const SANDBOXED = '\0sandboxed';

const project = projectAt(ROOT);

/** Salesforce's own sandbox, as its platform loads it. */
const SANDBOX = fileURLToPath(import.meta.resolve('@locker/sandbox'));

/** What a component of ours may import of others: the engine, Salesforce's components and modules. */
const IS_SALESFORCES = /^(lwc|lightning\/.*|@salesforce\/.*)$/;

/** Components that an admin can place on a page: all others are parts of these. */
const PLACED = globSync('*/*.js-meta.xml', { cwd: project.components })
  .filter((file) =>
    readFileSync(join(project.components, file), 'utf8').includes('<isExposed>true'),
  )
  .map((file) => basename(file, '.js-meta.xml'))
  .sort();

/** All components of ours in one script that asks for everything else by `require`. */
async function bundled(): Promise<{ code: string; imports: string[] }> {
  const bundle = await rolldown({
    input: ALL,
    platform: 'neutral',
    logLevel: 'silent',
    external: IS_SALESFORCES,
    plugins: [
      {
        name: 'all-components',
        resolveId: (source) => (source === ALL ? ALL : undefined),
        load: (id) =>
          id === ALL
            ? PLACED.map((name) => `export { default as ${name} } from 'c/${name}';`).join('\n')
            : undefined,
      },
      lwcPlugin({ project, sources: 'deployed' }) as never,
    ],
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  const [chunk] = output;
  return { code: chunk.code, imports: chunk.imports };
}

/**
 * A module that evaluates all components of ours as Lightning Web Security does: in the sandbox of
 * their namespace, with Salesforce's modules handed in.
 */
async function sandboxedModule(): Promise<string> {
  const { code, imports } = await bundled();
  const names = imports.map((_, index) => `module${index}`);
  return [
    `import { evaluateInSandbox, wrapDependency } from ${JSON.stringify(SANDBOX)};`,
    ...imports.map((source, index) => `import * as ${names[index] ?? ''} from '${source}';`),
    `const modules = { ${imports.map((source, index) => `'${source}': ${names[index] ?? ''}`).join(', ')} };`,
    `const handed = Object.fromEntries(Object.entries(modules).map(([name, module]) => [`,
    `  name, wrapDependency({ __esModule: true, ...module }, name, 'c'),`,
    `]));`,
    `const exported = {};`,
    `const context = { require: (name) => handed[name], done: (made) => Object.assign(exported, made) };`,
    `globalThis.sandboxed = true;`,
    `evaluateInSandbox('c', ${JSON.stringify(`
      const { require, done } = $lockerEvalContext$;
      const module = { exports: {} };
      globalThis.leaked = true;
      const exports = module.exports;
      ${code}
      done({ ${PLACED.map((name) => `${name}: exports.${name}`).join(', ')} });
    `)}, context);`,
    ...PLACED.map((name) => `export const ${name} = exported.${name};`),
  ].join('\n');
}

/** Takes components of ours from the sandbox. */
function sandboxPlugin(): Plugin {
  return {
    name: 'sandbox',
    enforce: 'pre',
    resolveId(source) {
      const name = /^c\/(\w+)$/.exec(source)?.[1];
      if (source === SANDBOXED) return SANDBOXED;
      return name !== undefined && PLACED.includes(name) ? `${SANDBOXED}/${name}` : undefined;
    },
    load(id) {
      if (id === SANDBOXED) return sandboxedModule();
      const name = id.startsWith(`${SANDBOXED}/`) ? id.slice(SANDBOXED.length + 1) : undefined;
      return name && `export { ${name} as default } from '${SANDBOXED.replace('\0', '\\0')}';`;
    },
  };
}

const [outDir = ''] = process.argv.slice(2);
const vendor = await buildVendor(project, () => undefined);
const { plugins = [], ...config } = viteConfig(project, 'production', 'deployed', vendor);
await build({
  ...config,
  plugins: [sandboxPlugin(), ...plugins],
  build: { outDir, emptyOutDir: true, target: 'esnext', minify: false },
});
