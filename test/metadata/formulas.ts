import { parseSync } from 'sformula';
import { fieldsOf, LABELS, metadataFiles, type Field } from './project.ts';
import { textOf } from './xml.ts';

type Values = Readonly<Record<string, unknown>>;
type Types = NonNullable<NonNullable<Parameters<typeof parseSync>[1]>['inputTypes']>;

/** The situation in which a formula is evaluated. */
export interface Situation {
  record: Values;
  /** The record as it was; missing: it is new. */
  before?: Values;
  customPermissions?: readonly string[];
}

const TYPES: Record<string, 'number' | 'currency' | 'percent' | 'boolean' | 'picklist' | 'id'> = {
  Number: 'number',
  Currency: 'currency',
  Percent: 'percent',
  Checkbox: 'boolean',
  Picklist: 'picklist',
  Lookup: 'id',
  MasterDetail: 'id',
};

const labels = Object.fromEntries(LABELS);
const permissions = metadataFiles('CustomPermission').map(({ name }) => name);

function keyed<T>(names: readonly string[], value: (name: string) => T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value(name)]));
}

function typesOf(fields: readonly Field[]): Types {
  return Object.fromEntries(
    fields.map(({ name, type }) => [name, { type: TYPES[type] ?? 'string' }]),
  );
}

function parentsOf(fields: readonly Field[]): Types {
  const lookups = fields.filter(({ type }) => ['Lookup', 'MasterDetail'].includes(type));
  return Object.fromEntries(
    lookups.map(({ name, root }) => [
      name.replace(/__c$/, '__r'),
      { type: 'object', properties: typesOf(fieldsOf(textOf(root, 'referenceTo') ?? '')) },
    ]),
  );
}

function group(names: readonly string[], type: 'string' | 'boolean'): Types[string] {
  return { type: 'object', properties: keyed(names, () => ({ type })) };
}

function inputTypes(fields: readonly Field[]): Types {
  const names = fields.map(({ name }) => name);
  return {
    Id: { type: 'id' },
    ...typesOf(fields),
    ...parentsOf(fields),
    $Label: group(Object.keys(labels), 'string'),
    $Permission: group(permissions, 'boolean'),
    $Changed: group(names, 'boolean'),
    $IsNew: { type: 'boolean' },
  };
}

/** The evaluator lacks the functions of a save, so what they say is handed in as values. */
function withoutSaving(formula: string): string {
  return formula.replace(/ISCHANGED\((\w+)\)/g, '$Changed.$1').replaceAll('ISNEW()', '$IsNew');
}

function context(
  fields: readonly Field[],
  { record, before, customPermissions }: Situation,
): Values {
  const names = fields.map(({ name }) => name);
  const isChanged = (name: string) => before !== undefined && before[name] !== record[name];
  return {
    ...keyed(names, () => null),
    ...record,
    $Label: labels,
    $Permission: keyed(permissions, (name) => customPermissions?.includes(name) ?? false),
    $Changed: keyed(names, isChanged),
    $IsNew: before === undefined,
  };
}

/** What a formula on the object says in that situation. */
export function evaluate(object: string, formula: string, situation: Situation): unknown {
  const fields = fieldsOf(object);
  const parsed = parseSync(withoutSaving(formula), { inputTypes: inputTypes(fields) });
  return parsed.evaluate(context(fields, situation));
}
