import { checkbox, field, lookup, READ_ONLY } from './fields.ts';
import type { Features, Field } from './types.ts';

const SYSTEM = { ...READ_ONLY, permissionable: false };

/** ISO codes a local org with multi-currency knows. */
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CHF'];

/** The fields that every object has, in the order in which describe lists them. */
export function systemFields(label: string): Field[] {
  return [
    field('Id', `${label} ID`, 'id', { ...SYSTEM, length: 18 }),
    checkbox('IsDeleted', 'Deleted', SYSTEM),
    field('CreatedDate', 'Created Date', 'datetime', SYSTEM),
    lookup('CreatedById', 'Created By ID', 'User', SYSTEM),
    field('LastModifiedDate', 'Last Modified Date', 'datetime', SYSTEM),
    lookup('LastModifiedById', 'Last Modified By ID', 'User', SYSTEM),
    field('SystemModstamp', 'System Modstamp', 'datetime', SYSTEM),
  ];
}

/** The owner of a record of a standard object: always a user. */
export const ownerField = (): Field =>
  lookup('OwnerId', 'Owner ID', 'User', { permissionable: false });

/**
 * The owner of a record of a custom object: a user or a queue. Salesforce's GraphQL follows it only
 * through fragments by type, so the local org offers the id alone.
 */
export function customOwnerField(): Field {
  const owner = ownerField();
  return { ...owner, reference: { to: 'User', onDelete: 'setNull', masterDetail: false } };
}

/** The fields that an object has only where the org has the feature. */
export function featureFields(features: Features, hasRecordTypes: boolean): Field[] {
  return [
    ...(features.multiCurrency ? [currencyField()] : []),
    ...(features.recordTypes && hasRecordTypes ? [recordTypeField()] : []),
  ];
}

function currencyField(): Field {
  const values = CURRENCIES.map((value) => ({ value, label: value, isDefault: value === 'USD' }));
  return field('CurrencyIsoCode', 'Currency ISO Code', 'picklist', {
    length: 3,
    permissionable: false,
    picklist: { values, restricted: true },
  });
}

const recordTypeField = (): Field =>
  lookup('RecordTypeId', 'Record Type ID', 'RecordType', { permissionable: false });
