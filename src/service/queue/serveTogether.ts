/** Keeps the stored readings of an org up to date, together with any number of other processes. */
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Queue, QueueEvents } from 'bullmq';
import { serviceProblem } from '../messages.ts';
import type { Service } from '../serve/service.ts';
import { watched, type Tools } from '../serve/tools.ts';
import { Candidate } from './candidate.ts';
import { help } from './helper.ts';
import { WORK, type JobData, type Outcome } from './jobs.ts';
import type { WorkQueue } from './queuedWork.ts';
import type { Shared } from './shared.ts';

/** Milliseconds that it may take to leave: a Redis that is away does not answer. */
const LEAVE_MS = 25_000;

function openWork({ log }: Tools, { redis, prefix }: Shared): WorkQueue {
  const options = { connection: redis, prefix };
  const queue = new Queue<JobData, Outcome>(WORK, options);
  const events = new QueueEvents(WORK, options);
  const onError = (error: Error): void => log.debug({ err: error }, 'queue');
  queue.on('error', onError);
  events.on('error', onError);
  // Whoever gave a job listens for its end, and there may be many.
  for (const emitter of [queue, events]) emitter.setMaxListeners(0);
  return { queue, events };
}

/** Says how it is while the Redis is away, until this process leaves. */
function watchRedis({ log, vitals }: Tools, { redis }: Shared, over: AbortSignal): void {
  const { host = '', port = 0 } = redis.options;
  const onClose = (): void => {
    log.warn('the queue does not answer');
    vitals.failed(serviceProblem('queueUnreachable', [`${host}:${port}`, 'it went away']));
  };
  const onReady = (): void => {
    log.info('the queue answers');
    vitals.succeeded();
  };
  redis.on('close', onClose).on('ready', onReady);
  over.addEventListener('abort', () => redis.off('close', onClose), { once: true });
}

async function serving(tools: Tools, shared: Shared): Promise<void> {
  const broken = new AbortController();
  const onBroken = (error: Error): void => broken.abort(error);
  tools.vitals.standBy();
  const over = AbortSignal.any([tools.stop, broken.signal]);
  watchRedis(tools, shared, over);
  const work = openWork(tools, shared);
  const helper = help({ tools, shared, queue: work.queue, onBroken });
  const candidate = new Candidate({ tools, shared, work, onBroken });
  if (!over.aborted) await once(over, 'abort');
  // Whoever leads waits for jobs, which it may do itself.
  const left = candidate
    .close()
    .then(() => Promise.all([helper.close(), work.queue.close(), work.events.close()]));
  await Promise.race([left, wait(LEAVE_MS, undefined, { ref: false })]);
  broken.signal.throwIfAborted();
}

/**
 * Serves an org until this process is told to stop, together with all that share the same.
 * @throws {SfError} where something is wrong with this process that no patience mends.
 */
export const serveTogether = (service: Service, shared: Shared): Promise<void> =>
  watched(service, (tools) => serving(tools, shared));
