import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';

const TESTS = '__tests__';

function readAll(pattern: string): string[] {
  const paths = globSync(pattern, { cwd: ROOT }).filter((path) => !path.includes(TESTS));
  return paths.map((path) => readFileSync(join(ROOT, path), 'utf8'));
}

/** What runs on pages, as a person. */
export const PAGE_CODE: readonly string[] = readAll('force-app/**/lwc/**/*.{ts,html}');

/** What talks to an org, as a person. */
export const ORG_CODE: readonly string[] = readAll('src/org/**/*.ts');

/** What a reading is made from and stored as, by the service too. */
export const READING_CODE: readonly string[] = readAll(
  'src/org/{fields,deals,policies,readings}.ts',
);

/** What the pattern's first group finds anywhere in the code: each once, in order. */
export function mentions(code: readonly string[], pattern: RegExp): string[] {
  const found = code.flatMap((source) => [...source.matchAll(pattern)].map(([, name]) => name));
  return [...new Set(found.filter((name) => name !== undefined))].sort();
}

/** Custom objects and fields, wherever they are named. */
export const CUSTOM_NAME = /\b([A-Za-z]\w*?__c)\b/g;
/** Relationships to a parent or to children. */
export const RELATIONSHIP_NAME = /\b([A-Za-z]\w*?__r)\b/g;
