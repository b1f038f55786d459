import type { DatabaseSync } from 'node:sqlite';

import type { SObject } from '../schema/types.ts';
import { customKeyPrefix, recordId } from './ids.ts';
import { statement } from './statements.ts';

/** The next number of a counter, from 1. */
export function nextNumber(db: DatabaseSync, name: string): number {
  const row = statement(
    db,
    `INSERT INTO _sequence (name, value) VALUES (?, 1)
     ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`,
  ).get(name);
  return Number(row?.['value']);
}

/** A fresh id for a record of that object. */
export const nextId = (db: DatabaseSync, { name, keyPrefix }: SObject): string =>
  recordId(keyPrefix, nextNumber(db, name));

/** The key prefixes of custom objects; one that has a prefix keeps it for good. */
export function keyPrefixes(
  db: DatabaseSync,
  objectNames: readonly string[],
): ReadonlyMap<string, string> {
  const rows = db.prepare('SELECT object, prefix FROM _key_prefix').all();
  const known = new Map(rows.map((row) => [String(row['object']), String(row['prefix'])]));
  const insert = db.prepare('INSERT INTO _key_prefix (object, prefix) VALUES (?, ?)');
  for (const name of objectNames.filter((object) => !known.has(object))) {
    const prefix = customKeyPrefix(known.size);
    insert.run(name, prefix);
    known.set(name, prefix);
  }
  return known;
}
