/** Deals that are read together, and room to work on their events. */
import { NO_DAY } from './columns.ts';

/** Deals from the first up to the end. */
export interface Span {
  first: number;
  end: number;
}

/** What both logs have of each event. */
interface Log {
  start: Uint32Array;
  on: Int32Array;
}

/**
 * The events of a span side by side, a place for each: loops over them are short and have few
 * branches, which is what makes them fast.
 */
export interface Rows {
  /** Row of the event at place 0. */
  offset: number;
  /** How many there are. */
  length: number;
  /** Its deal, counted from the first of the span. */
  deal: Int32Array;
  /** Days, where the event counts; before that, whatever the difference of the days is. */
  age: Int32Array;
  /** 1: it counts. */
  counts: Uint8Array;
}

export const rowsFor = (length: number): Rows => ({
  offset: 0,
  length: 0,
  deal: new Int32Array(length),
  age: new Int32Array(length),
  counts: new Uint8Array(length),
});

/**
 * Puts the events of a span in their places.
 * @param days the day on which each deal is read, since 1970-01-01.
 */
export function layOut(
  rows: Rows,
  { start, on }: Log,
  { first, end }: Span,
  days: Int32Array,
): void {
  const { deal: owner, age } = rows;
  const offset = start[first] as number;
  let row = offset;
  for (let deal = first; deal < end; deal += 1) {
    const day = days[deal] as number;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      owner[row - offset] = deal - first;
      age[row - offset] = day - (on[row] as number);
    }
  }
  rows.offset = offset;
  rows.length = row - offset;
}

/** Whether a day of a column is one. */
export const isDay = (day: number): boolean => day !== NO_DAY;

/** 1 for an event that stands and has happened. */
export const countsIf = (stands: number, age: number): number => stands & ~(age >> 31);
