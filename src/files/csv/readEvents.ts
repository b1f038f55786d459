import { sentence } from '../messages.ts';

import type { RowValues } from './cells.ts';
import { EVENT_COLUMNS, type Column } from './columns.ts';
import { openTable, type CsvRow, type CsvTable } from './table.ts';
import { flawWords, valuesOf } from './values.ts';

/** In a cell it empties the field, as in files for Salesforce's Bulk API. */
const EMPTIES = '#N/A';

/** Columns in front of those of a file whose rows were rejected: read again, they are ignored. */
export const REJECT_COLUMNS = ['line', 'reason'] as const;

const isRejectColumn = (name: string): boolean => REJECT_COLUMNS.some((own) => own === name);

/** A row of a file of events. */
export interface EventRow {
  /** Line on which it begins; the header is 1. */
  line: number;
  /** Its cells as the file has them. */
  record: readonly string[];
  values: RowValues;
  /** Columns whose cell says that the field is to be emptied. */
  emptied: readonly Column[];
  /** Why the row cannot be read; null: it can. */
  flaw: string | null;
}

/** Events for an org, a row each. */
export interface EventsFile {
  /** Names of columns as the file has them. */
  header: readonly string[];
  delimiter: string;
  rows: EventRow[];
  /** Names of columns that nobody knows. */
  unknown: readonly string[];
}

/** A row may stand for a deal without a log: there is no event in it. */
const hasEvent = ({ cells }: CsvRow): boolean =>
  cells.log !== undefined || EVENT_COLUMNS.some((column) => cells[column] !== undefined);

const isEmptying = ([, cell]: [string, string]): boolean => cell.trim() === EMPTIES;

function eventRow({ line, cells, record }: CsvRow, { header }: CsvTable): EventRow {
  const all = Object.entries(cells);
  const { values, flaws } = valuesOf(Object.fromEntries(all.filter((cell) => !isEmptying(cell))));
  const words =
    record.length === header.length
      ? flaws.map(flawWords)
      : [sentence('cell-count', [record.length, header.length])];
  return {
    line,
    record,
    values,
    emptied: all.filter(isEmptying).map(([column]) => column as Column),
    flaw: words.join(' ') || null,
  };
}

/**
 * Reads a CSV file of events, as `sf power import` takes it; rows of deals without a log are left out.
 * @throws {SfError} where it cannot be read or is broken.
 */
export async function readEvents(path: string): Promise<EventsFile> {
  const table = await openTable(path);
  const rows: EventRow[] = [];
  for await (const row of table.rows) {
    if (hasEvent(row)) rows.push(eventRow(row, table));
  }
  const { header, delimiter } = table;
  const unknown = table.unknown.filter((name) => !isRejectColumn(name));
  return { header, delimiter, unknown, rows };
}
