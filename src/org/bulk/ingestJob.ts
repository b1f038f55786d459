/** Writes of the Bulk API 2.0: sent, waited for, and asked what became of each record. */
import { isPassing, persistently } from '../attempts.ts';
import { isNotFound } from '../failures.ts';
import type { Gate } from '../gate.ts';
import { problem } from '../messages.ts';
import { readAnswer } from './results.ts';
import { TextRows, type Row } from './textRows.ts';

const JOBS = '/jobs/ingest';
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

type State = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

/** What the org says of a job. */
interface JobInfo {
  id: string;
  state: State;
  numberRecordsProcessed?: number;
  numberRecordsFailed?: number;
  errorMessage?: string;
}

/** Records to be written by a unique key of theirs. */
export interface Upsert {
  object: string;
  key: string;
  csv: Uint8Array;
}

/** What became of the records of a job, each as the names and values of its columns. */
export interface Outcome {
  saved: readonly Row[];
  failed: readonly Row[];
}

const infoOf = (gate: Gate, id: string): Promise<JobInfo> => gate.request<JobInfo>(`${JOBS}/${id}`);

async function setState(gate: Gate, id: string, state: State): Promise<void> {
  const body = JSON.stringify({ state });
  await gate.request({ method: 'PATCH', url: `${JOBS}/${id}`, body });
}

/** An answer that got lost makes the request come again, and then it is refused. */
async function close(gate: Gate, id: string): Promise<void> {
  try {
    await setState(gate, id, 'UploadComplete');
  } catch (error) {
    const { state } = await infoOf(gate, id);
    if (state === 'Open' || state === 'Aborted') throw error;
  }
}

/**
 * Sends records once. A job may be sent its records only once: whoever does not know whether they
 * have arrived has to begin another.
 */
async function attempt(
  gate: Gate,
  { object, key, csv }: Upsert,
  onBegun: (id: string) => Promise<void>,
): Promise<string> {
  const { id } = await gate.again<JobInfo>(JOBS, {
    object,
    operation: 'upsert',
    externalIdFieldName: key,
    contentType: 'CSV',
    lineEnding: 'LF',
  });
  await onBegun(id);
  const path = `${JOBS}/${id}/batches`;
  const sending = { path, method: 'PUT', contentType: 'text/csv', body: csv } as const;
  try {
    await gate.stream({ ...sending, isRepeatable: false }, (response) => response.arrayBuffer());
  } catch (error) {
    await setState(gate, id, 'Aborted').catch(() => undefined);
    throw error;
  }
  await close(gate, id);
  return id;
}

/**
 * Sends records to be written; says the id of the job that writes them.
 * @param onBegun told the id of each job before it is sent anything.
 * @throws {SfError} where the org does not answer or refuses.
 */
export const sendUpsert = (
  gate: Gate,
  upsert: Upsert,
  onBegun: (id: string) => Promise<void>,
): Promise<string> =>
  persistently(() => attempt(gate, upsert, onBegun), { pause: (ms) => gate.pause(ms) }, isPassing);

const isUnderWay = ({ state }: JobInfo): boolean =>
  state === 'UploadComplete' || state === 'InProgress';

async function ended(gate: Gate, id: string): Promise<JobInfo> {
  for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
    const info = await infoOf(gate, id);
    if (!isUnderWay(info)) return info;
    await gate.pause(ms);
  }
}

/** The records of a result that has so many. */
async function rowsOf(gate: Gate, id: string, result: string, count: number): Promise<Row[]> {
  if (count === 0) return [];
  return gate.stream({ path: `${JOBS}/${id}/${result}` }, async (response) => {
    const sink = new TextRows();
    await readAnswer(response, sink, count);
    return sink.rows;
  });
}

/**
 * Waits until a job is done, and says what became of its records.
 * @throws {SfError} where the org gave it up.
 */
export async function outcomeOf(gate: Gate, id: string): Promise<Outcome> {
  const { state, errorMessage, ...counts } = await ended(gate, id);
  if (state !== 'JobComplete') throw problem('bulkWriteFailed', [id, state, errorMessage ?? '']);
  const failures = counts.numberRecordsFailed ?? 0;
  const successes = (counts.numberRecordsProcessed ?? 0) - failures;
  return {
    saved: await rowsOf(gate, id, 'successfulResults', successes),
    failed: await rowsOf(gate, id, 'failedResults', failures),
  };
}

/**
 * Brings a job to its end that somebody left: what it was sent is written first, and one that was
 * not sent everything never will be.
 * @throws {SfError} where the org does not answer.
 */
export async function settle(gate: Gate, id: string): Promise<void> {
  try {
    const { state } = await ended(gate, id);
    if (state === 'Open') await setState(gate, id, 'Aborted');
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}
