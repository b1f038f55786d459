/** A process at work: it takes jobs from the queue, whoever gave them. */
import { WaitingError, Worker, type Job, type Queue } from 'bullmq';
import { isOutOfCalls, LIMIT_PAUSE_MS } from '../serve/steps.ts';
import type { Tools } from '../serve/tools.ts';
import { Outlooks } from '../upkeep/outlooks.ts';
import { ownWork, type Work } from '../upkeep/work.ts';
import { heldGate } from './heldGate.ts';
import { failureOf, HOLD, sent, WORK, type JobData, type Outcome } from './jobs.ts';
import { openWorker } from './openWorker.ts';
import type { Shared } from './shared.ts';

/** Jobs that a process does at once: most of the time each waits for the org. */
const AT_ONCE = 4;
/**
 * Jobs in a second, of all processes together. More than there ever are: it is what makes BullMQ
 * heed that a process has stopped all of them.
 */
const LIMITER = { max: 1000, duration: 1000 };

/** What a process needs to help. */
export interface HelperOptions {
  tools: Tools;
  shared: Shared;
  /** Stops all processes for a while. */
  queue: Queue<JobData, Outcome>;
  /** Told of what is wrong with this process alone. */
  onBroken: (error: Error) => void;
}

type WorkJob = Job<JobData, Outcome>;

/** Somebody else has the job by now. */
class JobLostError extends Error {
  override readonly name = 'JobLostError';
}

/** Does jobs as they come. */
class Helper {
  readonly #options: HelperOptions;
  readonly #outlooks: Outlooks;
  #edition = '';

  constructor(options: HelperOptions) {
    const { gate, now } = options.tools;
    this.#options = options;
    this.#outlooks = new Outlooks(gate, now);
  }

  async perform(job: WorkJob, token: string, signal: AbortSignal): Promise<Outcome> {
    try {
      const { ids, edition } = job.data;
      this.#heed(edition);
      const work = this.#workOn(job, token, signal);
      return { done: sent(await (ids.length > 0 ? work.refresh(ids) : work.sync())) };
    } catch (error) {
      return this.#failed(error as Error, job, token);
    }
  }

  /** What is known of the org is what whoever gave the job knows, or is asked anew. */
  #heed(edition: string): void {
    if (edition !== this.#edition) this.#outlooks.forget();
    this.#edition = edition;
  }

  #workOn(job: WorkJob, token: string, signal: AbortSignal): Work {
    const { tools, shared } = this.#options;
    const hold = async (): Promise<void> => {
      const isHeld = (await job.extendLock(token, HOLD.lockDuration)) === 1;
      if (!isHeld) throw new JobLostError(`Job ${job.id} is somebody else's by now.`);
    };
    return ownWork({
      gate: heldGate(tools.gateUntil(signal), hold),
      state: shared.state,
      now: tools.now,
      outlooks: this.#outlooks,
    });
  }

  /** What is wrong with this process alone another may do better; all else whoever leads decides. */
  async #failed(error: Error, job: WorkJob, token: string): Promise<Outcome> {
    const { queue, onBroken, tools } = this.#options;
    if (error instanceof JobLostError) throw error;
    if (error.name === 'SessionExpiredError') onBroken(error);
    if (error.name === 'SessionExpiredError' || error.name === 'AbortError') {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    if (isOutOfCalls(error)) {
      await queue.rateLimit(LIMIT_PAUSE_MS);
      tools.budget.forget();
    }
    return { failed: failureOf(error) };
  }
}

/** Begins to take jobs. */
export function help(options: HelperOptions): Worker<JobData, Outcome> {
  const helper = new Helper(options);
  return openWorker<JobData, Outcome>(WORK, (...job) => helper.perform(...job), options, {
    concurrency: AT_ONCE,
    limiter: LIMITER,
  });
}
