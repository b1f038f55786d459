import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

import type { FormulaReturnType } from 'sformula';

import { LocalOrgError } from '../errors.ts';
import type { Path } from '../schema/path.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { formulaType, inputs, inputTypes, referencesOf, typesOf } from './names.ts';
import { sformula } from './sformula.ts';

/** A formula field made computable: what it reads, and its value from those values. */
interface CompiledFormula {
  references: readonly Path[];
  /** Takes column values in the order of `references`, gives a column value. */
  evaluate(values: readonly SQLOutputValue[]): SQLInputValue;
}

/** Compiles the formula of a field; one that does not parse is an error of the metadata. */
export function compileFormula(schema: Schema, object: SObject, field: Field): CompiledFormula {
  const { text = '', blankAsZero = false } = field.formula ?? {};
  const references = referencesOf(schema, object, text);
  const formula = parseFormula(`${object.name}.${field.name}`, text, {
    inputTypes: inputTypes(references, { $Label: labelTypes(schema) }),
    returnType: formulaType(field.type) as FormulaReturnType,
    scale: field.scale,
    blankAsZero,
  });
  const labels = { $Label: schema.labels };
  return {
    references,
    evaluate: (values) => columnValue(formula.evaluate(inputs(references, values, labels))),
  };
}

/** The type of every label: a formula reads them by name. */
export const labelTypes = ({ labels }: Schema): Record<string, unknown> =>
  typesOf(Object.fromEntries(Object.keys(labels).map((name) => [name, 'string'])));

/** Parses what stands in the metadata at `place`; throws a LocalOrgError if it cannot be computed. */
export function parseFormula(place: string, text: string, options: object) {
  try {
    return sformula().parseSync(text, options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LocalOrgError(
      'FormulaError',
      `The formula of ${place} cannot be computed: ${reason}.`,
      'Correct the formula; names are case-sensitive here and functions are in capitals.',
      { cause },
    );
  }
}

function columnValue(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return (value ?? null) as SQLInputValue;
}
