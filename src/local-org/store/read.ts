import type { DatabaseSync } from 'node:sqlite';

import type { SObject } from '../schema/types.ts';
import type { StoredRecord } from './record.ts';
import { quoted, statement } from './statements.ts';

/** A record as it stands, deleted or not; undefined if there never was one with that id. */
export function storedRecord(
  db: DatabaseSync,
  object: SObject,
  id: string,
): StoredRecord | undefined {
  return statement(db, `SELECT * FROM ${quoted(object.name)} WHERE "Id" = ?`).get(id);
}
