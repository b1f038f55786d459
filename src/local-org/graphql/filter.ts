import { GraphQLError } from 'graphql';
import type { SQLInputValue } from 'node:sqlite';

import type { Comparison, Condition } from '../query/types.ts';
import type { Path } from '../schema/path.ts';
import { parentField } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { normalizedId } from '../store/ids.ts';
import type { GraphQLContext } from './context.ts';
import { dateCondition, type DateInput } from './dates.ts';

/** An argument `where`, checked by the GraphQL schema. */
export type FilterInput = Readonly<Record<string, unknown>>;

/** Filter objects and comparisons: more than any page needs, fewer than make SQLite give up. */
const MAX_PARTS = 500;

/** Turns `where` into a condition. */
export const filterCondition = (
  context: GraphQLContext,
  object: SObject,
  where: FilterInput,
): Condition => new FilterReader(context).all(object, where, []);

class FilterReader {
  readonly #context: GraphQLContext;
  #parts = 0;

  constructor(context: GraphQLContext) {
    this.#context = context;
  }

  /** Everything in a filter object holds together. */
  all(object: SObject, filter: FilterInput, steps: readonly Field[]): Condition {
    const entries = Object.entries(filter).filter(([, value]) => value != null);
    this.#count(1 + entries.length);
    const conditions = entries.map(([key, value]) => this.#entry(object, key, value, steps));
    return { kind: 'and', conditions };
  }

  #entry(object: SObject, key: string, value: unknown, steps: readonly Field[]): Condition {
    if (key === 'and' || key === 'or') {
      const filters = (value as (FilterInput | null)[]).filter((filter) => filter !== null);
      return { kind: key, conditions: filters.map((filter) => this.all(object, filter, steps)) };
    }
    const filter = value as FilterInput;
    if (key === 'not') return { kind: 'not', condition: this.all(object, filter, steps) };
    const field = object.fields.get(key);
    if (field !== undefined) return this.#comparisonsOf({ steps, object, field }, filter);
    return this.#parent(object, key, filter, steps);
  }

  #parent(object: SObject, key: string, filter: FilterInput, steps: readonly Field[]): Condition {
    const step = parentField(object, key);
    if (step?.reference === undefined) throw new GraphQLError(`${object.name} has no ${key}`);
    const parent = this.#context.schema.object(step.reference.to);
    return this.all(parent, filter, [...steps, step]);
  }

  #comparisonsOf(path: Path, operators: FilterInput): Condition {
    const entries = Object.entries(operators);
    this.#count(entries.length);
    const conditions = entries.map(([operator, value]) =>
      comparison(this.#context, path, operator, value),
    );
    return { kind: 'and', conditions };
  }

  #count(parts: number): void {
    this.#parts += parts;
    if (this.#parts > MAX_PARTS) {
      throw new GraphQLError(`A filter takes at most ${MAX_PARTS} conditions`);
    }
  }
}

function comparison(
  context: GraphQLContext,
  path: Path,
  operator: string,
  value: unknown,
): Condition {
  if (operator === 'in') return among(context, path, value);
  if (operator === 'nin') return { kind: 'not', condition: among(context, path, value) };
  if (value !== null && isDate(path.field)) {
    return dateCondition(context, path, operator, value as DateInput);
  }
  return compare(path, operator as Comparison, value);
}

const compare = (path: Path, operator: Comparison, value: unknown): Condition => ({
  kind: 'compare',
  path,
  comparison: operator,
  value: filterValue(path.field, value),
});

const isDate = ({ type }: Field): boolean => type === 'date' || type === 'datetime';

function among(context: GraphQLContext, path: Path, list: unknown): Condition {
  const values = (list ?? []) as unknown[];
  if (!isDate(path.field)) {
    return { kind: 'in', path, values: values.map((value) => filterValue(path.field, value)) };
  }
  const conditions = values.map((value) => comparison(context, path, 'eq', value));
  return { kind: 'or', conditions };
}

/** A value as the column holds it. */
function filterValue({ type }: Field, value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (type === 'id' || type === 'reference') return normalizedId(value) ?? (value as string | null);
  return value as SQLInputValue;
}
