/** BullMQ's workers, as all of this service's are. */
import { Worker, type Job, type WorkerOptions } from 'bullmq';
import type { Tools } from '../serve/tools.ts';
import { HOLD } from './jobs.ts';
import type { Shared } from './shared.ts';

/** Does a job, until it is done or the signal says that somebody else has it. */
type Perform<Data, Result> = (
  job: Job<Data, Result>,
  token: string,
  signal: AbortSignal,
) => Promise<Result>;

/** Opens a worker, who lets go of a job as soon as it is somebody else's. */
export function openWorker<Data, Result>(
  name: string,
  perform: Perform<Data, Result>,
  { tools: { log }, shared: { redis, prefix } }: { tools: Tools; shared: Shared },
  options: Partial<WorkerOptions>,
): Worker<Data, Result> {
  const worker: Worker<Data, Result> = new Worker<Data, Result>(
    name,
    // BullMQ counts the parameters: three, and it gives a signal.
    (job, token, signal) => perform(job, token ?? '', signal ?? new AbortController().signal),
    { connection: redis, prefix, ...HOLD, ...options },
  );
  worker.on('lockRenewalFailed', (ids) => {
    for (const id of ids) worker.cancelJob(id);
  });
  worker.on('stalled', (id) => log.warn({ job: id }, 'a job was left, and is done by another'));
  worker.on('error', (error) => log.debug({ err: error }, 'queue'));
  return worker;
}
