/** Readings → their records in bulk: many in a job, and what is left of them by the few. */
import { csvLine, uploaded } from '../bulk/csvText.ts';
import { outcomeOf, sendUpsert } from '../bulk/ingestJob.ts';
import type { Row } from '../bulk/textRows.ts';
import { READING } from '../fields.ts';
import type { Gate } from '../gate.ts';
import { isGone, isThereAlready, LOCKED } from './fate.ts';
import { writeFew } from './fewReadings.ts';
import { bodyOf, KEY, type OnWritten, type ReadingWrite } from './readingWrite.ts';
import { addReport, emptyReport, type Refusal, type WriteReport } from './report.ts';

/** Told the jobs that are under way, whenever these change. */
export type OnJobs = (ids: readonly string[]) => Promise<void>;

function csvOf(writes: readonly ReadingWrite[]): Uint8Array {
  const lines = writes.map((write) => csvLine(Object.values(bodyOf(write)).map(uploaded)));
  const header = csvLine(Object.keys(bodyOf(writes[0] as ReadingWrite)));
  return new TextEncoder().encode(header + lines.join(''));
}

/** `CODE:what is wrong:fields --`, as the Bulk API says it. */
function refusalIn({ sf__Error: error = '' }: Row): Refusal {
  const [, code = 'UNKNOWN', message = error] =
    /^([A-Z_]+):(.*?)(?::[^:]* --)?$/s.exec(error) ?? [];
  return { code, message };
}

class Writing {
  readonly #gate: Gate;
  readonly #onWritten: OnWritten;
  readonly #onJobs: OnJobs;
  readonly #jobs = new Set<string>();
  readonly report = emptyReport();

  constructor(gate: Gate, onWritten: OnWritten, onJobs: OnJobs) {
    this.#gate = gate;
    this.#onWritten = onWritten;
    this.#onJobs = onJobs;
  }

  /** Writes readings that are all there already, or all are not: they fill the same fields. */
  async write(writes: readonly ReadingWrite[]): Promise<void> {
    if (writes.length === 0) return;
    const upsert = { object: READING, key: KEY, csv: csvOf(writes) };
    const job = await sendUpsert(this.#gate, upsert, (id) => this.#note(id, true));
    const { saved, failed } = await outcomeOf(this.#gate, job);
    for (const row of saved) this.#onWritten(row[KEY] ?? '', row['sf__Id'] ?? '');
    this.report.written += saved.length;
    await this.#again(writes, failed);
    await this.#note(job, false);
  }

  /** What a lock kept out, or was there already, is written by the few; the rest is refused. */
  async #again(writes: readonly ReadingWrite[], failed: readonly Row[]): Promise<void> {
    const byDeal = new Map(writes.map((write) => [write.dealId, write]));
    const left = failed.flatMap((row) => {
      const write = byDeal.get(row[KEY] ?? '');
      return write && !this.#isRefused(write, refusalIn(row)) ? [write] : [];
    });
    addReport(this.report, await writeFew(this.#gate, left, this.#onWritten));
  }

  #isRefused({ dealId, isThere }: ReadingWrite, refusal: Refusal): boolean {
    if (refusal.code === LOCKED || (!isThere && isThereAlready(refusal))) return false;
    if (isGone(refusal)) this.report.gone += 1;
    else this.report.rejected.push({ dealId, ...refusal });
    return true;
  }

  async #note(job: string, isUnderWay: boolean): Promise<void> {
    if (isUnderWay) this.#jobs.add(job);
    else this.#jobs.delete(job);
    await this.#onJobs([...this.#jobs]);
  }
}

/**
 * Stores readings by their unique key, by jobs of the Bulk API.
 * @throws {SfError} where the org does not answer, or gives a job up.
 */
export async function writeMany(
  gate: Gate,
  writes: readonly ReadingWrite[],
  onWritten: OnWritten,
  onJobs: OnJobs,
): Promise<WriteReport> {
  const writing = new Writing(gate, onWritten, onJobs);
  await writing.write(writes.filter(({ isThere }) => isThere));
  await writing.write(writes.filter(({ isThere }) => !isThere));
  return writing.report;
}
