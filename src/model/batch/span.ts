/**
 * Deals that are read together.
 *
 * All time goes into the loops over them and over their events, and two habits of this folder take
 * two fifths off it where a loop is short. V8 looks a name that is imported up anew wherever it is used: so files with
 * such loops take what they need of others into their own, `const { … } = module`. And it asks anew
 * at each step where an array lies, unless that was read before the loop began: so each loop first
 * looks at a value of every array in it, which is also how columns that are too short are found.
 */

/** Deals from the first up to the end. */
export interface Span {
  first: number;
  end: number;
}

/**
 * Looks at one value of each array that a loop is about to read.
 * @throws {RangeError} where one is missing.
 */
export function requireValues(...values: readonly (number | undefined)[]): void {
  if (values.includes(undefined))
    throw new RangeError(
      'A column ends too soon: it needs a row for each deal, or for each event.',
    );
}

/** Deals, each with its day and with what its events come to. */
export interface Dated extends Span {
  /** The day on which each deal of the batch is read, since 1970-01-01. */
  days: Int32Array;
  /** A row of sums for each deal of the span. */
  sums: Float64Array;
}
