/** What is added up over the events of a deal: a row of places in one array, a row for each deal. */
const PARTIES = 2;
const FACES = 3;

/** U and V, towards `TOWARDS + party`, and Σ x·h. */
export const TOWARDS = 0;
export const HARD = TOWARDS + PARTIES;
/** Y_f(p) at `SHOWN + p·3 + f`, p and f as in the lists of codes. */
const SHOWN = HARD + 1;
/** Mass that shows no face goes here, so that no event needs a question: with Y it makes up X. */
export const NO_FACE = SHOWN + PARTIES * FACES;
/** Σ cost of what a party gave, and Σ value of it to the other. */
export const COST = NO_FACE + 1;
export const VALUE = COST + PARTIES;
/** Σ value of the customer's concessions of cash kinds. */
export const CASH = VALUE + PARTIES;
/** Counted concessions. */
export const GIVEN = CASH + 1;
/** Counted events that are not quiet yet. */
export const RECENT = GIVEN + 1;
/** Concessions of ours that wait for an answer longer than they should. */
export const WAITING = RECENT + 1;
/** Events that make no sense. */
export const LEFT_OUT = WAITING + 1;

/** Places of one deal. */
export const PLACES = LEFT_OUT + 1;

/** Place of a face that a party shows. */
export const shownAt = (party: number, face: number): number => SHOWN + party * FACES + face;

/** Σ_f Y_f of a party: all the power that it has shown. */
export const shownBy = (sums: Float64Array, base: number, party: number): number =>
  (sums[base + shownAt(party, 0)] as number) +
  (sums[base + shownAt(party, 1)] as number) +
  (sums[base + shownAt(party, 2)] as number);

/** Adds to a place. */
export function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}

/** 1 where a whole number is below zero, else 0: a question without a branch. */
export const isNegative = (value: number): number => value >>> 31;
