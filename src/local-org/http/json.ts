import { badRequest } from './faults.ts';

/** An object of a JSON body. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list of objects under a name of a body; throws if it holds anything else. */
export function objectsIn(body: JsonObject, name: string): JsonObject[] {
  const list = body[name];
  if (Array.isArray(list) && list.every(isObject)) return list;
  throw badRequest('JSON_PARSER_ERROR', `'${name}' must be a list of objects`);
}

/** Whether a switch of a body is on; absent: off. */
export const isOn = (value: unknown): boolean => value === true || value === 'true';

/** The text under a name of a body; empty where it holds none. */
export function textUnder(body: JsonObject, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** The value under a name, however its letters are cased. */
export const valueUnder = (object: JsonObject, name: string): unknown =>
  Object.entries(object).find(([key]) => isNamed(key, name))?.[1];

/** The object without the values under a name, however its letters are cased. */
export const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !isNamed(key, name)));

const isNamed = (key: string, name: string): boolean => key.toLowerCase() === name.toLowerCase();
