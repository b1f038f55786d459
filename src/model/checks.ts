/** Checks that name what is wrong and where; small ones make large ones. */
import { isRecord } from './numbers.ts';

/** One thing wrong in a document. */
export interface Flaw {
  /** JSON Pointer (RFC 6901) to the value; empty: the document itself. */
  path: string;
  /** What is wrong, as the end of a sentence that begins with the path. */
  message: string;
}

/** Looks at a value and returns everything wrong with it. */
export type Check = (value: unknown, path: string) => Flaw[];

/** A step of a JSON Pointer, escaped. */
const step = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const flaw = (path: string, message: string): Flaw[] => [{ path, message }];

const holds =
  (test: (value: unknown) => boolean, message: string): Check =>
  (value, path) =>
    test(value) ? [] : flaw(path, message);

/** Bounds of a number; `above` excludes its end. */
export interface Range {
  above?: number;
  from?: number;
  to: number;
}

const boundsIn = ({ above, from, to }: Range): string =>
  above === undefined ? `from ${from} to ${to}` : `above ${above} and up to ${to}`;

/** A finite number within the range. */
export const number = (range: Range): Check =>
  holds(
    (value) =>
      typeof value === 'number' &&
      value <= range.to &&
      (range.above === undefined || value > range.above) &&
      (range.from === undefined || value >= range.from),
    `must be a number ${boundsIn(range)}`,
  );

export const boolean: Check = holds((value) => typeof value === 'boolean', 'must be true or false');

export const oneOf = (words: readonly string[]): Check =>
  holds(
    (value) => typeof value === 'string' && words.includes(value),
    `must be one of ${words.join(', ')}`,
  );

/** Fields that are missing, fields nobody knows, and what is wrong inside the others. */
const fieldFlaws = (
  value: Record<string, unknown>,
  fields: Record<string, Check>,
  path: string,
) => [
  ...Object.entries(fields).flatMap(([key, check]) =>
    Object.hasOwn(value, key)
      ? check(value[key], step(path, key))
      : flaw(step(path, key), 'is missing'),
  ),
  ...Object.keys(value)
    .filter((key) => !Object.hasOwn(fields, key))
    .flatMap((key) => flaw(step(path, key), 'is not a field of a policy')),
];

/** An object with exactly these fields. */
export const object =
  (fields: Record<string, Check>): Check =>
  (value, path) =>
    isRecord(value) ? fieldFlaws(value, fields, path) : flaw(path, 'must be an object');

/** An object whose keys are free, but not empty, and whose values all pass one check. */
export const dictionary =
  (entry: Check): Check =>
  (value, path) =>
    isRecord(value)
      ? Object.entries(value).flatMap(([key, item]) => [
          ...(key.trim() === '' ? flaw(step(path, key), 'needs a name') : []),
          ...entry(item, step(path, key)),
        ])
      : flaw(path, 'must be an object');

/** An array of exactly these items. */
export const tuple =
  (items: readonly Check[]): Check =>
  (value, path) =>
    Array.isArray(value) && value.length === items.length
      ? items.flatMap((check, index) => check(value[index], step(path, index)))
      : flaw(path, `must be a list of ${items.length}`);

/** The first check, and the second only where the first finds nothing. */
export const both =
  (first: Check, second: Check): Check =>
  (value, path) => {
    const flaws = first(value, path);
    return flaws.length > 0 ? flaws : second(value, path);
  };
