import type { Rights } from '../access/rights.ts';
import { SalesforceError } from '../errors.ts';
import { fieldNamed } from '../schema/lookup.ts';
import type { Field, Picklist, PicklistValue, SObject } from '../schema/types.ts';
import { eTagOf } from './eTag.ts';

/** The picklists of an object, on records of one type. */
export interface PicklistScope {
  object: SObject;
  rights: Rights;
  /** Address of the values without the field, e.g. `/services/data/v66.0/ui-api/object-info/…`. */
  path: string;
}

interface PicklistField extends Field {
  picklist: Picklist;
}

const isPicklist = (field: Field): field is PicklistField => field.picklist !== undefined;

/** The UI API's Picklist Values Collection: what every picklist offers that the user may read. */
export function allPicklistValues({ object, rights, path }: PicklistScope): object {
  const fields = rights.readableFields(object).filter(isPicklist);
  const entries = fields.map((field) => [field.name, valuesOf(field, path)] as const);
  const picklistFieldValues = Object.fromEntries(entries);
  return { eTag: eTagOf(picklistFieldValues), picklistFieldValues };
}

/** The UI API's Picklist Values: what one picklist offers. Throws if there is none to see. */
export function picklistValues({ object, rights, path }: PicklistScope, name: string): object {
  const field = fieldNamed(object, name);
  if (field !== undefined && isPicklist(field) && rights.canRead(object, field)) {
    return valuesOf(field, path);
  }
  const message = `${object.name} has no picklist ${name.slice(0, 80)}`;
  throw new SalesforceError('INVALID_FIELD', message);
}

function valuesOf({ name, picklist }: PicklistField, path: string): object {
  const standard = picklist.values.find(({ isDefault }) => isDefault);
  const content = {
    controllerValues: {},
    defaultValue: standard === undefined ? null : valueOf(standard),
    url: `${path}/${name}`,
    values: picklist.values.map(valueOf),
  };
  return { ...content, eTag: eTagOf(content) };
}

const valueOf = ({ value, label }: PicklistValue): object => ({
  attributes: null,
  label,
  validFor: [],
  value,
});
