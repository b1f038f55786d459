import type { SObject } from '../schema/types.ts';
import { checkRecord } from './checks.ts';
import { fillDerived, outdatedBy } from './derived.ts';
import type { ColumnValues, StoredRecord, Writer } from './record.ts';
import { storedRecord } from './read.ts';
import { quoted, statement } from './statements.ts';
import { storedFields } from './tables.ts';

/**
 * Changes a record that is there: what follows from the changes follows, and all of it is checked.
 * Gives the record as it was; the rules of the metadata are the caller's to check.
 */
export function updateRecord(
  writer: Writer,
  object: SObject,
  id: string,
  changes: Readonly<ColumnValues>,
): StoredRecord {
  const before = storedRecord(writer.db, object, id) ?? {};
  const outdated = outdatedBy(object.name, before, changes);
  const values = { ...before, ...outdated, ...touched(writer), ...changes };
  fillDerived(writer, object.name, values);
  checkRecord(writer, object, values);
  const fields = storedFields(object).filter(({ name }) => name !== 'Id');
  const places = fields.map(({ name }) => `${quoted(name)} = ?`).join(', ');
  const sql = `UPDATE ${quoted(object.name)} SET ${places} WHERE "Id" = ?`;
  statement(writer.db, sql).run(...fields.map(({ name }) => values[name] ?? null), id);
  writer.changes?.updated(writer, object, before, values);
  return before;
}

const touched = ({ now, userId }: Writer): ColumnValues => ({
  LastModifiedDate: now,
  LastModifiedById: userId,
  SystemModstamp: now,
});
