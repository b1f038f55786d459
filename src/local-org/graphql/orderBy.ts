import { valueFromASTUntyped, type FieldNode } from 'graphql';

import type { OrderTerm } from '../query/types.ts';
import { parentField, type Schema } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import type { GraphQLContext } from './context.ts';

/** An argument `orderBy`: by field `{ order, nulls }`, by parent the same for its fields. */
export type OrderInput = Readonly<Record<string, unknown>>;

/**
 * Turns `orderBy` into terms, in the sequence in which the query writes the fields: GraphQL's own
 * coercion loses it, so the argument is read again as written.
 */
export function orderTerms(
  { schema, variables }: GraphQLContext,
  object: SObject,
  node: FieldNode,
  coerced: OrderInput,
): OrderTerm[] {
  const written = node.arguments?.find(({ name }) => name.value === 'orderBy');
  const input = written && valueFromASTUntyped(written.value, { ...variables });
  return termsOf(schema, object, isObject(input) ? input : coerced, []);
}

const isObject = (value: unknown): value is OrderInput =>
  typeof value === 'object' && value !== null;

function termsOf(
  schema: Schema,
  object: SObject,
  input: OrderInput,
  steps: readonly Field[],
): OrderTerm[] {
  return Object.entries(input).flatMap(([key, value]) => {
    if (!isObject(value)) return [];
    const field = object.fields.get(key);
    if (field !== undefined) return [term({ steps, object, field }, value)];
    const step = parentField(object, key);
    if (step?.reference === undefined) return [];
    return termsOf(schema, schema.object(step.reference.to), value, [...steps, step]);
  });
}

const term = (path: OrderTerm['path'], { order, nulls }: OrderInput): OrderTerm => ({
  path,
  descending: order === 'DESC',
  nullsLast: nulls === 'LAST',
});
