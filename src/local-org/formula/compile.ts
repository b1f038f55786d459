import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

import type { FormulaReturnType } from 'sformula';

import { LocalOrgError } from '../errors.ts';
import { resolvePath, type Path } from '../schema/path.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, FieldType, SObject } from '../schema/types.ts';
import { sformula, type InputTypes } from './sformula.ts';

/** A formula field made computable: what it reads, and its value from those values. */
interface CompiledFormula {
  references: readonly Path[];
  /** Takes column values in the order of `references`, gives a column value. */
  evaluate(values: readonly SQLOutputValue[]): SQLInputValue;
}

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

const STRING_LITERAL = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const NAME = /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g;

/** Compiles the formula of a field; one that does not parse is an error of the metadata. */
export function compileFormula(schema: Schema, object: SObject, field: Field): CompiledFormula {
  const { text = '', blankAsZero = false } = field.formula ?? {};
  const references = referencesOf(schema, object, text);
  const formula = parse(object, field, {
    inputTypes: inputTypes(references, schema.labels),
    returnType: formulaType(field.type) as FormulaReturnType,
    scale: field.scale,
    blankAsZero,
  });
  const labels = { $Label: schema.labels };
  return {
    references,
    evaluate: (values) => columnValue(formula.evaluate(context(references, values, labels))),
  };
}

function parse(object: SObject, { name, formula }: Field, options: object) {
  try {
    return sformula().parseSync(formula?.text ?? '', options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LocalOrgError(
      'FormulaError',
      `The formula of ${object.name}.${name} cannot be computed: ${reason}.`,
      'Correct the formula; names are case-sensitive here and functions are in capitals.',
      { cause },
    );
  }
}

/** The fields that a formula names; names of functions lead to no field and drop out. */
function referencesOf(schema: Schema, object: SObject, text: string): Path[] {
  const names = new Set(text.replace(STRING_LITERAL, '').match(NAME) ?? []);
  const paths = [...names].map((name) => resolvePath(schema, object, name.split('.')));
  return paths.filter((path) => path !== undefined);
}

const formulaType = (type: FieldType): string => INPUT_TYPES[type] ?? type;

function inputTypes(references: readonly Path[], labels: Schema['labels']): InputTypes {
  const texts = Object.keys(labels).map((name) => [name, { type: 'string' }] as const);
  const types: Nested = { $Label: { type: 'object', properties: Object.fromEntries(texts) } };
  for (const path of references) declare(types, path);
  return types as InputTypes;
}

type Nested = Record<string, unknown>;

function declare(types: Nested, { steps, field }: Path): void {
  let level = types;
  for (const step of steps) {
    const parent = (level[parentName(step)] ??= { type: 'object', properties: {} });
    level = (parent as { properties: Nested }).properties;
  }
  level[field.name] = { type: formulaType(field.type) };
}

function context(
  references: readonly Path[],
  values: readonly SQLOutputValue[],
  globals: Nested,
): Nested {
  const names: Nested = { ...globals };
  references.forEach((path, index) => assign(names, path, values[index] ?? null));
  return names;
}

function assign(names: Nested, { steps, field }: Path, value: SQLOutputValue): void {
  let level = names;
  for (const step of steps) level = (level[parentName(step)] ??= {}) as Nested;
  level[field.name] = field.type === 'boolean' ? value === 1 : value;
}

const parentName = (step: Field): string => step.reference?.parent ?? step.name;

function columnValue(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return (value ?? null) as SQLInputValue;
}
