import { parentField, type Schema } from './schema.ts';
import type { Field, SObject } from './types.ts';

/** A field as seen from an object: over any number of parents, e.g. `Account.Owner.Name`. */
export interface Path {
  /** The reference fields to follow, nearest first. */
  steps: readonly Field[];
  /** The object that has the field. */
  object: SObject;
  field: Field;
}

/** A field of the object itself. */
export const ownPath = (object: SObject, field: Field): Path => ({ steps: [], object, field });

/** The id of a record of that object. */
export function idPath(object: SObject): Path {
  const field = object.fields.get('Id');
  if (field === undefined) throw new Error(`${object.name} has no Id`);
  return ownPath(object, field);
}

/** Follows relationship names to a field; undefined if one of the names leads nowhere. */
export function resolvePath(
  schema: Schema,
  object: SObject,
  names: readonly string[],
  steps: readonly Field[] = [],
): Path | undefined {
  const [first = '', ...rest] = names;
  if (rest.length === 0) {
    const field = object.fields.get(first);
    return field === undefined ? undefined : { steps, object, field };
  }
  const step = parentField(object, first);
  if (step?.reference === undefined) return undefined;
  return resolvePath(schema, schema.object(step.reference.to), rest, [...steps, step]);
}

/** The same field, seen from an object one or more steps further away. */
export const seenFrom = (steps: readonly Field[], path: Path): Path => ({
  ...path,
  steps: [...steps, ...path.steps],
});
