import { LOG_FIELDS, type Log } from '../fields.ts';
import { issueOf } from '../messages.ts';
import { reporter, type Report } from '../terms.ts';
import type { DealsFile, FileIssue } from '../types.ts';
import type { RowValues } from './cells.ts';
import { DEAL_COLUMNS, EVENT_COLUMNS } from './columns.ts';
import { DealRows } from './dealRows.ts';
import { openTable, type CsvRow } from './table.ts';
import { valuesOf, type CellFlaw } from './values.ts';

const HEADER = { line: 1, deal: null, event: null };

const isLog = (log: string): log is Log => Object.hasOwn(LOG_FIELDS, log);

const isOfDeal = ({ column }: CellFlaw): boolean => DEAL_COLUMNS.some((name) => name === column);

const hasEvent = (values: RowValues): boolean =>
  EVENT_COLUMNS.some((column) => values[column] !== undefined);

/** Columns that a row fills although its kind of event has no such thing. */
const strayColumns = (values: RowValues, log: Log): string[] => {
  const strangers = LOG_FIELDS[log === 'concession' ? 'behavior' : 'concession'];
  return strangers.filter(
    (field) => !LOG_FIELDS[log].includes(field) && Object.hasOwn(values, field),
  );
};

/** The log of a row, or null: a deal without one, or something wrong. */
function logOf(values: RowValues, report: Report): Log | null {
  const { log } = values;
  if (log === undefined && hasEvent(values)) report('missing-log');
  if (log === undefined) return null;
  if (isLog(log)) return log;
  report('unknown-log', [log]);
  return null;
}

const eventOf = (values: RowValues, log: Log): unknown =>
  Object.fromEntries(Object.entries(values).filter(([column]) => LOG_FIELDS[log].includes(column)));

/** Puts the rows of a file together, deal by deal. */
class DealsReader {
  readonly issues: FileIssue[] = [];
  readonly deals = new Map<string, DealRows>();
  readonly #path: string;
  /** What was said to be wrong with deals: their columns are repeated, a complaint is not. */
  readonly #told = new Set<string>();

  constructor(path: string) {
    this.#path = path;
  }

  take({ line, cells, record }: CsvRow, width: number): void {
    const { values, flaws } = valuesOf(cells);
    const key = values.deal ?? values.dealName;
    const report = reporter(this.issues, { line, deal: key ?? null, event: values.id ?? null });
    if (record.length !== width) report('cell-count', [record.length, width]);
    else if (key === undefined) report('missing-deal');
    else this.#takeDeal(key, line, values, flaws);
  }

  #takeDeal(key: string, line: number, values: RowValues, flaws: CellFlaw[]): void {
    const deal = this.deals.get(key) ?? new DealRows(key);
    this.deals.set(key, deal);
    deal.repeat(this.#path, line, values);
    for (const flaw of flaws.filter(isOfDeal)) this.#tellOnce(key, line, flaw);
    this.#takeEvent(
      deal,
      line,
      values,
      flaws.filter((flaw) => !isOfDeal(flaw)),
    );
  }

  #tellOnce(deal: string, line: number, { column, cell, code }: CellFlaw): void {
    const complaint = JSON.stringify([deal, column, cell]);
    if (this.#told.has(complaint)) return;
    this.#told.add(complaint);
    this.issues.push(issueOf(code, { line, deal, event: null }, [column, cell]));
  }

  #takeEvent(deal: DealRows, line: number, values: RowValues, flaws: CellFlaw[]): void {
    const report = reporter(this.issues, { line, deal: deal.key, event: values.id ?? null });
    for (const { column, cell, code } of flaws) report(code, [column, cell]);
    const log = logOf(values, report);
    if (log === null || flaws.length > 0) return;
    for (const column of strayColumns(values, log)) report('stray-column', [log, column]);
    deal[log === 'concession' ? 'concessions' : 'behaviors'].push(eventOf(values, log));
    deal.remark(values);
  }
}

/**
 * Reads a CSV file of one row for each event, which repeats the columns of its deal.
 * @throws {SfError} where it cannot be read, is broken, or says two things of one deal.
 */
export async function readCsvDeals(path: string): Promise<DealsFile> {
  const reader = new DealsReader(path);
  const table = await openTable(path);
  for (const column of table.unknown) {
    reader.issues.push(issueOf('unknown-column', HEADER, [column]));
  }
  for await (const row of table.rows) reader.take(row, table.header.length);
  const deals = [...reader.deals.values()].map((deal) => deal.entry(reader.issues));
  const issues = reader.issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { deals, policies: new Map(), issues };
}
