const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The instance in every id of a local org: characters 4 to 6. */
const INSTANCE = 'Lo0';

/** Digits of an id's running number, in base 62. */
const DIGITS = 9;

/**
 * Adds the three characters that make an id of 15 safe to compare without regard to case: each
 * tells which of five characters are capitals.
 */
export const withCheck = (id15: string): string =>
  id15 + [0, 5, 10].map((start) => checkCharacter(id15.slice(start, start + 5))).join('');

function checkCharacter(five: string): string {
  let capitals = 0;
  for (let index = 0; index < five.length; index += 1) {
    if (isCapital(five.charCodeAt(index))) capitals += 1 << index;
  }
  return CHECK.charAt(capitals);
}

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** The id of the record with that running number. */
export const recordId = (keyPrefix: string, sequence: number): string =>
  withCheck(keyPrefix + INSTANCE + base62(sequence).padStart(DIGITS, '0'));

/** The key prefix of the nth custom object: `a00`, `a01`, … */
export const customKeyPrefix = (index: number): string => `a${base62(index).padStart(2, '0')}`;

function base62(number: number): string {
  const rest = Math.floor(number / 62);
  return (rest === 0 ? '' : base62(rest)) + BASE62.charAt(number % 62);
}

/**
 * An id of 15 or 18 characters as it is stored, with 18; undefined if it is no id. One of 18 may
 * have lost its capitals: its check brings them back.
 */
export function normalizedId(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(value)) {
    return undefined;
  }
  const id15 = value.slice(0, 15);
  if (withCheck(id15) === value) return value;
  return withCheck(value.length === 18 ? withCapitals(value) : value);
}

/** The first 15 characters of an id of 18, capitals where its check says. */
function withCapitals(id18: string): string {
  const checks = Array.from(id18.slice(15).toUpperCase(), (check) => CHECK.indexOf(check));
  const wasCapital = (index: number): boolean =>
    (((checks[Math.floor(index / 5)] ?? 0) >> (index % 5)) & 1) === 1;
  return Array.from(id18.slice(0, 15), (character, index) =>
    wasCapital(index) ? character.toUpperCase() : character.toLowerCase(),
  ).join('');
}
