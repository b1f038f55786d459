/** A plan → an org, request by request. */
import type { SfError } from '@salesforce/core/sfError';
import { explained } from '../failures.ts';
import { batchesOf } from './batches.ts';
import { save, type SaveResult, type WritableOrg } from './collections.ts';
import type { Plan, Write } from './plan.ts';
import { reasonOf } from './reasons.ts';
import type { ImportRow } from './types.ts';

/** Another transaction has the opportunity: it will be done in a moment. */
const LOCKED = 'UNABLE_TO_LOCK_ROW';
const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 250;

/** How writing goes on. */
export interface Pace {
  /** Told how many of how many rows are through. */
  onProgress(done: number, total: number): void;
  /** Waits that long. */
  pause(milliseconds: number): Promise<void>;
}

/** What came of a plan. */
export interface Written {
  /** Id of the record of each row that was saved. */
  saved: ReadonlyMap<ImportRow, string>;
  /** Why each of the others was not. */
  refused: ReadonlyMap<ImportRow, string>;
  /** What ended it early; null: nothing. */
  stoppedBy: SfError | null;
}

/** Twice as long each time, and never two alike, or they would meet again. */
const pauseBefore = (attempt: number): number =>
  FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random());

const isLocked = ({ success, errors }: SaveResult): boolean =>
  !success && errors.some(({ statusCode }) => statusCode === LOCKED);

const refusalOf = ({ errors }: SaveResult): string =>
  errors.map(({ statusCode, message }) => `${message} (${statusCode})`).join(' ') ||
  reasonOf('org-refused');

class Writing {
  readonly saved = new Map<ImportRow, string>();
  readonly refused = new Map<ImportRow, string>();
  readonly #org: WritableOrg;
  readonly #pace: Pace;
  readonly #total: number;

  constructor(org: WritableOrg, pace: Pace, total: number) {
    this.#org = org;
    this.#pace = pace;
    this.#total = total;
  }

  /** Sends what can be sent; what waits for something that was refused is refused as well. */
  async bring(batch: readonly Write[]): Promise<void> {
    let waiting = batch.filter((write) => !this.#isOrphan(write));
    for (let attempt = 0; waiting.length > 0; attempt++) {
      if (attempt > 0) await this.#pace.pause(pauseBefore(attempt));
      waiting = await this.#try(waiting, attempt + 1 < MAX_TRIES);
    }
    this.#pace.onProgress(this.saved.size + this.refused.size, this.#total);
  }

  /** Nothing is left without a word: whoever has none was not tried, or nobody knows. */
  stop(sent: readonly Write[], rest: readonly Write[]): void {
    for (const { candidate } of sent) this.#settle(candidate.row, 'not-known');
    for (const { candidate } of rest) this.#settle(candidate.row, 'not-tried');
  }

  #settle(row: ImportRow, key: string): void {
    if (!this.saved.has(row) && !this.refused.has(row)) this.refused.set(row, reasonOf(key));
  }

  #isOrphan({ candidate: { row }, after }: Write): boolean {
    if (!after || this.saved.has(after.candidate.row)) return false;
    const tokens = [after.candidate.id, after.candidate.row.line];
    this.refused.set(row, reasonOf('answer-refused', tokens));
    return true;
  }

  /** Sends rows once, and returns those that are worth another try. */
  async #try(writes: readonly Write[], again: boolean): Promise<Write[]> {
    const idOf = (write: Write): string | undefined => this.saved.get(write.candidate.row);
    const results = await save(this.#org, writes, idOf);
    return writes.filter((write, index) => {
      const result = results[index] as SaveResult;
      if (again && isLocked(result)) return true;
      this.#note(write, result);
      return false;
    });
  }

  #note({ candidate: { row, existing } }: Write, result: SaveResult): void {
    if (result.success) this.saved.set(row, result.id ?? existing?.id ?? '');
    else this.refused.set(row, refusalOf(result));
  }
}

/** Writes a plan as far as it gets: a row is in the org as a whole, or refused with a reason. */
export async function writePlan(org: WritableOrg, { writes }: Plan, pace: Pace): Promise<Written> {
  const writing = new Writing(org, pace, writes.size);
  const { saved, refused } = writing;
  const batches = batchesOf([...writes.values()]);
  for (const [index, batch] of batches.entries()) {
    try {
      await writing.bring(batch);
    } catch (error) {
      writing.stop(batch, batches.slice(index + 1).flat());
      return { saved, refused, stoppedBy: explained(error, org) };
    }
  }
  return { saved, refused, stoppedBy: null };
}
