import type { Rights } from '../access/rights.ts';
import { relationshipName } from '../schema/schema.ts';
import {
  isAggregatable,
  isFilterable,
  isGroupable,
  isIdLookup,
  isSortable,
} from '../schema/traits.ts';
import type { Field, FieldType, PicklistValue, SObject } from '../schema/types.ts';

/** SOAP's names of field types; text unless named here. */
const SOAP_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
};

/** Bytes that a character may take. */
const BYTES = 3;

/** Fields that the platform fills, so that they are never empty. */
const NEVER_EMPTY: ReadonlySet<string> = new Set([
  'Id',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'OwnerId',
]);

/** A field as the describe call tells it to someone with those rights. */
export const fieldDescribe = (rights: Rights, object: SObject, field: Field): object => ({
  ...CONSTANT,
  ...nature(object, field),
  ...queries(field),
  ...filling(field),
  ...picklistOf(field),
  ...reference(field),
  createable: rights.canCreate(object, field),
  updateable: rights.canEdit(object, field),
});

const nature = (object: SObject, field: Field): object => ({
  name: field.name,
  label: field.label,
  type: field.type,
  soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
  custom: field.custom,
  nameField: field.name === object.nameField,
  length: field.length,
  byteLength: field.length * BYTES,
  digits: field.type === 'int' ? field.precision : 0,
  precision: field.type === 'int' ? 0 : field.precision,
  scale: field.scale,
  autoNumber: field.autoNumber !== undefined,
  calculated: field.formula !== undefined,
  calculatedFormula: field.formula?.text ?? null,
  formulaTreatNullNumberAsZero: field.formula?.blankAsZero ?? false,
  inlineHelpText: field.helpText ?? null,
  extraTypeInfo: field.type === 'textarea' ? 'plaintextarea' : null,
  permissionable: field.permissionable,
});

const queries = (field: Field): object => ({
  aggregatable: isAggregatable(field),
  filterable: isFilterable(field),
  groupable: isGroupable(field),
  sortable: isSortable(field),
  caseSensitive: field.caseSensitive,
  externalId: field.externalId,
  idLookup: isIdLookup(field),
  unique: field.unique,
});

function filling({ name, required, type, autoNumber, defaultValue }: Field): object {
  const isFilled = NEVER_EMPTY.has(name) || autoNumber !== undefined;
  const isCheckbox = type === 'boolean';
  const isComputed = defaultValue?.includes('(') === true;
  return {
    nillable: !required && !isFilled && !isCheckbox,
    defaultedOnCreate: isFilled || isCheckbox || defaultValue !== undefined,
    defaultValue: isCheckbox ? defaultValue === 'true' : null,
    defaultValueFormula: isComputed ? defaultValue : null,
  };
}

const picklistOf = ({ picklist }: Field): object => ({
  picklistValues: picklist?.values.map(picklistEntry) ?? [],
  restrictedPicklist: picklist?.restricted ?? false,
});

const picklistEntry = ({ value, label, isDefault }: PicklistValue): object => ({
  active: true,
  defaultValue: isDefault,
  label,
  validFor: null,
  value,
});

const reference = (field: Field): object => ({
  referenceTo: field.reference === undefined ? [] : [field.reference.to],
  relationshipName: relationshipName(field) ?? null,
  relationshipOrder: field.reference?.masterDetail === true ? 0 : null,
  cascadeDelete: field.reference?.onDelete === 'cascade',
  restrictedDelete: field.reference?.onDelete === 'restrict',
  namePointing: field.reference !== undefined && field.reference.parent === undefined,
});

/** What is the same for every field that the local org has. */
const CONSTANT = {
  aiPredictionField: false,
  compoundFieldName: null,
  controllerName: null,
  dependentPicklist: false,
  deprecatedAndHidden: false,
  displayLocationInDecimal: false,
  encrypted: false,
  filteredLookupInfo: null,
  highScaleNumber: false,
  htmlFormatted: false,
  mask: null,
  maskType: null,
  polymorphicForeignKey: false,
  queryByDistance: false,
  referenceTargetField: null,
  searchPrefilterable: false,
  writeRequiresMasterRead: false,
};
