import type { FieldInfo, ObjectInfo } from 'lightning/uiObjectInfoApi';

/** A field to read and show, of a record itself or of one that it refers to. */
export interface Column {
  /** `Amount`, `AccountId`, `Account.Name`. */
  path: string;
  label: string;
  field: FieldInfo;
  /** The reference that leads to the field, for a path of two steps. */
  through?: FieldInfo;
}

/** Objects by name, as far as the user may see them. */
export type Objects = ReadonlyMap<string, ObjectInfo>;

/** Columns for the paths; those that the user may not see, or that the org lacks, are left out. */
export const columnsOf = (
  object: ObjectInfo,
  paths: readonly string[],
  objects: Objects = new Map(),
): Column[] => paths.flatMap((path) => columnOf(object, path, objects) ?? []);

/** Names of all objects that paths lead to, the first one's included. */
export function objectsAlong(object: ObjectInfo, paths: readonly string[]): string[] {
  const steps = paths.filter((path) => path.includes('.')).map((path) => path.split('.')[0] ?? '');
  const targets = steps.flatMap((step) => target(referenceNamed(object, step)) ?? []);
  return [...new Set([object.apiName, ...targets])];
}

/** What to ask of GraphQL for a column. */
export function selectionOf({ path, field, through }: Column): string {
  if (through)
    return `${through.relationshipName} { Id ${selectionOf({ path, field, label: '' })} }`;
  if (field.apiName === 'Id') return 'Id';
  if (!field.reference) return `${field.apiName} { value displayValue }`;
  return `${field.apiName} { value } ${referenceSelection(field)}`;
}

/** The field that names a record of an object; most have `Name`. */
export const nameFieldOf = (nameFields: readonly string[]): string =>
  nameFields.includes('Name') ? 'Name' : (nameFields[0] ?? 'Id');

function columnOf(object: ObjectInfo, path: string, objects: Objects): Column | undefined {
  const [step = '', name] = path.split('.');
  if (name === undefined) {
    const field = object.fields[path];
    return field && { path, label: labelOf(field), field };
  }
  const through = referenceNamed(object, step);
  const field = objects.get(target(through) ?? '')?.fields[name];
  return through && field && { path, label: labelThrough(object, through, field), field, through };
}

/** `Owner ID` names a record's owner, not the id that the label speaks of. */
const labelOf = ({ label, reference }: FieldInfo) =>
  reference ? label.replace(/ ID$/, '') : label;

/** Lists head an owner's alias with the object's name, and other fields with their own. */
const labelThrough = (object: ObjectInfo, through: FieldInfo, field: FieldInfo) =>
  through.apiName === 'OwnerId' ? `${object.label} Owner ${field.label}` : field.label;

const referenceNamed = (object: ObjectInfo, relationship: string) =>
  Object.values(object.fields).find((field) => field.relationshipName === relationship);

const target = (field: FieldInfo | undefined) => field?.referenceToInfos[0]?.apiName;

/** A reference to one of several objects has to be asked for each of them. */
function referenceSelection({ relationshipName, referenceToInfos }: FieldInfo): string {
  if (!relationshipName) return '';
  const name = (fields: readonly string[]) => `${nameFieldOf(fields)} { value }`;
  const [only, ...others] = referenceToInfos;
  if (only && !others.length) return `${relationshipName} { ${name(only.nameFields)} }`;
  const each = referenceToInfos.map((it) => `... on ${it.apiName} { ${name(it.nameFields)} }`);
  return `${relationshipName} { ${each.join(' ')} }`;
}
