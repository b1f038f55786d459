import type { DatabaseSync } from 'node:sqlite';

import { LocalOrgError } from '../errors.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { quoted } from './statements.ts';
import { storedFields } from './tables.ts';

/** Starts the names of indexes that follow from the metadata. */
const UNIQUE = 'unique';
const LOOKUP = 'lookup';

/** Brings the indexes in line with the metadata: unique keys, and references for joins. */
export function ensureIndexes(db: DatabaseSync, schema: Schema): void {
  const wanted = new Map([...schema.objects.values()].flatMap(indexesOf));
  const existing = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'index' AND sql <> ''`);
  const known = new Set(existing.all().map((row) => String(row['name'])));
  for (const name of known) if (!wanted.has(name)) db.exec(`DROP INDEX ${quoted(name)}`);
  for (const [name, sql] of wanted) if (!known.has(name)) create(db, name, sql);
}

function indexesOf(object: SObject): [string, string][] {
  return storedFields(object).flatMap((field) => {
    const kind = indexKind(field);
    return kind === undefined ? [] : [indexSql(kind, object, field)];
  });
}

function indexKind({ unique, reference }: Field): string | undefined {
  if (unique) return UNIQUE;
  return reference === undefined ? undefined : LOOKUP;
}

function indexSql(kind: string, object: SObject, field: Field): [string, string] {
  const name = `${kind}:${object.name}.${field.name}`;
  const where = kind === UNIQUE ? ' WHERE "IsDeleted" = 0' : '';
  const on = `${quoted(object.name)} (${quoted(field.name)})`;
  const create = kind === UNIQUE ? 'CREATE UNIQUE INDEX' : 'CREATE INDEX';
  return [name, `${create} ${quoted(name)} ON ${on}${where}`];
}

function create(db: DatabaseSync, name: string, sql: string): void {
  try {
    db.exec(sql);
  } catch (cause) {
    throw new LocalOrgError(
      'UniqueKeyNotMet',
      `The state file has two records with the same value, which ${name} now forbids.`,
      'Start over with reset, or take the unique key back.',
      { cause },
    );
  }
}
