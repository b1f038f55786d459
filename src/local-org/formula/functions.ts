import type { DatabaseSync } from 'node:sqlite';

import type { Path } from '../schema/path.ts';
import type { Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { compileFormula } from './compile.ts';

/** A formula field as SQL sees it: a function, and the fields it is called with. */
export interface FormulaFunction {
  sqlName: string;
  references: readonly Path[];
}

/** Gives each formula field its SQL function; compiled and registered when first used. */
export class FormulaFunctions {
  readonly #db: DatabaseSync;
  readonly #schema: Schema;
  readonly #functions = new Map<string, FormulaFunction>();

  constructor(db: DatabaseSync, schema: Schema) {
    this.#db = db;
    this.#schema = schema;
  }

  /** The function of a formula field; throws a LocalOrgError if the formula is wrong. */
  of(object: SObject, field: Field): FormulaFunction {
    // Words of a formula are in the schema's language, so each has functions of its own.
    const sqlName = `formula_${this.#schema.language}_${object.name}_${field.name}`;
    const known = this.#functions.get(sqlName);
    if (known !== undefined) return known;
    const formula = compileFormula(this.#schema, object, field);
    this.#db.function(sqlName, { varargs: true }, (...values) => formula.evaluate(values));
    const added = { sqlName, references: formula.references };
    this.#functions.set(sqlName, added);
    return added;
  }
}
