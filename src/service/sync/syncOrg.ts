/** A whole org, read and written back: what differs, and nothing else. */
import type { Gate } from '../../org/gate.ts';
import { linkReadings, type Link } from '../../org/storedReadings/linkReadings.ts';
import { writeReadings, type Rejected } from '../../org/storedReadings/writeReadings.ts';
import { readWholeOrg, type WholeOrg } from '../../org/wholeOrg/readWholeOrg.ts';
import type { StateFolder } from '../state/stateFolder.ts';
import { changesIn, type Change } from './changes.ts';
import { checkpointIn, dropCheckpoint, keepCheckpoint, type Checkpoint } from './checkpoint.ts';
import { beginRun, finishRun } from './run.ts';

/** What to sync, and with what. */
export interface SyncJob {
  gate: Gate;
  state: StateFolder;
  /** The clock. */
  now: () => Date;
  /** Only deals that are open. */
  open: boolean;
  /** Says what would be written, and writes nothing. */
  dryRun: boolean;
}

/** What a sync did. */
export interface Synced {
  /** ISO day of the readings, where the org is. */
  today: string;
  /** Deals that were read. */
  read: number;
  /** Readings that differed from the stored ones. */
  changed: number;
  written: number;
  /** Opportunities that were told of their reading. */
  linked: number;
  /** Deals that were deleted meanwhile. */
  gone: number;
  rejected: Rejected[];
  /** Whether it went on from a run that was cut off. */
  isResumed: boolean;
}

class Sync {
  readonly #job: SyncJob;
  readonly #result: Synced;

  constructor(job: SyncJob, whole: WholeOrg, isResumed: boolean) {
    this.#job = job;
    this.#result = {
      today: whole.today,
      read: whole.order.deals,
      changed: 0,
      written: 0,
      linked: 0,
      gone: 0,
      rejected: [],
      isResumed,
    };
  }

  /** Writes back all that differs. */
  async write(whole: WholeOrg): Promise<Synced> {
    for (const changes of changesIn(whole)) {
      this.#result.changed += changes.length;
      if (!this.#job.dryRun) await this.#writeSome(changes);
    }
    return this.#result;
  }

  async #writeSome(changes: readonly Change[]): Promise<void> {
    const { gate } = this.#job;
    const unlinked = new Set(changes.filter(isToLink).map(({ dealId }) => dealId));
    const links: Link[] = [];
    const written = await writeReadings(gate, changes, (dealId, readingId) => {
      if (unlinked.has(dealId)) links.push({ dealId, readingId });
    });
    const linked = await linkReadings(gate, links);
    this.#result.written += written.written;
    this.#result.linked += linked.written;
    this.#result.gone += written.gone;
    this.#result.rejected.push(...written.rejected, ...linked.rejected);
  }
}

/** A closed deal is left as it ended, its lookup too. */
const isToLink = ({ isOpen, isLinked }: Change): boolean => isOpen && !isLinked;

/** Milliseconds after which a result is too old to go on with: deals have changed since. */
const FRESH_MS = 600_000;

/** What a run that was cut off has left to go on with. */
const jobsOf = (before: Checkpoint | null, open: boolean, now: Date): Checkpoint['jobs'] =>
  before?.open === open && now.getTime() - before.begunAt < FRESH_MS ? before.jobs : {};

/**
 * Recomputes all readings of an org, and stores those that differ. It may end at any moment: what
 * is written is written once, and the next run does the rest.
 * @throws {SfError} where the org does not answer, refuses, or may not be asked any more.
 */
export async function syncOrg(job: SyncJob): Promise<Synced> {
  const { gate, state, now, open, dryRun } = job;
  const before = await checkpointIn(state);
  let runId = before?.runId ?? null;
  const whole = await readWholeOrg(gate, {
    open,
    now: now(),
    jobs: jobsOf(before, open, now()),
    // Not before: a user who may not see everything has been told so by then.
    onBegun: async (jobs) => {
      if (dryRun) return;
      runId ??= await beginRun(gate, now());
      await keepCheckpoint(state, { begunAt: now().getTime(), open, jobs, runId });
    },
  });
  const result = await new Sync(job, whole, before !== null).write(whole);
  if (dryRun) return result;
  if (runId !== null) {
    const { read, changed, rejected } = result;
    await finishRun(gate, runId, { read, changed, rejected: rejected.length }, now());
  }
  await dropCheckpoint(state);
  return result;
}
