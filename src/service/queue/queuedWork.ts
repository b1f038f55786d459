/** Work that is given to a queue, for any process to do. */
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Queue, QueueEvents } from 'bullmq';
import type { Refreshed } from '../sync/refreshDeals.ts';
import type { Synced } from '../sync/syncOrg.ts';
import type { Outlooks } from '../upkeep/outlooks.ts';
import type { Work } from '../upkeep/work.ts';
import { revived, type JobData, type Outcome } from './jobs.ts';

/** Jobs that are given at once: more than any number of processes is likely to do. */
const HANDS = 32;
/** Seconds for which it is kept what became of a job: whoever gave it may ask late. */
const KEPT = { age: 3600 };
const PAUSE_MS = 200;

/** Where jobs are given, and where it is told what became of them. */
export interface WorkQueue {
  queue: Queue<JobData, Outcome>;
  events: QueueEvents;
}

/**
 * Waits until nobody works any more on what an earlier leader gave: what somebody has read before
 * must not be written after what is about to be.
 */
export async function cleared({ queue }: WorkQueue, over: AbortSignal): Promise<void> {
  await queue.removeRateLimitKey();
  while (!over.aborted) {
    await queue.drain();
    if ((await queue.getActiveCount()) === 0) return;
    await wait(PAUSE_MS, undefined, { signal: over }).catch(() => undefined);
  }
}

/** Waits for something, but no longer than until it is over. */
function unlessOver<T>(waiting: Promise<T>, over: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const giveUp = (): void => reject(over.reason as Error);
  over.addEventListener('abort', giveUp, { once: true });
  if (over.aborted) giveUp();
  waiting.then(resolve, reject);
  return promise.finally(() => over.removeEventListener('abort', giveUp));
}

/**
 * Work by whichever process takes it.
 * @param over ends the waiting, when somebody else leads.
 */
export function queuedWork(
  { queue, events }: WorkQueue,
  outlooks: Outlooks,
  over: AbortSignal,
): Work {
  // As many listen as there are hands.
  setMaxListeners(HANDS, over);
  async function done(name: string, ids: readonly string[]): Promise<unknown> {
    const edition = await outlooks.edition();
    const options = { removeOnComplete: KEPT, removeOnFail: KEPT };
    const job = await queue.add(name, { ids, edition }, options);
    const outcome = await unlessOver(job.waitUntilFinished(events), over);
    if ('failed' in outcome) throw revived(outcome.failed);
    return outcome.done;
  }
  return {
    hands: HANDS,
    refresh: (ids) => done('refresh', ids) as Promise<Refreshed>,
    sync: () => done('sync', []) as Promise<Synced>,
  };
}
