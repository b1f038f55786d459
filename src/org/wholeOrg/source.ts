/** One object of an org, read into a sink: by plain queries where it is small, else in bulk. */
import { csvLine } from '../bulk/csvText.ts';
import { beginQuery, finishedQuery } from '../bulk/queryJob.ts';
import { readResult, SinkReader, type RecordSink } from '../bulk/results.ts';
import type { SObject } from '../deals.ts';
import type { Gate } from '../gate.ts';
import { problem } from '../messages.ts';
import { recordsOf } from '../query.ts';

/** Records from which on Salesforce would have them read in bulk. */
const BULK_FROM = 2000;

/** What is asked for. */
export interface Source {
  object: string;
  columns: readonly string[];
  /** Condition of SOQL; empty: all. */
  where: string;
  /** Whether it is known to be small; else it is counted. */
  isSmall: boolean;
}

const whereOf = ({ where }: Source): string => (where === '' ? '' : ` WHERE ${where}`);

const soqlOf = (source: Source): string =>
  `SELECT ${source.columns.join(', ')} FROM ${source.object}${whereOf(source)}`;

/** How many records there are. */
async function countOf(gate: Gate, source: Source): Promise<number> {
  const { totalSize } = await gate.query(`SELECT COUNT() FROM ${source.object}${whereOf(source)}`);
  return totalSize;
}

/** What a value reads in CSV. */
function spelled(record: SObject, column: string): string {
  const value = column
    .split('.')
    .reduce<unknown>((found, name) => (found as SObject | null)?.[name] ?? null, record);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A small result: as the Bulk API would bring it, so that there is one way to read it. */
async function readSmall(gate: Gate, source: Source, sinkFor: SinkFor): Promise<number> {
  const records = await recordsOf(gate, soqlOf(source));
  const reader = new SinkReader(sinkFor(records.length));
  const encoder = new TextEncoder();
  reader.push(encoder.encode(csvLine(source.columns)));
  for (const record of records)
    reader.push(encoder.encode(csvLine(source.columns.map((column) => spelled(record, column)))));
  reader.end();
  return records.length;
}

/** Makes the sink, once it is known how many records will come. */
export type SinkFor = (records: number) => RecordSink;

/** A query that is under way. */
export interface Reading {
  /** Job of the Bulk API; null: it is small. */
  job: string | null;
  source: Source;
}

/**
 * Begins to read an object: in bulk, if there is much.
 * @param known a job that was begun before; it is gone on with.
 */
export async function begin(gate: Gate, source: Source, known?: string): Promise<Reading> {
  if (known !== undefined) return { job: known, source };
  const isSmall = source.isSmall || (await countOf(gate, source)) < BULK_FROM;
  return { job: isSmall ? null : await beginQuery(gate, soqlOf(source)), source };
}

/**
 * Reads what was begun into a sink.
 * @throws {SfError} where the org does not answer, or its result is not whole.
 */
export async function finish(
  gate: Gate,
  { job, source }: Reading,
  sinkFor: SinkFor,
  onPage?: (count: number) => void,
): Promise<void> {
  if (job === null) {
    const count = await readSmall(gate, source, sinkFor);
    onPage?.(count);
    return;
  }
  const records = await finishedQuery(gate, job);
  const sink = sinkFor(records);
  await readResult(gate, job, sink, onPage);
  if (sink.count !== records) throw problem('bulkResultShort', [job, records, sink.count]);
}
