/** Checks that name what is wrong and where; small ones make large ones. */
import { isRecord } from './numbers.ts';

/** One thing wrong in a document. */
export interface Flaw {
  /** JSON Pointer (RFC 6901) to the value; empty: the document itself. */
  path: string;
  /** What is wrong, as the end of a sentence that begins with the path. */
  message: string;
  /** Nothing may be wrong with the document but that only newer code can read it. */
  isNewer?: true;
}

/** Looks at a value and returns everything wrong with it. */
export interface Check {
  (value: unknown, path: string): Flaw[];
  /** Bounds, where the value is to be a number. */
  readonly range?: Range;
  /** The check of a part, where the value has parts. */
  readonly at?: (key: string) => Check | undefined;
}

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
  Object.assign(
    holds(
      (value) =>
        typeof value === 'number' &&
        value <= range.to &&
        (range.above === undefined || value > range.above) &&
        (range.from === undefined || value >= range.from),
      `must be a number ${boundsIn(range)}`,
    ),
    { range },
  );

/**
 * A text that says something.
 * @param must what it is told where it does not, up to its length.
 */
export const text = (longest: number, must = 'must be a text'): Check =>
  holds(
    (value) => typeof value === 'string' && value.trim() !== '' && value.length <= longest,
    `${must} of 1 to ${longest} characters`,
  );

export const boolean: Check = holds((value) => typeof value === 'boolean', 'must be true or false');

export const oneOf = (words: readonly string[]): Check =>
  holds(
    (value) => typeof value === 'string' && words.includes(value),
    `must be one of ${words.join(', ')}`,
  );

type Fields = Readonly<Record<string, Check>>;

const missing = (value: Record<string, unknown>, fields: Fields, path: string): Flaw[] =>
  Object.keys(fields)
    .filter((key) => !Object.hasOwn(value, key))
    .flatMap((key) => flaw(step(path, key), 'is missing'));

/** What is wrong in the fields that are there, and fields nobody knows. */
const present = (value: Record<string, unknown>, fields: Fields, path: string): Flaw[] =>
  Object.entries(value).flatMap(([key, item]) =>
    Object.hasOwn(fields, key)
      ? (fields[key] as Check)(item, step(path, key))
      : flaw(step(path, key), 'is not a field of a policy'),
  );

/** An object with exactly these fields, of which the optional ones may be left out. */
export const object = (fields: Fields, optional: Fields = {}): Check => {
  const all = { ...fields, ...optional };
  const check = (value: unknown, path: string): Flaw[] =>
    isRecord(value)
      ? [...missing(value, fields, path), ...present(value, all, path)]
      : flaw(path, 'must be an object');
  return Object.assign(check, {
    at: (key: string) => (Object.hasOwn(all, key) ? all[key] : undefined),
  });
};

/** An object whose keys are free, and whose values all pass one check. */
export const dictionary = (entry: Check, key: Check): Check => {
  const check = (value: unknown, path: string): Flaw[] =>
    isRecord(value)
      ? Object.entries(value).flatMap(([name, item]) => [
          ...key(name, step(path, name)),
          ...entry(item, step(path, name)),
        ])
      : flaw(path, 'must be an object');
  return Object.assign(check, { at: () => entry });
};

/** An array of exactly these items. */
export const tuple = (items: readonly Check[]): Check => {
  const check = (value: unknown, path: string): Flaw[] =>
    Array.isArray(value) && value.length === items.length
      ? items.flatMap((item, index) => item(value[index], step(path, index)))
      : flaw(path, `must be a list of ${items.length}`);
  return Object.assign(check, { at: (index: string) => items[Number(index)] });
};

/** The first check, and the second only where the first finds nothing. */
export const both = (first: Check, second: Check): Check => {
  const check = (value: unknown, path: string): Flaw[] => {
    const flaws = first(value, path);
    return flaws.length > 0 ? flaws : second(value, path);
  };
  return Object.assign(check, first);
};

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

/** The check of the part that a JSON Pointer leads to. */
export const partOf = (check: Check, pointer: string): Check | undefined =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Check | undefined>((at, key) => at?.at?.(unescaped(key)), check);
