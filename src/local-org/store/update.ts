import type { SObject } from '../schema/types.ts';
import { checkRecord } from './checks.ts';
import { fillDerived } from './derived.ts';
import type { ColumnValues, Writer } from './record.ts';
import { quoted, statement } from './statements.ts';
import { storedFields } from './tables.ts';

/** Changes a record that is there: what follows from the changes follows, and all of it is checked. */
export function updateRecord(
  writer: Writer,
  object: SObject,
  id: string,
  changes: Readonly<ColumnValues>,
): void {
  const values = { ...stored(writer, object, id), ...touched(writer), ...changes };
  fillDerived(writer, object.name, values);
  checkRecord(writer, object, values);
  const fields = storedFields(object).filter(({ name }) => name !== 'Id');
  const places = fields.map(({ name }) => `${quoted(name)} = ?`).join(', ');
  const sql = `UPDATE ${quoted(object.name)} SET ${places} WHERE "Id" = ?`;
  statement(writer.db, sql).run(...fields.map(({ name }) => values[name] ?? null), id);
}

const touched = ({ now, userId }: Writer): ColumnValues => ({
  LastModifiedDate: now,
  LastModifiedById: userId,
  SystemModstamp: now,
});

function stored({ db }: Writer, object: SObject, id: string): ColumnValues {
  const sql = `SELECT * FROM ${quoted(object.name)} WHERE "Id" = ?`;
  return { ...statement(db, sql).get(id) };
}
