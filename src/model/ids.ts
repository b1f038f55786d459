/** Ids that are kept at most from one reading to the next. */
const MOST = 4096;
/** Whole numbers up to this take no room of their own. */
const LAST = 2 ** 30;

/** In place of a place. */
export const NOWHERE = -1;

/**
 * One table for all readings: a new one would grow over and over while a log is taken in, which
 * takes longer than all else there. What stands below the first number of a reading is none of its.
 */
const noted = new Map<string, number>();
let free = 0;

/** The ids that one reading comes across, each with a place. The next reading forgets them. */
export class Ids {
  readonly #first: number;

  /** @param places places are below this. */
  constructor(places: number) {
    if (noted.size > MOST || free > LAST) {
      noted.clear();
      free = 0;
    }
    this.#first = free - NOWHERE;
    free += places - NOWHERE;
  }

  /** Notes an id, with a place or `NOWHERE`. */
  note(id: string, place: number): void {
    noted.set(id, this.#first + place);
  }

  /** The place that was noted for it last; undefined: it was not noted. */
  placeOf(id: string): number | undefined {
    const place = (noted.get(id) ?? NaN) - this.#first;
    return place >= NOWHERE ? place : undefined;
  }
}
