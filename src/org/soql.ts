/** Values as SOQL takes them, and lists of them in pieces that a request has room for. */

/**
 * Characters, encoded, that the values of one query may take. A request's address may have 16,384
 * bytes, headers included; the fields of a query need few of them.
 */
const ROOM = 8000;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** Text as a SOQL literal; jsforce's own escape leaves backslashes alone. */
export const literal = (text: string): string =>
  `'${text.replace(/[\\'\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? character)}'`;

/** `(a, b)` of SOQL, for IN. */
export const list = (values: readonly string[]): string => `(${values.map(literal).join(',')})`;

const roomOf = (value: string): number => encodeURIComponent(`${literal(value)},`).length;

/** The values in their order, in pieces that each fit in the address of a query. */
export function pieces(values: readonly string[]): string[][] {
  const all: string[][] = [];
  let left = 0;
  for (const value of values) {
    const room = roomOf(value);
    if (room > left || all.length === 0) {
      all.push([]);
      left = ROOM;
    }
    all.at(-1)?.push(value);
    left -= room;
  }
  return all;
}
