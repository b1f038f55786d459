/** What has happened and is not in the stored readings yet. */
import type { Change } from '../../org/changes/changeEvent.ts';

/**
 * Milliseconds after which no more events of the newest replay id are expected: those that belong
 * together have one, and come one right after the other.
 */
const COMPLETE_MS = 2000;

/** A change, and where it stands among all that are told. */
export interface Entry {
  replayId: number;
  change: Change | null;
  /** When it came in, milliseconds since 1970. */
  at: number;
}

/** Keeps changes in their order until they are dealt with. */
export class Backlog {
  #entries: Entry[] = [];
  /** When the newest came in; null: none ever has. */
  #newestAt: number | null = null;
  /** The replay id of the last that was dealt with, and the one before it. */
  #last: number | null = null;
  #before: number | null = null;

  /** Changes that wait. */
  get length(): number {
    return this.#entries.length;
  }

  /** When the oldest that waits came in; null: none waits. */
  get since(): number | null {
    return this.#entries[0]?.at ?? null;
  }

  /** When the newest came in; null: none ever has. */
  get until(): number | null {
    return this.#newestAt;
  }

  add(entry: Entry): void {
    this.#newestAt = entry.at;
    this.#entries.push(entry);
  }

  /** The oldest changes. */
  first(most: number): readonly Entry[] {
    return this.#entries.slice(0, most);
  }

  /** So many of the oldest are dealt with. */
  drop(count: number): void {
    for (const { replayId } of this.#entries.slice(0, count)) {
      if (replayId !== this.#last) this.#before = this.#last;
      this.#last = replayId;
    }
    this.#entries = this.#entries.slice(count);
  }

  /**
   * The last replay id of which all has come in and is dealt with; null: none yet. Whoever begins
   * after it misses nothing.
   */
  settled(now: number): number | null {
    const [waiting] = this.#entries;
    if (waiting !== undefined) return waiting.replayId === this.#last ? this.#before : this.#last;
    return now - (this.#newestAt ?? now) >= COMPLETE_MS ? this.#last : this.#before;
  }
}
