import type { SObject } from '../schema/types.ts';
import { checkRecord } from './checks.ts';
import { fillDefaults } from './defaults.ts';
import { fillDerived } from './derived.ts';
import type { ColumnValues, Writer } from './record.ts';
import { quoted, statement } from './statements.ts';
import { storedFields } from './tables.ts';

/**
 * Writes a record under an id that `nextId` gave: fills what the platform fills, then checks what
 * is required, where references lead and that keys are unique. Values are the columns' own; the
 * rules of the metadata are the caller's to check.
 */
export function insertRecord(
  writer: Writer,
  object: SObject,
  id: string,
  given: Readonly<ColumnValues>,
): void {
  const values = { ...audit(writer, object), ...given, Id: id };
  fillDerived(writer, object.name, values);
  fillDefaults(writer, object, values);
  checkRecord(writer, object, values);
  write(writer, object, values);
  writer.changes?.created(writer, object, values);
}

function audit({ now, userId }: Writer, object: SObject): ColumnValues {
  return {
    CreatedDate: now,
    CreatedById: userId,
    LastModifiedDate: now,
    LastModifiedById: userId,
    SystemModstamp: now,
    ...(object.fields.has('OwnerId') ? { OwnerId: userId } : {}),
  };
}

function write({ db }: Writer, object: SObject, values: ColumnValues): void {
  const row = storedFields(object).map(({ name }) => values[name] ?? null);
  statement(db, insertSql(object)).run(...row);
}

const inserts = new WeakMap<SObject, string>();

function insertSql(object: SObject): string {
  const known = inserts.get(object);
  if (known !== undefined) return known;
  const columns = storedFields(object).map(({ name }) => quoted(name));
  const places = columns.map(() => '?').join(', ');
  const sql = `INSERT INTO ${quoted(object.name)} (${columns.join(', ')}) VALUES (${places})`;
  inserts.set(object, sql);
  return sql;
}
