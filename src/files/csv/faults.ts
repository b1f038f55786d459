import { CsvError } from 'csv-parse';
import { fileError, sentence } from '../messages.ts';

/** What csv-parse finds wrong with a file as a whole → a key of messages/files.md. */
const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'row-too-long',
  CSV_INVALID_CLOSING_QUOTE: 'text-after-quote',
  INVALID_OPENING_QUOTE: 'text-before-quote',
};

/** Faults that show at the end of the text, long after the row in which they are. */
const SHOWS_LATE = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

/** How far reading has come. */
export interface Progress {
  path: string;
  header: readonly string[];
  /** Line on which the last sound row ends. */
  line: number;
  /** Lines that csv-parse has counted too many: it takes a quoted CRLF for two. */
  surplus: number;
}

/** A fault of the text as an error with its place; anything else as it is. */
export function csvFault(error: unknown, { path, header, line, surplus }: Progress): unknown {
  if (!(error instanceof CsvError)) return error;
  const { code, lines, column } = error as CsvError & { lines: number; column: number };
  const at = SHOWS_LATE.includes(code) ? line + 1 : lines - surplus;
  const name = header[column] ?? String(column + 1);
  const reason = sentence(REASONS[code] ?? 'unreadable-row', [error.message]);
  return fileError('brokenCsv', [path, at, name, reason], [], error);
}
