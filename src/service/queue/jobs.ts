/** Jobs that one process gives and any does, and what becomes of them. */
import type { Refreshed } from '../sync/refreshDeals.ts';
import type { Synced } from '../sync/syncOrg.ts';

/** Name of the queue of work. */
export const WORK = 'work';

/** What a job is about. */
export interface JobData {
  /** Deals to be refreshed; none: the whole org is synced. */
  ids: readonly string[];
  /** Which knowledge of the org the job rests on: whoever knows another asks anew. */
  edition: string;
}

/** Why something came to nothing: an error, as far as a queue may know of it. */
interface Failure {
  name: string;
  code?: string;
}

/** What became of a job. */
export type Outcome = { done: Refreshed | Synced } | { failed: Failure };

/** How jobs are held by those who work on them. */
export const HOLD = {
  /** Milliseconds for which a process that is not heard of any more holds a job. */
  lockDuration: 10_000,
  /** Milliseconds between two looks for jobs that nobody holds. */
  stalledInterval: 3000,
  /** Whoever is killed has not failed: another may always try. */
  maxStalledCount: Number.MAX_SAFE_INTEGER,
};

/** An error, to be sent: an org repeats in its message what it refuses, and that may be a customer's. */
export function failureOf(error: Error & { errorCode?: unknown; code?: unknown }): Failure {
  const { name, errorCode = error.code } = error;
  return { name, ...(typeof errorCode === 'string' ? { code: errorCode } : {}) };
}

/** An error that was sent. */
export const revived = ({ name, code }: Failure): Error =>
  Object.assign(new Error(name), { name, ...(code === undefined ? {} : { code }) });

/** What was done, to be sent: of what was refused ids and codes alone. */
export function sent<Done extends Refreshed | Synced>(done: Done): Done {
  const rejected = done.rejected.map((record) => ({ ...record, message: '' }));
  return 'leftOut' in done
    ? { ...done, rejected, leftOut: { ...done.leftOut, named: [] } }
    : { ...done, rejected };
}
