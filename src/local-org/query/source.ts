import { seenFrom, type Path } from '../schema/path.ts';
import type { Field, FieldType, SObject } from '../schema/types.ts';
import { quoted } from '../store/statements.ts';
import { partSql } from './dateParts.ts';
import type { QueryEngine } from './engine.ts';
import type { Aggregate, DatePart, Operand } from './operand.ts';

/** Types whose values compare without regard to case. */
const TEXT: ReadonlySet<FieldType> = new Set([
  'string',
  'textarea',
  'picklist',
  'email',
  'phone',
  'url',
]);

/** SQL of each aggregate over an expression. */
const AGGREGATES: Readonly<Record<Aggregate['aggregate'], (expression: string) => string>> = {
  COUNT: (expression) => `count(${expression})`,
  COUNT_DISTINCT: (expression) => `count(DISTINCT ${expression})`,
  SUM: (expression) => `sum(${expression})`,
  AVG: (expression) => `avg(${expression})`,
  MIN: (expression) => `min(${expression})`,
  MAX: (expression) => `max(${expression})`,
};

/** The tables of one query: its object, and each parent that an expression has asked for. */
export class QuerySource {
  readonly #engine: QueryEngine;
  readonly #object: SObject;
  readonly #joins: string[] = [];
  readonly #aliases = new Map<string, string>();

  constructor(object: SObject, engine: QueryEngine) {
    this.#object = object;
    this.#engine = engine;
  }

  /** The tables of a query inside this one. */
  inner(object: SObject): QuerySource {
    return new QuerySource(object, this.#engine);
  }

  /** SQL for a field, or for what is worked out of one. */
  expression(operand: Operand): string {
    if ('aggregate' in operand) return this.#aggregate(operand);
    if ('part' in operand) return this.#datePart(operand);
    return this.#field(operand);
  }

  #aggregate({ aggregate, of }: Aggregate): string {
    return AGGREGATES[aggregate](of === undefined ? '*' : this.#field(of));
  }

  #datePart({ part, of, timeZone }: DatePart): string {
    const value = this.#field(of);
    if (timeZone === undefined) return partSql(part, value);
    return partSql(part, `${this.#engine.localTimes.of(timeZone)}(${value})`);
  }

  /** A column, or a formula's function over the fields it reads. */
  #field({ steps, object, field }: Path): string {
    if (field.formula === undefined) return `${this.#alias(steps)}.${quoted(field.name)}`;
    const { sqlName, references } = this.#engine.formulas.of(object, field);
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
