import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectAt, type Project } from '../../src/pages/project.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a project has of npm; linked one by one, so that its cache stays its own. */
const PACKAGES = [
  '@lwc',
  '@salesforce-ux',
  'fast-xml-parser',
  'lightning-base-components',
  'rolldown',
  'vite',
];

const made: string[] = [];

/** This very project. */
export const ownProject = (): Project => projectAt(ROOT);

/** A project of nothing but these files, by their path from `force-app/main/default`. */
export function scratchProject(files: Readonly<Record<string, string>>): Project {
  const root = mkdtempSync(join(tmpdir(), 'pages-'));
  made.push(root);
  write(root, 'package.json', '{}');
  for (const name of PACKAGES) link(root, join('node_modules', name));
  link(root, 'src/pages');
  for (const [path, text] of Object.entries(files))
    write(root, join('force-app/main/default', path), text);
  return projectAt(root);
}

/** Removes every scratch project that was made. */
export function removeScratch(): void {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
}

/** Writes a file of a project, by its path from the project's root. */
export function write(root: string, path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function link(root: string, path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(join(ROOT, path), join(root, path));
}
