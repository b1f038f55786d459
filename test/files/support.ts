import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SfError } from '@salesforce/core/sfError';
import { readDealsFile, type DealsFile } from '../../src/files/deals.ts';

/** Where tests put their files. */
const folder = mkdtempSync(join(tmpdir(), 'power-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** A fresh path. */
export const path = (name: string): string => join(folder, `${files++}-${name}`);

/** A file of that content. */
export function file(name: string, content: string | Buffer): string {
  const made = path(name);
  writeFileSync(made, content);
  return made;
}

export const readCsv = (content: string | Buffer): Promise<DealsFile> =>
  readDealsFile(file('deals.csv', content));

export const readJson = (document: unknown): Promise<DealsFile> =>
  readDealsFile(file('deals.json', JSON.stringify(document)));

/** What a promise is refused with. */
export const refusal = (promise: Promise<unknown>): Promise<SfError> =>
  promise.then(
    () => Promise.reject(new Error('It was not refused.')),
    (error: unknown) => error as SfError,
  );

/** Everything that is not simply absent. */
export const said = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) => {
      if (part instanceof Map) return [...part].sort(([a], [b]) => (a < b ? -1 : 1));
      return part === null ? undefined : part;
    }),
  );

/** Code and place of every issue. */
export const issuesOf = ({ issues }: DealsFile): unknown[] =>
  issues.map(({ line, deal, event, code }) => [line, deal, event, code]);
