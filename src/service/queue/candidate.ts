/** Who leads: of all processes that may, the one that holds the job of leading. */
import { Queue, WaitingError, type Job, type Worker } from 'bullmq';
import { lead } from '../serve/lead.ts';
import type { Tools } from '../serve/tools.ts';
import { openWorker } from './openWorker.ts';
import { cleared, queuedWork, type WorkQueue } from './queuedWork.ts';
import type { Shared } from './shared.ts';

/** Name of the queue, and of the one job in it. */
const LEAD = 'lead';
/** Milliseconds between two looks whether there is a job of leading at all. */
const LOOK_MS = 10_000;

/** What it takes to lead. */
interface CandidateOptions {
  tools: Tools;
  shared: Shared;
  work: WorkQueue;
  /** Told of what no patience mends. */
  onBroken: (error: Error) => void;
}

/** Leads until it is told to stop, or somebody else does; then hands the job back. */
async function leading(
  { tools, shared, work, onBroken }: CandidateOptions,
  { job, token, signal }: { job: Job<object, undefined>; token: string; signal: AbortSignal },
): Promise<never> {
  const { log, outlooks, stop, vitals } = tools;
  const over = AbortSignal.any([stop, signal]);
  log.info('leading');
  vitals.hears('not yet');
  try {
    await cleared(work, over);
    await lead(tools, { state: shared.state, work: queuedWork(work, outlooks, signal) }, over);
  } catch (error) {
    if (!signal.aborted) onBroken(error as Error);
  }
  vitals.standBy();
  log.info('leading no more');
  await job.moveToWait(token);
  throw new WaitingError();
}

/** Stands by to lead. */
export class Candidate {
  readonly #queue: Queue;
  readonly #worker: Worker<object, undefined>;
  readonly #looking: NodeJS.Timeout;

  constructor(options: CandidateOptions) {
    const { log } = options.tools;
    const { redis, prefix } = options.shared;
    this.#queue = new Queue(LEAD, { connection: redis, prefix });
    this.#queue.on('error', (error) => log.debug({ err: error }, 'queue'));
    this.#worker = openWorker<object, undefined>(
      LEAD,
      (job, token, signal) => leading(options, { job, token, signal }),
      options,
      {},
    );
    this.#looking = setInterval(() => void this.#offer(), LOOK_MS);
    void this.#offer();
  }

  /** Leads no more, and lets another. */
  async close(): Promise<void> {
    clearInterval(this.#looking);
    await this.#worker.close();
    await this.#queue.close();
  }

  /** Sees to it that there is the job: one that is there already is not given again. */
  async #offer(): Promise<void> {
    const options = { jobId: LEAD, removeOnComplete: true, removeOnFail: true };
    await this.#queue.add(LEAD, {}, options).catch(() => undefined);
  }
}
