import type { FormulaFunctions } from '../formula/functions.ts';
import { seenFrom, type Path } from '../schema/path.ts';
import type { Field, FieldType, SObject } from '../schema/types.ts';
import { quoted } from '../store/statements.ts';

/** Types whose values compare without regard to case. */
const TEXT: ReadonlySet<FieldType> = new Set([
  'string',
  'textarea',
  'picklist',
  'email',
  'phone',
  'url',
]);

/** The tables of one query: its object, and each parent that an expression has asked for. */
export class QuerySource {
  readonly #formulas: FormulaFunctions;
  readonly #object: SObject;
  readonly #joins: string[] = [];
  readonly #aliases = new Map<string, string>();

  constructor(object: SObject, formulas: FormulaFunctions) {
    this.#object = object;
    this.#formulas = formulas;
  }

  /** SQL for a field: a column, or a formula's function over the fields it reads. */
  expression({ steps, object, field }: Path): string {
    if (field.formula === undefined) return `${this.#alias(steps)}.${quoted(field.name)}`;
    const { sqlName, references } = this.#formulas.of(object, field);
    const inputs = references.map((reference) => this.expression(seenFrom(steps, reference)));
    const call = `${quoted(sqlName)}(${inputs.join(', ')})`;
    return TEXT.has(field.type) ? `(${call} COLLATE NOCASE)` : call;
  }

  /** The FROM clause; ask for it after all expressions. */
  from(): string {
    return [`FROM ${quoted(this.#object.name)} AS t0`, ...this.#joins].join(' ');
  }

  #alias(steps: readonly Field[]): string {
    const last = steps.at(-1);
    if (last?.reference === undefined) return 't0';
    const key = steps.map(({ name }) => name).join('.');
    const known = this.#aliases.get(key);
    return known ?? this.#join(key, this.#alias(steps.slice(0, -1)), last, last.reference.to);
  }

  #join(key: string, child: string, field: Field, parentName: string): string {
    const alias = `t${this.#aliases.size + 1}`;
    this.#aliases.set(key, alias);
    const on = `${alias}."Id" = ${child}.${quoted(field.name)}`;
    this.#joins.push(`LEFT JOIN ${quoted(parentName)} AS ${alias} ON ${on}`);
    return alias;
  }
}
