/** What differs, written back: readings, and deals that do not know of theirs. */
import type { Gate } from '../../org/gate.ts';
import { linkReadings, type Link } from '../../org/storedReadings/linkReadings.ts';
import type { OnJobs } from '../../org/storedReadings/manyReadings.ts';
import type { Rejected } from '../../org/storedReadings/report.ts';
import { writeReadings } from '../../org/storedReadings/writeReadings.ts';
import type { Change } from './changes.ts';

/** Changes that are written together: what is kept of them is some 25 MB. */
const AT_ONCE = 50_000;

/** What was written. */
export interface Written {
  /** Readings that differed from the stored ones. */
  changed: number;
  written: number;
  /** Opportunities that were told of their reading. */
  linked: number;
  /** Deals that were deleted meanwhile. */
  gone: number;
  rejected: Rejected[];
}

const nothing = (): Written => ({ changed: 0, written: 0, linked: 0, gone: 0, rejected: [] });

const writesOf = (changes: readonly Change[]) =>
  changes.flatMap(({ write }) => (write === null ? [] : [write]));

/** Writes changes one after the other, and keeps count. */
class WriteBack {
  readonly #gate: Gate;
  readonly #onJobs: OnJobs;
  readonly written = nothing();

  constructor(gate: Gate, onJobs: OnJobs) {
    this.#gate = gate;
    this.#onJobs = onJobs;
  }

  async write(changes: readonly Change[]): Promise<void> {
    const writes = writesOf(changes);
    const readingOf = new Map<string, string>();
    const stored = await writeReadings(
      this.#gate,
      writes,
      (dealId, readingId) => readingOf.set(dealId, readingId),
      this.#onJobs,
    );
    const links = changes.flatMap(({ dealId, isToLink, readingId: before }): Link[] => {
      const readingId = readingOf.get(dealId) ?? before;
      return isToLink && readingId !== '' ? [{ dealId, readingId }] : [];
    });
    const linked = await linkReadings(this.#gate, links);
    this.written.changed += writes.length;
    this.written.written += stored.written;
    this.written.linked += linked.written;
    this.written.gone += stored.gone + linked.gone;
    for (const rejected of [...stored.rejected, ...linked.rejected])
      this.written.rejected.push(rejected);
  }
}

/** Changes, so many at a time. */
function* together(changes: Iterable<Change>): Generator<Change[]> {
  let some: Change[] = [];
  for (const change of changes) {
    if (some.push(change) < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/**
 * Writes changes back.
 * @param onJobs told of the Bulk jobs that are under way, before they are sent anything.
 * @throws {SfError} where the org does not answer, or refuses a request as a whole.
 */
export async function writeBack(
  gate: Gate,
  changes: Iterable<Change>,
  onJobs: OnJobs,
): Promise<Written> {
  const back = new WriteBack(gate, onJobs);
  for (const some of together(changes)) await back.write(some);
  return back.written;
}

/** Counts changes, and writes nothing. */
export function countChanges(changes: Iterable<Change>): Written {
  const counted = nothing();
  for (const { write } of changes) if (write !== null) counted.changed += 1;
  return counted;
}
