import type { Requester } from '../access/requester.ts';
import { SalesforceError } from '../errors.ts';
import type { Field, SObject } from '../schema/types.ts';
import type { Writer } from '../store/record.ts';
import { idsByKey, keyFieldNamed, severalRecords } from './keys.ts';

/**
 * The id of the parent that a client names by a key instead of its id:
 * `{ External_Id__c: 'x' }`, with `attributes` if they like; null takes the parent away.
 */
export function foreignId(
  { db, schema }: Writer,
  requester: Requester,
  lookup: Field,
  value: unknown,
): string | null {
  if (value === null) return null;
  const parent = schema.object(lookup.reference?.to ?? '');
  const [name, key] = onlyKey(lookup, value);
  const field = keyFieldNamed(requester, parent, name) ?? noKey(parent, name);
  const [id, ...others] = idsByKey(db, parent, field, key);
  if (id === undefined) throw notFoundByKey(parent.name, field, key);
  if (others.length > 0) throw severalRecords([id, ...others]);
  return id;
}

function onlyKey(lookup: Field, value: unknown): [string, unknown] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [first, ...more] = entries.filter(([name]) => name.toLowerCase() !== 'attributes');
  if (first !== undefined && more.length === 0 && !Array.isArray(value)) return first;
  const name = lookup.reference?.parent ?? lookup.name;
  const message = `${name} must name a record by exactly one external id`;
  throw new SalesforceError('INVALID_FIELD', message, { fields: [lookup.name] });
}

function noKey(parent: SObject, name: string): never {
  const message = `Field name provided, ${name.slice(0, 80)} does not match an External ID, Salesforce Id, or indexed field for ${parent.name}`;
  throw new SalesforceError('INVALID_FIELD', message);
}

const notFoundByKey = (parent: string, field: Field, key: unknown): SalesforceError =>
  new SalesforceError(
    'INVALID_FIELD',
    `Foreign key external ID: ${String(key).slice(0, 80)} not found for field ${field.name} in entity ${parent}`,
  );
