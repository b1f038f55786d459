import { LocalOrgError } from '../errors.ts';
import { field } from './fields.ts';
import { customPicklist } from './customPicklist.ts';
import type { Field, FieldType, Reference } from './types.ts';
import { isTrue, numberOf, readXml, textOf, type XmlElement } from './xml.ts';

/** Metadata's type names beside describe's. */
const TYPES: Readonly<Record<string, FieldType>> = {
  AutoNumber: 'string',
  Checkbox: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
  LongTextArea: 'textarea',
  Lookup: 'reference',
  MasterDetail: 'reference',
  Number: 'double',
  Percent: 'percent',
  Phone: 'phone',
  Picklist: 'picklist',
  Text: 'string',
  TextArea: 'textarea',
  Url: 'url',
};

/** Lengths of types whose metadata does not state one. */
const LENGTHS: Readonly<Partial<Record<FieldType, number>>> = {
  string: 255,
  textarea: 255,
  picklist: 255,
  url: 255,
  email: 80,
  phone: 40,
  reference: 18,
};

const DELETE_RULES: Readonly<Record<string, Reference['onDelete']>> = {
  Cascade: 'cascade',
  Restrict: 'restrict',
  SetNull: 'setNull',
};

/** Reads `fields/X.field-meta.xml`; a type the org cannot hold stops it. */
export function readCustomField(path: string): Field {
  const xml = readXml(path, 'CustomField');
  const name = textOf(xml, 'fullName') ?? '';
  const kind = textOf(xml, 'type') ?? '';
  const type = TYPES[kind] ?? unsupported(path, kind);
  return { ...field(name, textOf(xml, 'label') ?? name, type), ...traits(xml, kind, type, name) };
}

function unsupported(path: string, kind: string): never {
  throw new LocalOrgError(
    'MetadataError',
    `${path} has the type "${kind}", which the local org does not hold.`,
    `Use one of ${Object.keys(TYPES).join(', ')}.`,
  );
}

function traits(xml: XmlElement, kind: string, type: FieldType, name: string): Partial<Field> {
  const required = isTrue(xml, 'required') || kind === 'MasterDetail';
  return {
    required,
    permissionable: !required,
    length: numberOf(xml, 'length') || (LENGTHS[type] ?? 0),
    precision: numberOf(xml, 'precision'),
    scale: numberOf(xml, 'scale'),
    unique: isTrue(xml, 'unique'),
    caseSensitive: isTrue(xml, 'caseSensitive'),
    externalId: isTrue(xml, 'externalId'),
    ...help(xml),
    ...source(xml, kind, name),
    ...defaultOf(xml),
  };
}

function help(xml: XmlElement): Partial<Field> {
  const helpText = textOf(xml, 'inlineHelpText');
  return helpText === undefined ? {} : { helpText };
}

/** Where the value comes from: another record, a list, a formula, a counter. */
function source(xml: XmlElement, kind: string, name: string): Partial<Field> {
  const formula = textOf(xml, 'formula');
  if (formula !== undefined) return formulaTraits(formula, xml);
  if (kind === 'Picklist') return { picklist: customPicklist(xml) };
  if (kind === 'AutoNumber') return autoNumberTraits(xml);
  if (kind !== 'Lookup' && kind !== 'MasterDetail') return {};
  const updateable = kind === 'Lookup' || isTrue(xml, 'reparentableMasterDetail');
  return { reference: reference(xml, kind, name), updateable };
}

function formulaTraits(text: string, xml: XmlElement): Partial<Field> {
  const blankAsZero = textOf(xml, 'formulaTreatBlanksAs') === 'BlankAsZero';
  return { formula: { text, blankAsZero }, createable: false, updateable: false };
}

function autoNumberTraits(xml: XmlElement): Partial<Field> {
  const autoNumber = textOf(xml, 'displayFormat') ?? '{0}';
  return { autoNumber, createable: false, updateable: false };
}

function reference(xml: XmlElement, kind: string, name: string): Reference {
  const children = textOf(xml, 'relationshipName');
  const rule = kind === 'MasterDetail' ? 'Cascade' : (textOf(xml, 'deleteConstraint') ?? 'SetNull');
  return {
    to: textOf(xml, 'referenceTo') ?? '',
    parent: name.replace(/__c$/, '__r'),
    ...(children === undefined ? {} : { children: `${children}__r` }),
    onDelete: DELETE_RULES[rule] ?? 'setNull',
    masterDetail: kind === 'MasterDetail',
  };
}

function defaultOf(xml: XmlElement): Partial<Field> {
  const defaultValue = textOf(xml, 'defaultValue');
  return defaultValue === undefined ? {} : { defaultValue };
}
