/** Room to work on the concessions of a span: a place for each, in the order of their rows. */
import type { ConcessionColumns } from './columns.ts';
import type { Span } from './span.ts';

/** In `group`: the concession does not count. */
export const NOT_COUNTED = -1;

/** In `units`: what it cost its giver, what it is worth to the other, and the cost as it has faded. */
export const SPENT = 0;
export const GAINED = SPENT + 1;
export const MASS = GAINED + 1;
/** Units of one concession. */
export const UNITS = MASS + 1;

const PARTIES = 2;
/** In `totals`: M_p at `GAVE + p`, and the worth of what p gave at `WORTH + p`. */
export const GAVE = 0;
export const WORTH = GAVE + PARTIES;
/** Totals of one group. */
export const TOTALS = WORTH + PARTIES;

export interface ConcessionRows {
  /** Row of the concession at place 0. */
  offset: number;
  /** How many there are. */
  length: number;
  /** Place of the concession that stands for its group. */
  group: Int32Array;
  /** By whom it was given, and how it was secured: a code of `mannerOf`. */
  manner: Uint8Array;
  /** A row of units for each concession that counts. */
  units: Float64Array;
  /** A row of totals for each group, at the place that stands for it. */
  totals: Float64Array;
}

/** Room for that many. */
export const concessionRowsFor = (length: number): ConcessionRows => ({
  offset: 0,
  length: 0,
  group: new Int32Array(length),
  manner: new Uint8Array(length),
  units: new Float64Array(length * UNITS),
  totals: new Float64Array(length * TOTALS),
});

/** Makes the room that of a span. */
export function moveTo(
  rows: ConcessionRows,
  { start }: ConcessionColumns,
  { first, end }: Span,
): void {
  rows.offset = start[first] as number;
  rows.length = (start[end] as number) - rows.offset;
}
