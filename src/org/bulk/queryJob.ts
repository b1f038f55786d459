/** Queries of the Bulk API 2.0: begun, waited for, and put away. */
import { isNotFound } from '../failures.ts';
import type { Gate } from '../gate.ts';
import { problem } from '../messages.ts';

const JOBS = '/jobs/query';
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** What the org says of a job. */
interface JobInfo {
  id: string;
  state: 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';
  numberRecordsProcessed?: number;
  errorMessage?: string;
}

/** Begins a query; its id finds it again for seven days, whatever becomes of us. */
export async function beginQuery(gate: Gate, query: string): Promise<string> {
  // A job whose id was lost on the way bothers nobody.
  const { id } = await gate.again<JobInfo>(JOBS, { operation: 'query', query, lineEnding: 'LF' });
  return id;
}

const infoOf = (gate: Gate, id: string): Promise<JobInfo> => gate.request<JobInfo>(`${JOBS}/${id}`);

/**
 * Whether a query that was begun before has a result, or will have one.
 * @throws {SfError} where the org does not answer.
 */
export async function canGoOn(gate: Gate, id: string): Promise<boolean> {
  try {
    const { state } = await infoOf(gate, id);
    return state !== 'Failed' && state !== 'Aborted';
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/**
 * Waits until a query is done; says how many records it found.
 * @throws {SfError} where the org gave it up.
 */
export async function finishedQuery(gate: Gate, id: string): Promise<number> {
  for (let ms = FIRST_PAUSE_MS; ; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
    const { state, numberRecordsProcessed, errorMessage } = await infoOf(gate, id);
    if (state === 'JobComplete') return numberRecordsProcessed ?? 0;
    if (state === 'Failed' || state === 'Aborted')
      throw problem('bulkQueryFailed', [id, state, errorMessage ?? '']);
    await gate.pause(ms);
  }
}

/** Puts a query and its result away, as well as may be: after seven days the org does it itself. */
export async function forgetQuery(gate: Gate, id: string): Promise<void> {
  await gate.request({ method: 'DELETE', url: `${JOBS}/${id}` }).catch(() => undefined);
}
