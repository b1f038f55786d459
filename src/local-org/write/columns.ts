import type { Requester } from '../access/requester.ts';
import { SalesforceError } from '../errors.ts';
import { fieldNamed } from '../schema/lookup.ts';
import type { Field, SObject } from '../schema/types.ts';
import type { ColumnValues, Writer } from '../store/record.ts';
import { columnValue } from '../store/values.ts';
import { noSuchColumn, notInBody, readOnlyFields } from './faults.ts';
import { foreignId } from './foreignKeys.ts';

/** What a client sends for a record: values by field name, however cased. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** Who writes a record of which object, and whether it is made or changed: both have their rights. */
export interface FieldWrite {
  writer: Writer;
  requester: Requester;
  object: SObject;
  kind: 'create' | 'edit';
}

interface Entry {
  name: string;
  field: Field;
  value: unknown;
}

/**
 * Turns what a client sent into what the columns hold. Every field has to exist, to be visible to
 * the user and to be theirs to fill; `attributes` says nothing. A parent may be named by its
 * external id: `{ In_Return_For__r: { External_Id__c: 'x' } }`.
 */
export function columnsOf(write: FieldWrite, fields: FieldValues): ColumnValues {
  const given = Object.entries(fields).filter(([name]) => name.toLowerCase() !== 'attributes');
  const entries = given.map(([name, value]) => entryOf(write, name, value));
  checkOnce(entries);
  checkRights(write, entries);
  return Object.fromEntries(
    entries.map(({ field, value }) => [field.name, columnValue(field, value)]),
  );
}

function entryOf({ writer, requester, object }: FieldWrite, name: string, value: unknown): Entry {
  const field = fieldNamed(object, name);
  if (field?.type === 'id') throw notInBody(field.name);
  if (field !== undefined && requester.rights.canRead(object, field)) return { name, field, value };
  const lookup = field === undefined ? relationship(object, name) : undefined;
  if (lookup === undefined || !requester.rights.canRead(object, lookup)) {
    throw noSuchColumn(object, name);
  }
  return { name, field: lookup, value: foreignId(writer, requester, lookup, value) };
}

/** The lookup behind a way up, however its letters are cased. */
function relationship(object: SObject, name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return [...object.fields.values()].find(
    ({ reference }) => reference?.parent?.toLowerCase() === wanted,
  );
}

/** JSON lets a field stand twice when its letters are cased differently, or as lookup and way up. */
function checkOnce(entries: readonly Entry[]): void {
  const seen = new Set<Field>();
  for (const { name, field } of entries) {
    if (seen.has(field)) {
      throw new SalesforceError('INVALID_FIELD', `Duplicate field '${name.slice(0, 80)}'`);
    }
    seen.add(field);
  }
}

function checkRights({ requester, object, kind }: FieldWrite, entries: readonly Entry[]): void {
  const { rights } = requester;
  const may = (field: Field): boolean =>
    kind === 'create' ? rights.canCreate(object, field) : rights.canEdit(object, field);
  const refused = entries.map(({ field }) => field).filter((field) => !may(field));
  if (refused.length > 0) throw readOnlyFields(refused);
}
