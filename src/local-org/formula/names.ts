import type { SQLOutputValue } from 'node:sqlite';

import { resolvePath, type Path } from '../schema/path.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, FieldType, SObject } from '../schema/types.ts';
import type { InputTypes } from './sformula.ts';

/** Field types that are called otherwise inside a formula; the rest keep their name. */
const INPUT_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
  reference: 'id',
  textarea: 'string',
  email: 'string',
  phone: 'string',
  url: 'string',
  int: 'number',
  double: 'number',
};

/** Quoted text inside a formula: nothing in it is a name. */
export const STRING_LITERAL = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

const NAME = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g;

/** Names that a formula reads beside fields, with what stands below each, e.g. `$Label`. */
export type Names = Record<string, unknown>;

/** What a formula calls the type of a field. */
export const formulaType = (type: FieldType): string => INPUT_TYPES[type] ?? type;

/** The fields that a formula names; names of functions lead to no field and drop out. */
export function referencesOf(schema: Schema, object: SObject, text: string): Path[] {
  const names = new Set(text.replace(STRING_LITERAL, '').match(NAME) ?? []);
  const paths = [...names].map((name) => resolvePath(schema, object, name.split('.')));
  return paths.filter((path) => path !== undefined);
}

/** The types of several names under one, e.g. all labels under `$Label`. */
export const typesOf = (entries: Readonly<Record<string, string>>): Names => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(entries).map(([name, type]) => [name, { type }])),
});

/** The types of all that a formula may read: fields, and other names with their types. */
export function inputTypes(references: readonly Path[], others: Names): InputTypes {
  const types: Names = { ...others };
  for (const path of references) declare(types, path);
  return types as InputTypes;
}

function declare(types: Names, { steps, field }: Path): void {
  let level = types;
  for (const step of steps) {
    const parent = (level[parentName(step)] ??= { type: 'object', properties: {} });
    level = (parent as { properties: Names }).properties;
  }
  level[field.name] = { type: formulaType(field.type) };
}

/** What the names stand for: column values in the order of `references`, and the others. */
export function inputs(
  references: readonly Path[],
  values: readonly SQLOutputValue[],
  others: Names,
): Names {
  const names: Names = { ...others };
  references.forEach((path, index) => assign(names, path, values[index] ?? null));
  return names;
}

function assign(names: Names, { steps, field }: Path, value: SQLOutputValue): void {
  let level = names;
  for (const step of steps) level = (level[parentName(step)] ??= {}) as Names;
  level[field.name] = formulaValue(field, value);
}

/** A column value as a formula has it. */
export const formulaValue = ({ type }: Field, value: SQLOutputValue): unknown =>
  type === 'boolean' ? value === 1 : value;

const parentName = (step: Field): string => step.reference?.parent ?? step.name;
