import { LocalOrgError, SalesforceError } from '../errors.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { insertRecord } from '../store/insert.ts';
import { updateRecord } from '../store/update.ts';
import type { ColumnValues, StoredRecord, Writer } from '../store/record.ts';
import { normalizedId } from '../store/ids.ts';
import { storedRecord } from '../store/read.ts';
import { nextId } from '../store/sequences.ts';
import { columnValue } from '../store/values.ts';
import { builtInUser, resolveReference } from './references.ts';
import { flatten, joined, type FlatRecord, type SObjectTree } from './tree.ts';

/** What became of the records: their ids by reference id. */
export interface LoadResult {
  ids: ReadonlyMap<string, string>;
}

/** Fields that only loading may set, as Salesforce lets data migrations with a permission. */
const AUDIT_FIELDS: ReadonlySet<string> = new Set([
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
]);

/** How many bad records an error names. */
const NAMED = 10;

interface Problem {
  record: FlatRecord;
  why: string;
}

/**
 * Writes the records of some trees with the checks of any other write, and audit fields as given.
 * What stands twice under one reference id is one record with the fields of both; a user under the
 * reference id of a built-in one, such as `manager`, changes that, and so does what stands under the
 * id of a record that is there. Validation rules hold as for any write. One record that fails refuses
 * them all: the error names each. Run it in a transaction.
 */
export function loadTrees(writer: Writer, trees: readonly SObjectTree[]): LoadResult {
  const records = joined(flatten(trees, parentFieldOf(writer.schema)));
  const ids = assignIds(writer, records);
  const pending = new Map(
    records.map((record) => [ids.get(record.referenceId) ?? '', record.type]),
  );
  const saved = records.map((record) => save({ ...writer, pending }, record, ids));
  refuse(saved, records.length);
  // Rules look at parents, and those may stand further down: all are written by now.
  refuse(
    saved.map((record) => checkRules(writer, record)),
    records.length,
  );
  return { ids };
}

function parentFieldOf(schema: Schema) {
  return (type: string, relationship: string): string | undefined =>
    schema.children(type).find(({ name }) => name === relationship)?.field.name;
}

function assignIds(writer: Writer, records: readonly FlatRecord[]): Map<string, string> {
  const { db, schema } = writer;
  const ids = new Map<string, string>();
  for (const record of records) {
    const object = schema.objects.get(record.type);
    if (object === undefined) throw rejected([{ record, why: 'no such object' }], records.length);
    if (ids.has(record.referenceId)) {
      throw rejected([{ record, why: 'the reference id is taken' }], records.length);
    }
    ids.set(record.referenceId, existing(writer, record) ?? nextId(db, object));
  }
  return ids;
}

/** The id of the record that one in a tree changes; undefined if that is a new one. */
function existing(writer: Writer, { type, referenceId }: FlatRecord): string | undefined {
  const user = type === 'User' ? builtInUser(writer.db, referenceId) : undefined;
  return user ?? recordThere(writer, type, referenceId);
}

function recordThere(
  { db, schema }: Writer,
  type: string,
  referenceId: string,
): string | undefined {
  const id = normalizedId(referenceId);
  if (id === undefined) return undefined;
  return storedRecord(db, schema.object(type), id)?.['IsDeleted'] === 0 ? id : undefined;
}

/** A record that was written, as it was before, or why it was not. */
type Saved = { record: FlatRecord; id: string; before?: StoredRecord } | Problem;

function save(writer: Writer, record: FlatRecord, ids: ReadonlyMap<string, string>): Saved {
  return attempt(record, () => {
    const object = writer.schema.object(record.type);
    const id = ids.get(record.referenceId) ?? '';
    const values = columnValues(writer, object, record, ids);
    if (existing(writer, record) !== undefined) {
      return { record, id, before: updateRecord(writer, object, id, values) };
    }
    insertRecord(writer, object, id, values);
    return { record, id };
  });
}

function checkRules(writer: Writer, saved: Saved): Saved {
  if ('why' in saved) return saved;
  return attempt(saved.record, () => {
    const object = writer.schema.object(saved.record.type);
    writer.rules.check(writer, object, saved.id, saved.before);
    return saved;
  });
}

function attempt(record: FlatRecord, work: () => Saved): Saved {
  try {
    return work();
  } catch (error) {
    if (error instanceof SalesforceError) return { record, why: described(error) };
    throw error;
  }
}

function refuse(saved: readonly Saved[], total: number): void {
  const problems = saved.filter((result) => 'why' in result);
  if (problems.length > 0) throw rejected(problems, total);
}

const described = (error: SalesforceError): string =>
  error.all
    .map(({ errorCode, message, fields }) => `${errorCode}: ${message}${named(fields)}`)
    .join('; ');

const named = (fields: readonly string[]): string =>
  fields.length === 0 ? '' : ` [${fields.join(', ')}]`;

function columnValues(
  { db }: Writer,
  object: SObject,
  record: FlatRecord,
  ids: ReadonlyMap<string, string>,
): ColumnValues {
  const entries = Object.entries(record.fields).map(([name, value]) => {
    const field = writableField(object, name);
    return [name, columnValue(field, meant(db, field, value, ids))] as const;
  });
  return Object.fromEntries(entries);
}

/** A lookup's `@ref` has to lead somewhere; a text is one only where a record bears that name. */
function meant(
  db: Writer['db'],
  field: Field,
  value: unknown,
  ids: ReadonlyMap<string, string>,
): unknown {
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  const name = value.slice(1);
  return field.type === 'reference' ? resolveReference(db, ids, name) : (ids.get(name) ?? value);
}

function writableField(object: SObject, name: string): Field {
  const field = object.fields.get(name);
  if (field === undefined) throw noSuchField(object, name);
  if (field.createable || AUDIT_FIELDS.has(name)) return field;
  const message = `Unable to create/update fields: ${name}`;
  throw new SalesforceError('INVALID_FIELD_FOR_INSERT_UPDATE', message, { fields: [name] });
}

const noSuchField = (object: SObject, name: string): SalesforceError =>
  new SalesforceError(
    'INVALID_FIELD',
    `No such column '${name}' on sobject of type ${object.name}`,
    { fields: [name] },
  );

function rejected(problems: readonly Problem[], total: number): LocalOrgError {
  const shown = problems
    .slice(0, NAMED)
    .map(({ record: { type, referenceId }, why }) => `${type} ${referenceId}: ${why}`);
  const more = problems.length > NAMED ? [`and ${problems.length - NAMED} more`] : [];
  return new LocalOrgError(
    'RecordsRejected',
    `${problems.length} of ${total} records cannot be loaded:\n${[...shown, ...more].join('\n')}\n`,
    'Correct them; nothing was loaded.',
  );
}
