/** Which events have come in whole: those of one replay id belong together, one right after the other. */
export class ReplayGroups {
  #last: number | null = null;
  #before: number | null = null;

  /** The id that came last: more of it may come. */
  get last(): number | null {
    return this.#last;
  }

  /** The id before it: all of it has come. */
  get before(): number | null {
    return this.#before;
  }

  add(replayId: number): void {
    if (replayId !== this.#last) this.#before = this.#last;
    this.#last = replayId;
  }
}

/** Milliseconds after which no more of the id that came last is expected, on a line that holds. */
export const COMPLETE_MS = 2000;
