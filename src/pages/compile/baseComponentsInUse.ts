import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../project.ts';

const IMPORTED = /['"](lightning\/\w+)['"]/g;
const TAG = /<lightning-([a-z0-9-]+)/g;
const SOURCE = /\.(html|js|ts)$/;

/** Names of all `lightning/*` modules that the project's components and stand-ins use, in order. */
export function baseComponentsInUse(project: Project): string[] {
  const texts = [project.components, project.standIns, project.browser].flatMap(sourceTexts);
  return [...new Set(texts.flatMap(modulesNamedIn))].sort();
}

function modulesNamedIn(text: string): string[] {
  const imported = [...text.matchAll(IMPORTED)].map(([, name = '']) => name);
  const tags = [...text.matchAll(TAG)].map(([, tag = '']) => `lightning/${camelCase(tag)}`);
  return [...imported, ...tags];
}

const camelCase = (tag: string) =>
  tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function sourceTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => SOURCE.test(file) && !file.endsWith('.d.ts') && !file.includes('__tests__'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
