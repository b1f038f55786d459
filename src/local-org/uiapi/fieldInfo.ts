import type { Rights } from '../access/rights.ts';
import type { Schema } from '../schema/schema.ts';
import { isLongText } from '../schema/schema.ts';
import type { Field, FieldType, SObject } from '../schema/types.ts';

/** The UI API's names of field types. */
const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  id: 'Reference',
  reference: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  picklist: 'Picklist',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
};

/** One entry of an Object Info's `fields`, as someone with those rights sees it. */
export function fieldInfo(schema: Schema, rights: Rights, object: SObject, field: Field): object {
  const { reference, type } = field;
  return {
    ...CONSTANT,
    apiName: field.name,
    calculated: field.formula !== undefined || field.autoNumber !== undefined,
    createable: rights.canCreate(object, field),
    custom: field.custom,
    dataType: DATA_TYPES[type],
    extraTypeInfo: type === 'textarea' ? 'PlainTextArea' : null,
    filterable: !isLongText(field),
    inlineHelpText: field.helpText ?? null,
    label: field.label,
    length: field.length,
    nameField: field.name === object.nameField,
    polymorphicForeignKey: reference !== undefined && reference.parent === undefined,
    precision: field.precision,
    reference: reference !== undefined,
    referenceToInfos: reference === undefined ? [] : [referenceTo(schema.object(reference.to))],
    relationshipName: reference?.parent ?? null,
    required: field.required,
    scale: field.scale,
    sortable: !isLongText(field),
    unique: field.unique,
    updateable: rights.canEdit(object, field),
  };
}

const referenceTo = ({ name, nameField }: SObject): object => ({
  apiName: name,
  nameFields: [nameField],
});

/** What is the same for every field that the local org has. */
const CONSTANT = {
  compound: false,
  compoundComponentName: null,
  compoundFieldName: null,
  controllerName: null,
  controllingFields: [],
  filteredLookupInfo: null,
  highScaleNumber: false,
  htmlFormatted: false,
  maskType: null,
  referenceTargetField: null,
  searchPrefilterable: false,
};
