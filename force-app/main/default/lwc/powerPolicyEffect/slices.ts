/** Long work in slices: between two of them the page answers whoever types or scrolls. */

/** Milliseconds of a slice: with what a page does besides it, well below what anybody notices. */
const SLICE = 8;

const elapsed = (milliseconds: number): Promise<void> =>
  // eslint-disable-next-line @lwc/lwc/no-async-operation -- whoever waits asks next whether to go on
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits a moment, in which something else may come up. */
export const pause = elapsed;

/** Lets the page do what has come up meanwhile; older browsers know no better than a timer. */
export const breathe = (): Promise<void> =>
  'scheduler' in window && 'yield' in window.scheduler ? window.scheduler.yield() : elapsed(0);

/** Where some work stands. */
export interface Watch {
  /** False: nobody waits for it any more. */
  isWanted: () => boolean;
  /** Called after each slice. */
  progressed?: (done: number) => void;
}

/**
 * Does something for each place of a list, a slice at a time.
 * @returns whether it came to the end; false: it was no longer wanted.
 */
export async function inSlices(
  count: number,
  work: (at: number) => void,
  { isWanted, progressed }: Watch,
): Promise<boolean> {
  let at = 0;
  while (at < count) {
    if (!isWanted()) return false;
    at = slice(at, count, work);
    progressed?.(at);
    // eslint-disable-next-line no-await-in-loop -- one slice after the other is what this is for
    if (at < count) await breathe();
  }
  return isWanted();
}

/** One slice of the work from a place on; where the next begins. */
function slice(from: number, count: number, work: (at: number) => void): number {
  const end = performance.now() + SLICE;
  let at = from;
  do {
    work(at);
    at += 1;
  } while (at < count && performance.now() < end);
  return at;
}
