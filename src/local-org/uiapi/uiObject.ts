import type { Requester } from '../access/requester.ts';
import { SalesforceError } from '../errors.ts';
import { objectNamed, objectOfId } from '../schema/lookup.ts';
import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { normalizedId } from '../store/ids.ts';
import { unknownRecord } from '../write/faults.ts';

/** The object of that name; throws if the UI API has none, or the user may not read it. */
export function uiObject(schema: Schema, { rights }: Requester, name: string): SObject {
  const object = objectNamed(schema, name);
  if (object?.uiApi !== true) throw unsupported(name);
  if (!rights.object(object).read) throw noAccess(object.name);
  return object;
}

/** The object that a record of that id is of; throws if there can be none for the user. */
export function uiObjectOfId(schema: Schema, { rights }: Requester, id: string): SObject {
  const object = objectOfId(schema, normalizedId(id) ?? '');
  if (object?.uiApi === true && rights.object(object).read) return object;
  throw unknownRecord();
}

const unsupported = (name: string): SalesforceError =>
  new SalesforceError('INVALID_TYPE', `Object ${name.slice(0, 80)} is not supported in UI API`, {
    status: 404,
  });

const noAccess = (name: string): SalesforceError =>
  new SalesforceError(
    'INSUFFICIENT_ACCESS',
    `You don't have access to ${name}. Ask your administrator for help or to request access.`,
    { status: 403 },
  );
