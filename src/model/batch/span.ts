/**
 * Deals that are read together.
 *
 * All time goes into the loops over them and over their events. V8 looks a name that is imported up
 * anew wherever it is used, which makes a short loop a third slower; so the files of this folder
 * that have such loops take constants and functions of others into their own:
 * `const { … } = module`.
 */

/** Deals from the first up to the end. */
export interface Span {
  first: number;
  end: number;
}

/** Deals, each with its day and with what its events come to. */
export interface Dated extends Span {
  /** The day on which each deal of the batch is read, since 1970-01-01. */
  days: Int32Array;
  /** A row of sums for each deal of the span. */
  sums: Float64Array;
}
