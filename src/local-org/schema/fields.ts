import type { Field, FieldType, PicklistValue, Reference } from './types.ts';

type Overrides = Partial<Omit<Field, 'name' | 'label' | 'type'>>;

/** What an amount holds: 16 digits and 2 decimals. */
const MONEY = { precision: 18, scale: 2 };

/** A field with the properties most fields have. */
export function field(
  name: string,
  label: string,
  type: FieldType,
  overrides: Overrides = {},
): Field {
  return {
    name,
    label,
    type,
    custom: name.endsWith('__c'),
    required: false,
    length: 0,
    precision: 0,
    scale: 0,
    createable: true,
    updateable: true,
    unique: false,
    caseSensitive: false,
    externalId: false,
    permissionable: true,
    ...overrides,
  };
}

/** Properties of a field that must be filled and is therefore always visible. */
export const REQUIRED: Overrides = { required: true, permissionable: false };

/** Properties of a field that the platform fills. */
export const READ_ONLY: Overrides = { createable: false, updateable: false };

/** A line of text. */
export const text = (name: string, label: string, length: number, overrides?: Overrides): Field =>
  field(name, label, 'string', { length, ...overrides });

/** Text of several lines. */
export const longText = (name: string, label: string, length = 32000): Field =>
  field(name, label, 'textarea', { length });

/** An amount of money. */
export const money = (name: string, label: string, overrides?: Overrides): Field =>
  field(name, label, 'currency', { ...MONEY, ...overrides });

/** Yes or no; no unless it says otherwise. */
export const checkbox = (name: string, label: string, overrides?: Overrides): Field =>
  field(name, label, 'boolean', overrides);

/** An unrestricted picklist, as Salesforce ships its standard ones; labels equal the values. */
export function picklist(
  name: string,
  label: string,
  values: readonly string[],
  overrides?: Overrides,
): Field {
  const entries = values.map((value): PicklistValue => ({ value, label: value, isDefault: false }));
  return field(name, label, 'picklist', {
    length: 255,
    picklist: { values: entries, restricted: false },
    ...overrides,
  });
}

/** A lookup to `to`; the way up is the name without `Id` unless told otherwise. */
export function lookup(
  name: string,
  label: string,
  to: string,
  { children, ...overrides }: Overrides & { children?: string } = {},
): Field {
  const parent = name.replace(/Id$/, '');
  const reference: Reference = { to, parent, onDelete: 'setNull', masterDetail: false };
  return field(name, label, 'reference', {
    length: 18,
    reference: children === undefined ? reference : { ...reference, children },
    ...overrides,
  });
}

/** The lookup to an account whose deletion takes the record with it. */
export function ownedByAccount(children: string): Field {
  const account = lookup('AccountId', 'Account ID', 'Account');
  const reference: Reference = {
    to: 'Account',
    parent: 'Account',
    children,
    onDelete: 'cascade',
    masterDetail: false,
  };
  return { ...account, reference };
}
