import { badRequest } from '../http/faults.ts';
import { textUnder, type JsonObject } from '../http/json.ts';

const DELIMITERS = {
  COMMA: ',',
  TAB: '\t',
  SEMICOLON: ';',
  PIPE: '|',
  CARET: '^',
  BACKQUOTE: '`',
} as const;
const ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

/** How a job's CSV is written. */
export interface Dialect {
  columnDelimiter: keyof typeof DELIMITERS;
  lineEnding: keyof typeof ENDINGS;
}

function oneOf<Name extends string>(
  body: JsonObject,
  field: string,
  names: readonly Name[],
  usual: Name,
): Name {
  const asked = textUnder(body, field) || usual;
  const name = names.find((known) => known === asked);
  if (name !== undefined) return name;
  throw badRequest('INVALIDJOB', `Invalid value for ${field}: ${asked}`);
}

/** The dialect that a job asks for: commas and LF unless it says otherwise. */
export const dialectIn = (body: JsonObject): Dialect => ({
  columnDelimiter: oneOf(
    body,
    'columnDelimiter',
    Object.keys(DELIMITERS) as (keyof typeof DELIMITERS)[],
    'COMMA',
  ),
  lineEnding: oneOf(body, 'lineEnding', Object.keys(ENDINGS) as (keyof typeof ENDINGS)[], 'LF'),
});

export const delimiterOf = ({ columnDelimiter }: Dialect): string => DELIMITERS[columnDelimiter];

/** A line of CSV, each value quoted, as the Bulk API writes it. */
export const csvLine = (dialect: Dialect, values: readonly string[]): string =>
  values.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiterOf(dialect)) +
  ENDINGS[dialect.lineEnding];
