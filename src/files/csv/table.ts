import { Readable, pipeline } from 'node:stream';
import { parse, type Options, type Parser } from 'csv-parse';
import { fileError } from '../messages.ts';
import { textOf } from '../text.ts';
import { columnNamed, COLUMNS, NEEDED, type Column } from './columns.ts';
import { delimiterOf, peek } from './dialect.ts';
import { csvFault, type Progress } from './faults.ts';

/** Characters of one row; a quote that is never closed would take in the whole file. */
const MAX_ROW = 1_000_000;

/** Cells with text in them, by column. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** A row as the file has it. */
export interface CsvRow {
  /** Line on which it begins; the header is 1. */
  line: number;
  cells: Cells;
  /** All its cells in their order: as many as the header has, if it is sound. */
  record: readonly string[];
}

/** A file of rows, read as they are asked for. */
export interface CsvTable {
  /** Names of columns as the file has them. */
  header: readonly string[];
  /** Those among them that nobody knows. */
  unknown: string[];
  delimiter: string;
  rows: AsyncGenerator<CsvRow>;
}

interface Line {
  line: number;
  record: string[];
}

const LINE_BREAK = /\r\n|\r|\n/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Notes how far reading has come, and says where a row begins. */
const following =
  (progress: Progress) =>
  (record: string[], { lines }: { lines: number }): Line => {
    const broken = record.filter((cell) => cell.includes('\n') || cell.includes('\r')).join('');
    progress.surplus += count(broken, /\r\n/g);
    progress.line = lines - progress.surplus;
    if (progress.header.length === 0) progress.header = record;
    return { record, line: progress.line - count(broken, LINE_BREAK) };
  };

/** Only with columns of its own does csv-parse admit that rows may become something else. */
const parserOf = (delimiter: string, progress: Progress): Parser => {
  const options: Options<Line, string[]> = {
    delimiter,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_ROW,
    on_record: following(progress),
  };
  return parse(options as unknown as Options);
};

async function* linesOf(
  text: AsyncGenerator<string>,
  delimiter: string,
  progress: Progress,
): AsyncGenerator<Line> {
  const parser = parserOf(delimiter, progress);
  // The loop below ends with the error of either; the callback keeps it from being thrown as well.
  pipeline(Readable.from(text), parser, () => undefined);
  try {
    for await (const line of parser) yield line as Line;
  } catch (error) {
    throw csvFault(error, progress);
  }
}

/** The header's columns in their order; null: one that nobody knows. */
function columnsOf(path: string, header: readonly string[]): (Column | null)[] {
  const columns = header.map((name) => columnNamed(name) ?? null);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw fileError('missingColumns', [path, missing.join(', ')], [COLUMNS.join(',')]);
  }
  const twice = columns.find((column, index) => column && columns.indexOf(column) < index);
  if (twice) throw fileError('repeatedColumn', [path, twice]);
  return columns;
}

const cellsOf = (record: readonly string[], columns: readonly (Column | null)[]): Cells =>
  Object.fromEntries(
    columns.flatMap((column, index) => (column && record[index] ? [[column, record[index]]] : [])),
  );

async function* rowsOf(
  lines: AsyncGenerator<Line>,
  columns: readonly (Column | null)[],
): AsyncGenerator<CsvRow> {
  for await (const { line, record } of lines) {
    const isBlank = record.every((cell) => cell === '');
    if (!isBlank) yield { line, cells: cellsOf(record, columns), record };
  }
}

/**
 * Opens a CSV file: its header is read, its rows follow one at a time; blank ones are left out.
 * @throws {SfError} where it cannot be read, its header lacks a column, or, from `rows`, a row
 * breaks the rest of the file.
 */
export async function openTable(path: string): Promise<CsvTable> {
  const { firstLine, pieces } = await peek(path, textOf(path));
  const progress: Progress = { path, header: [], line: 0, surplus: 0 };
  const delimiter = delimiterOf(firstLine);
  const lines = linesOf(pieces, delimiter, progress);
  const first = await lines.next();
  if (first.done === true) throw fileError('fileIsEmpty', [path]);
  const header = first.value.record;
  const columns = columnsOf(path, header);
  const unknown = header.filter((name, index) => name !== '' && !columns[index]);
  return { header, unknown, delimiter, rows: rowsOf(lines, columns) };
}
