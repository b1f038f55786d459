/**
 * Has work done one piece after the other. All requests share one connection to the data: without
 * turns, one that waits for something could find itself inside the transaction of another.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work once all that was asked for earlier is done, however that ended. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
