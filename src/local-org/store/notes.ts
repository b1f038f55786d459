import type { DatabaseSync } from 'node:sqlite';

import { statement } from './statements.ts';

/** Something about the state as a whole, e.g. which sample it holds. */
export interface Note {
  key: string;
  value: string;
}

/** What was noted under a key; undefined if nothing was. */
export function noteUnder(db: DatabaseSync, key: string): string | undefined {
  const value = statement(db, 'SELECT value FROM _note WHERE key = ?').get(key)?.['value'];
  return typeof value === 'string' ? value : undefined;
}

/** Notes something, in place of what was under its key. */
export function keepNote(db: DatabaseSync, { key, value }: Note): void {
  statement(db, 'INSERT OR REPLACE INTO _note (key, value) VALUES (?, ?)').run(key, value);
}
