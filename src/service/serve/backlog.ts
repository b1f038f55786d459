/** What has happened and is not in the stored readings yet. */
import type { Change } from '../../org/changes/changeEvent.ts';
import { COMPLETE_MS, ReplayGroups } from './replayGroups.ts';

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
  /** When the newest came in; null: none has, since the line last broke. */
  #newestAt: number | null = null;
  #done = new ReplayGroups();

  /** Changes that wait. */
  get length(): number {
    return this.#entries.length;
  }

  /** When the oldest that waits came in; null: none waits. */
  get since(): number | null {
    return this.#entries[0]?.at ?? null;
  }

  /** When the newest came in; null: none has, since the line last broke. */
  get until(): number | null {
    return this.#newestAt;
  }

  add(entry: Entry): void {
    this.#newestAt = entry.at;
    this.#entries.push(entry);
  }

  /** The line broke: the rest of what came last may be told only when it is up again. */
  interrupt(): void {
    this.#newestAt = null;
  }

  /** Forgets all of it: whoever goes on hears of it again. */
  clear(): void {
    this.#entries = [];
    this.#newestAt = null;
    this.#done = new ReplayGroups();
  }

  /** The oldest changes. */
  first(most: number): readonly Entry[] {
    return this.#entries.slice(0, most);
  }

  /** So many of the oldest are dealt with. */
  drop(count: number): void {
    for (const { replayId } of this.#entries.slice(0, count)) this.#done.add(replayId);
    this.#entries = this.#entries.slice(count);
  }

  /**
   * The last replay id of which all has come in and is dealt with; null: none yet. Whoever begins
   * after it misses nothing.
   */
  settled(now: number): number | null {
    const { last, before } = this.#done;
    const [waiting] = this.#entries;
    if (waiting !== undefined) return waiting.replayId === last ? before : last;
    return now - (this.#newestAt ?? now) >= COMPLETE_MS ? last : before;
  }
}
