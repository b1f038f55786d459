import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectAt, type Project } from './project.ts';

/** Left in a build beside its files: what it was made from. */
const MARKER = 'inputs.sha256';

/** Sources that no page is made from: an org gets each component's `.js`. */
const IGNORED = /__tests__|\.d\.ts$|force-app.*\.ts$|permissionsets|tsconfig/;

const PACKAGES = [
  '@lwc/compiler',
  '@lwc/engine-dom',
  '@salesforce-ux/design-system-2',
  'lightning-base-components',
  'vite',
];

/** Whether the pages in `outDir` are what building them again would give. */
export const pagesAreFresh = (options: { outDir: string; projectDir: string }): boolean =>
  isMadeFrom(options.outDir, inputsHash(projectAt(options.projectDir)));

/** Hash of everything that a build depends on: metadata, components, this room and its packages. */
export function inputsHash(project: Project): string {
  const hash = createHash('sha256');
  for (const name of PACKAGES)
    hash.update(readFileSync(join(project.packageFolder(name), 'package.json')));
  for (const folder of [project.metadata, project.translations, join(project.root, 'src/pages')])
    for (const file of filesIn(folder)) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** Whether the build in `outDir` was made from inputs with that hash, to its end. */
export function isMadeFrom(outDir: string, hash: string): boolean {
  const marker = join(outDir, MARKER);
  return existsSync(marker) && readFileSync(marker, 'utf8') === hash;
}

/** Declares a build finished. */
export const markMadeFrom = (outDir: string, hash: string): void =>
  writeFileSync(join(outDir, MARKER), hash);

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !IGNORED.test(join(folder, file)))
    .sort();
}
