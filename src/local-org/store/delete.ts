import { SalesforceError } from '../errors.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import type { Writer } from './record.ts';
import { quoted, statement } from './statements.ts';
import { storedFields } from './tables.ts';

/** Who deletes, and what has to be asked of each record that goes. */
export interface Deletion {
  writer: Writer;
  /** Lets go of a record; throws if it must stay, and so all that would have gone with it. */
  release: (id: string) => void;
}

/**
 * Marks a record as deleted, and what goes with it: details of a master, children of an account.
 * Lookups that only point at it are emptied. Run it in a transaction.
 */
export function deleteRecord(deletion: Deletion, object: SObject, id: string): void {
  const { writer, release } = deletion;
  release(id);
  for (const { child, field } of pointingAt(writer.schema, object)) {
    RULES[field.reference?.onDelete ?? 'setNull'](deletion, child, field, id);
  }
  const sql = `UPDATE ${quoted(object.name)}
    SET "IsDeleted" = 1, "SystemModstamp" = ?, "LastModifiedDate" = ?, "LastModifiedById" = ?
    WHERE "Id" = ? AND "IsDeleted" = 0`;
  const { changes } = statement(writer.db, sql).run(writer.now, writer.now, writer.userId, id);
  if (changes === 0) throw alreadyDeleted();
  writer.changes?.deleted(writer, object, id);
}

const alreadyDeleted = (): SalesforceError =>
  new SalesforceError('ENTITY_IS_DELETED', 'entity is deleted', { status: 404 });

interface Pointer {
  child: SObject;
  field: Field;
}

function pointingAt({ objects }: Schema, parent: SObject): Pointer[] {
  return [...objects.values()].flatMap((child) =>
    storedFields(child)
      .filter(({ reference }) => reference?.to === parent.name)
      .map((field) => ({ child, field })),
  );
}

type Rule = (deletion: Deletion, child: SObject, field: Field, parentId: string) => void;

const RULES: Readonly<Record<'cascade' | 'setNull' | 'restrict', Rule>> = {
  cascade: (deletion, child, field, parentId) => {
    const ids = idsOf(deletion.writer, child, field, parentId);
    for (const id of ids) deleteRecord(deletion, child, id);
  },
  setNull: ({ writer: { db, now } }, child, field, parentId) => {
    const sql = `UPDATE ${quoted(child.name)} SET ${quoted(field.name)} = NULL, "SystemModstamp" = ?
      WHERE ${quoted(field.name)} = ? AND "IsDeleted" = 0`;
    statement(db, sql).run(now, parentId);
  },
  restrict: ({ writer }, child, field, parentId) => {
    if (idsOf(writer, child, field, parentId).length === 0) return;
    const message = `Records of ${child.labelPlural} refer to it`;
    throw new SalesforceError('DELETE_FAILED', message, { fields: [field.name] });
  },
};

function idsOf({ db }: Writer, child: SObject, field: Field, parentId: string): string[] {
  const sql = `SELECT "Id" FROM ${quoted(child.name)} WHERE ${quoted(field.name)} = ? AND "IsDeleted" = 0`;
  return statement(db, sql)
    .all(parentId)
    .map((row) => String(row['Id']));
}
