/** Milliseconds until something is tried again that could not be done. */
const AGAIN_MS = 5;

/** Does something after some time, as often as that is asked for, unless it is cancelled. */
export class Later {
  readonly #work: () => boolean;
  readonly #timers = new Set<NodeJS.Timeout>();

  /** @param work says whether it could be done; if not, it is done soon after. */
  constructor(work: () => boolean) {
    this.#work = work;
  }

  after(ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#work()) this.after(AGAIN_MS);
    }, ms);
    this.#timers.add(timer);
  }

  cancel(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
