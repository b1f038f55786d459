import type { Requester } from '../access/requester.ts';
import { objectNamed } from '../schema/lookup.ts';
import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { notFound } from './faults.ts';

/** The object of that name in an address; throws NOT_FOUND if there is none, or none for the user. */
export function objectAt(schema: Schema, { rights }: Requester, name: string | undefined): SObject {
  const object = objectNamed(schema, name ?? '');
  if (object === undefined || !rights.object(object).read) throw notFound();
  return object;
}
