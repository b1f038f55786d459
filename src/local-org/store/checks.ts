import { SalesforceError } from '../errors.ts';
import type { Field, SObject } from '../schema/types.ts';
import type { ColumnValues, Writer } from './record.ts';
import { quoted, statement } from './statements.ts';
import { storedFields } from './tables.ts';

/** Checks a whole record before it is written: what is required, where references lead, unique keys. */
export function checkRecord(writer: Writer, object: SObject, values: ColumnValues): void {
  checkRequired(object, values);
  checkReferences(writer, object, values);
  checkUnique(writer.db, object, values);
}

function checkRequired(object: SObject, values: ColumnValues): void {
  const missing = storedFields(object)
    .filter(({ name, required }) => required && values[name] === null)
    .map(({ name }) => name);
  if (missing.length === 0) return;
  const message = `Required fields are missing: [${missing.join(', ')}]`;
  throw new SalesforceError('REQUIRED_FIELD_MISSING', message, { fields: missing });
}

function checkReferences(writer: Writer, object: SObject, values: ColumnValues): void {
  for (const field of storedFields(object)) {
    const id = values[field.name];
    if (field.reference === undefined || typeof id !== 'string') continue;
    if (!recordExists(writer, field.reference.to, id)) throw brokenReference(field, id);
  }
}

function recordExists({ db, pending }: Writer, objectName: string, id: string): boolean {
  if (pending?.get(id) === objectName) return true;
  const sql = `SELECT 1 FROM ${quoted(objectName)} WHERE "Id" = ? AND "IsDeleted" = 0`;
  return statement(db, sql).get(id) !== undefined;
}

const brokenReference = (field: Field, id: string): SalesforceError =>
  new SalesforceError(
    'INVALID_CROSS_REFERENCE_KEY',
    `${field.label}: there is no ${field.reference?.to ?? 'record'} with the id ${id}`,
    { fields: [field.name] },
  );

function checkUnique(db: Writer['db'], object: SObject, values: ColumnValues): void {
  for (const field of storedFields(object).filter(({ unique }) => unique)) {
    const sql = `SELECT "Id" FROM ${quoted(object.name)} WHERE ${quoted(field.name)} = ? AND "Id" <> ? AND "IsDeleted" = 0`;
    const key = [values[field.name] ?? null, values['Id'] ?? null];
    const other = statement(db, sql).get(...key)?.['Id'];
    if (other !== undefined) throw duplicate(field, String(other));
  }
}

const duplicate = ({ name }: Field, otherId: string): SalesforceError =>
  new SalesforceError(
    'DUPLICATE_VALUE',
    `duplicate value found: ${name} duplicates value on record with id: ${otherId}`,
    // Salesforce names the field in the words alone.
    { fields: [] },
  );
