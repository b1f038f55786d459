/** The components in TypeScript, compiled beside their source: the platform takes only the .js. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = 'force-app/**/lwc/**/*.ts';

const isComponent = (file: string): boolean =>
  !file.endsWith('.d.ts') && !file.includes('__tests__');

/** ESNext: anything older rewrites decorators, and `@api` and `@wire` are lost without a word. */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  experimentalDecorators: false,
};

async function compile(file: string): Promise<void> {
  const source = await readFile(`${root}${file}`, 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions, fileName: file });
  await writeFile(`${root}${file.replace(/\.ts$/, '.js')}`, outputText);
}

/** Compiles every component; types are checked apart, by `npm run typecheck`. */
export async function buildComponents(): Promise<void> {
  for await (const file of glob(SOURCES, { cwd: root })) if (isComponent(file)) await compile(file);
}
