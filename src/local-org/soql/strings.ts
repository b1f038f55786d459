import { SalesforceError } from '../errors.ts';

/** What a backslash and a letter stand for. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
  _: '_',
  '%': '%',
};

const ESCAPED = /\\(?:u([0-9a-fA-F]{4})|([^]))/g;

const LIKE_SPECIAL = new Set(['_', '%', '\\']);

/** The text that a literal in quotes stands for. */
export const textOf = (literal: string): string =>
  unescaped(literal, (character) => ESCAPES[character]);

/** The pattern of a LIKE: what is escaped from being a wildcard stays escaped, by a backslash. */
export const patternOf = (literal: string): string =>
  unescaped(literal, (character) =>
    LIKE_SPECIAL.has(character) ? `\\${character}` : ESCAPES[character],
  );

function unescaped(literal: string, meaning: (character: string) => string | undefined): string {
  const inner = literal.slice(1, -1);
  return inner.replace(ESCAPED, (sequence, code: string | undefined, character: string) => {
    if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
    return meaning(character) ?? illegal(inner, sequence);
  });
}

function illegal(text: string, sequence: string): never {
  const message = `Invalid string literal '${text.slice(0, 80)}'. Illegal character sequence '${sequence}' in string literal.`;
  throw new SalesforceError('MALFORMED_QUERY', message);
}
