import { SalesforceError } from '../errors.ts';
import type { Field, SObject } from '../schema/types.ts';

/** No record of that id, or of an object that the user may know of. */
export const unknownRecord = (): SalesforceError =>
  new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });

export const deletedRecord = (): SalesforceError =>
  new SalesforceError('ENTITY_IS_DELETED', 'entity is deleted', { status: 404 });

/** The user may not create records of that object. */
export const notCreateable = ({ label }: SObject): SalesforceError =>
  new SalesforceError(
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    `entity type cannot be inserted: ${label}`,
    { status: 403 },
  );

/** The user may not change or delete records of that object. */
export const noAccess = (): SalesforceError =>
  new SalesforceError(
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'insufficient access rights on object id',
    {
      status: 403,
    },
  );

/** No such field, or none that the user may see. */
export const noSuchColumn = (object: SObject, name: string): SalesforceError =>
  new SalesforceError(
    'INVALID_FIELD',
    `No such column '${name.slice(0, 80)}' on sobject of type ${object.name}`,
  );

/** Fields that the user sees but may not fill. */
export function readOnlyFields(fields: readonly Field[]): SalesforceError {
  const names = fields.map(({ name }) => name);
  return new SalesforceError(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of ` +
      'this field and verify that it is read/write for your profile or permission set.',
    { fields: names },
  );
}

/** A field that the address names already, or the platform alone gives. */
export const notInBody = (name: string): SalesforceError =>
  new SalesforceError(
    'INVALID_FIELD',
    `The ${name} field should not be specified in the sobject data.`,
  );

/** Someone saved the record after the instant that the client knows of. */
export const changedSince = (): SalesforceError =>
  new SalesforceError(
    'ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK',
    'The record was modified after the time given in If-Unmodified-Since',
    { status: 412 },
  );

/** A record that is to be found by a key it does not have. */
export const keyMissing = ({ name }: Field): SalesforceError =>
  new SalesforceError('MISSING_ARGUMENT', `${name} not specified`, { fields: [name] });
