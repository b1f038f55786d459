import type { Schema } from './schema.ts';
import type { Field, SObject } from './types.ts';

/**
 * Finds by name regardless of case, as Salesforce reads every name; keys of `members` are the
 * names as the metadata writes them.
 */
function named<T>(members: ReadonlyMap<string, T>, name: string): T | undefined {
  const exact = members.get(name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  return [...members].find(([known]) => known.toLowerCase() === wanted)?.[1];
}

/** The object of that API name, however its letters are cased; undefined if the org has none. */
export const objectNamed = ({ objects }: Schema, name: string): SObject | undefined =>
  named(objects, name);

/** The field of that API name, however its letters are cased; undefined if the object has none. */
export const fieldNamed = ({ fields }: SObject, name: string): Field | undefined =>
  named(fields, name);

/** The object whose record an id names, by its first three characters; undefined if there is none. */
export const objectOfId = ({ objects }: Schema, id: string): SObject | undefined =>
  [...objects.values()].find(({ keyPrefix }) => id.startsWith(keyPrefix));
