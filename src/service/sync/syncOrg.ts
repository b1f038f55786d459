/** A whole org, read and written back: what differs, and nothing else. */
import { settle } from '../../org/bulk/ingestJob.ts';
import type { Gate } from '../../org/gate.ts';
import { readWholeOrg, type WholeOrg } from '../../org/wholeOrg/readWholeOrg.ts';
import type { State } from '../state/state.ts';
import { changesIn } from './changes.ts';
import { checkpointIn, dropCheckpoint, keepCheckpoint, type Checkpoint } from './checkpoint.ts';
import { leftOutOf, type LeftOut } from './leftOut.ts';
import { beginRun, finishRun } from './run.ts';
import { countChanges, writeBack, type Written } from './writeBack.ts';

/** What to sync, and with what. */
export interface SyncJob {
  gate: Gate;
  state: State;
  /** The clock. */
  now: () => Date;
  /** Only deals that are open. */
  open: boolean;
  /** Says what would be written, and writes nothing. */
  dryRun: boolean;
  /** Goes on with what a run that was cut off had asked for; else it asks anew. */
  reusesResults: boolean;
}

/** What a sync did. */
export interface Synced extends Written {
  /** ISO day of the readings, where the org is. */
  today: string;
  /** Deals that were read. */
  read: number;
  /** Events that no reading rests on, and why. */
  leftOut: LeftOut;
  /** Whether it went on from a run that was cut off. */
  isResumed: boolean;
}

/** Milliseconds after which a result is too old to go on with: deals have changed since. */
const FRESH_MS = 600_000;

/** Whether a run that was cut off has left queries to go on with; once it wrote, they are none. */
function isFresh(
  before: Checkpoint | null,
  { open, now, reusesResults }: SyncJob,
): before is Checkpoint {
  if (!reusesResults || before?.open !== open || before.writing.length > 0) return false;
  return now().getTime() - before.begunAt < FRESH_MS;
}

const resultOf = async (
  { gate, now }: SyncJob,
  whole: WholeOrg,
  written: Written,
  isResumed: boolean,
): Promise<Synced> => ({
  ...written,
  today: whole.today,
  read: whole.order.deals,
  leftOut: await leftOutOf(gate, whole, now()),
  isResumed,
});

/** Says what a sync would write; it leaves no trace, and goes on from none. */
async function lookAt(job: SyncJob): Promise<Synced> {
  const whole = await readWholeOrg(job.gate, { of: scopeOf(job), now: job.now() });
  return resultOf(job, whole, countChanges(changesIn(whole)), false);
}

const scopeOf = ({ open }: SyncJob) => (open ? 'open' : 'all');

/** A sync that may be cut off at any moment. */
class Sync {
  readonly #job: SyncJob;
  readonly #before: Checkpoint | null;
  #checkpoint: Checkpoint;

  constructor(job: SyncJob, before: Checkpoint | null) {
    const { open, now } = job;
    const goesOn = isFresh(before, job);
    this.#job = job;
    this.#before = before;
    this.#checkpoint = {
      begunAt: goesOn ? before.begunAt : now().getTime(),
      open,
      jobs: goesOn ? before.jobs : {},
      writing: [],
      runId: before?.runId ?? null,
    };
  }

  async run(): Promise<Synced> {
    const { gate } = this.#job;
    for (const id of this.#before?.writing ?? []) await settle(gate, id);
    const whole = await this.#read();
    const changes = changesIn(whole);
    const written = await writeBack(gate, changes, (writing) => this.#keep({ writing }));
    const result = await resultOf(this.#job, whole, written, this.#before !== null);
    await this.#finish(result);
    return result;
  }

  #read(): Promise<WholeOrg> {
    const { gate, now } = this.#job;
    return readWholeOrg(gate, {
      of: scopeOf(this.#job),
      now: now(),
      jobs: this.#checkpoint.jobs,
      // Not before: a user who may not see everything has been told so by then.
      onBegun: async (jobs) => {
        const runId = this.#checkpoint.runId ?? (await beginRun(gate, now()));
        await this.#keep({ jobs, runId });
      },
    });
  }

  #keep(more: Partial<Checkpoint>): Promise<void> {
    this.#checkpoint = { ...this.#checkpoint, ...more };
    return keepCheckpoint(this.#job.state, this.#checkpoint);
  }

  async #finish({ read, changed, rejected }: Synced): Promise<void> {
    const { gate, now, state } = this.#job;
    const figures = { read, changed, rejected: rejected.length };
    if (this.#checkpoint.runId !== null)
      await finishRun(gate, this.#checkpoint.runId, figures, now());
    await dropCheckpoint(state);
  }
}

/**
 * Recomputes all readings of an org, and stores those that differ. It may end at any moment: what
 * is written is written once, and the next run does the rest.
 * @throws {SfError} where the org does not answer, refuses, or may not be asked any more.
 */
export async function syncOrg(job: SyncJob): Promise<Synced> {
  if (job.dryRun) return lookAt(job);
  return new Sync(job, await checkpointIn(job.state)).run();
}
