import type { DatabaseSync } from 'node:sqlite';

import type { Requester } from '../access/requester.ts';
import { SalesforceError } from '../errors.ts';
import { fieldNamed } from '../schema/lookup.ts';
import { isIdLookup } from '../schema/traits.ts';
import type { Field, SObject } from '../schema/types.ts';
import { quoted, statement } from '../store/statements.ts';
import { columnValue } from '../store/values.ts';

/** The field by which a client names records; undefined unless it is one and the user may read it. */
export function keyFieldNamed(
  { rights }: Requester,
  object: SObject,
  name: string,
): Field | undefined {
  const field = fieldNamed(object, name);
  const isKey = field !== undefined && isIdLookup(field) && rights.canRead(object, field);
  return isKey ? field : undefined;
}

/** The same of an address, which leads nowhere without one. */
export function keyField(requester: Requester, object: SObject, name: string): Field {
  const field = keyFieldNamed(requester, object, name);
  if (field !== undefined) return field;
  throw new SalesforceError(
    'NOT_FOUND',
    `Provided external ID field does not exist or is not accessible: ${name.slice(0, 80)}`,
    { status: 404 },
  );
}

/** Ids of the records that have that key; more than one only if the key is not unique. */
export function idsByKey(
  db: DatabaseSync,
  object: SObject,
  field: Field,
  value: unknown,
): string[] {
  const sql = `SELECT "Id" FROM ${quoted(object.name)}
    WHERE ${quoted(field.name)} = ? AND "IsDeleted" = 0 ORDER BY "Id"`;
  return statement(db, sql)
    .all(columnValue(field, value))
    .map((row) => String(row['Id']));
}

/** Several records have a key that a client took for one record's. */
export const severalRecords = (ids: readonly string[]): SalesforceError =>
  new SalesforceError(
    'DUPLICATE_EXTERNAL_ID',
    `more than one record found for external id field: [${ids.join(', ')}]`,
  );
