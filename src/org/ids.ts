/** Ids of opportunities: 15 characters that mind their case, or 18 with three that keep it. */

const KEY_PREFIX = '006';
const CHUNK = 5;
const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SHORT = 15;

/** Letters and digits only, and beginning as an id of a standard object does. */
const MEANT_AS_ID = /^00[0-9a-z]{10,}$/i;
const ID = /^[0-9a-z]{15}(?:[0-9a-z]{3})?$/i;

/** One check character stands for which of five characters are capitals. */
const checkOf = (chunk: string): string => {
  const bits = Array.from(chunk).reduce(
    (sum, c, at) => sum + (c >= 'A' && c <= 'Z' ? 1 << at : 0),
    0,
  );
  return CHECK_CHARACTERS.charAt(bits);
};

/** The 18 characters of an id given with 15 or 18. */
export function longId(id: string): string {
  const short = id.slice(0, SHORT);
  const chunks = [0, CHUNK, 2 * CHUNK].map((at) => short.slice(at, at + CHUNK));
  return short + chunks.map(checkOf).join('');
}

/** Whether somebody who types this means an id, right or wrong, and not a name. */
export const isMeantAsId = (text: string): boolean => MEANT_AS_ID.test(text);

/** The record's id with 18 characters; null: it is none of that object, or was copied wrongly. */
export function idWithPrefix(keyPrefix: string, text: string): string | null {
  if (!ID.test(text) || !text.startsWith(keyPrefix)) return null;
  const long = longId(text);
  return text.length === SHORT || text.toUpperCase() === long.toUpperCase() ? long : null;
}

/** The opportunity's id with 18 characters; null: it is none, or was copied wrongly. */
export const opportunityId = (text: string): string | null => idWithPrefix(KEY_PREFIX, text);
