import type { DatabaseSync } from 'node:sqlite';

import { LocalOrgError } from '../errors.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, FieldType, SObject } from '../schema/types.ts';
import { quoted } from './statements.ts';

const STORED_AS: Readonly<Partial<Record<FieldType, string>>> = {
  boolean: 'INTEGER',
  int: 'INTEGER',
  double: 'REAL',
  currency: 'REAL',
  percent: 'REAL',
};

const stored = new WeakMap<SObject, readonly Field[]>();

/** The fields that have a column: all but formulas. */
export function storedFields(object: SObject): readonly Field[] {
  const known = stored.get(object);
  if (known !== undefined) return known;
  const fields = [...object.fields.values()].filter(({ formula }) => formula === undefined);
  stored.set(object, fields);
  return fields;
}

/**
 * Makes a table of each object, adds the columns of fields that came since, and never drops one:
 * what was stored stays.
 */
export function ensureTables(db: DatabaseSync, schema: Schema): void {
  for (const object of schema.objects.values()) ensureTable(db, object);
}

function ensureTable(db: DatabaseSync, object: SObject): void {
  const table = quoted(object.name);
  const columns = db.prepare(`PRAGMA table_info(${table})`).all();
  const known = new Map(columns.map((row) => [row['name'], row['type']]));
  const fields = storedFields(object);
  if (known.size === 0) {
    db.exec(`CREATE TABLE ${table} (${fields.map(columnSql).join(', ')}) STRICT`);
    return;
  }
  for (const field of fields) {
    const type = known.get(field.name);
    if (type === undefined) db.exec(`ALTER TABLE ${table} ADD COLUMN ${columnSql(field)}`);
    else if (type !== storedAs(field)) throw typeChanged(object, field);
  }
}

const storedAs = ({ type }: Field): string => STORED_AS[type] ?? 'TEXT';

function columnSql(field: Field): string {
  return `${quoted(field.name)} ${storedAs(field)} ${constraint(field)}`;
}

function constraint({ type, caseSensitive, defaultValue }: Field): string {
  if (type === 'id') return 'PRIMARY KEY NOT NULL';
  if (type === 'boolean') return `NOT NULL DEFAULT ${defaultValue === 'true' ? 1 : 0}`;
  // Salesforce compares text without regard to case; ids and ISO dates have none to disregard.
  const plain = caseSensitive || type === 'reference' || type === 'date' || type === 'datetime';
  return plain ? '' : 'COLLATE NOCASE';
}

const typeChanged = (object: SObject, field: Field): LocalOrgError =>
  new LocalOrgError(
    'FieldTypeChanged',
    `${object.name}.${field.name} is now of type ${field.type}; the state file holds another type.`,
    'Start over with reset, or give the field its former type.',
  );
