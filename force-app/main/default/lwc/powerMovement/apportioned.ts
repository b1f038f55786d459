import { rounded } from 'c/powerRecords';

/** Digits beyond which a figure is the noise of its computation. */
const PRECISE = 9;

const sum = (values: readonly number[]): number => values.reduce((at, value) => at + value, 0);

/** Indices, the largest value first. */
const descending = (values: readonly number[]): number[] =>
  [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));

/**
 * Values as they are shown: each rounded up or down, so that together they make up their total as
 * it is shown. Those with the largest remainders are rounded up, as parliaments share out seats.
 * @param total as it is shown. Where it lies a whole step off the sum, the largest value takes that.
 */
export function apportioned(
  values: readonly number[],
  total: number,
  digits: number,
): readonly number[] {
  const scale = 10 ** digits;
  const exact = values.map((value) => rounded(value * scale, PRECISE));
  const steps = exact.map(Math.floor);
  const left = exact.map((value, at) => value - (steps[at] ?? 0));
  const missing = Math.round(total * scale) - sum(steps);
  const raised = descending(left)
    .filter((at) => (left[at] ?? 0) > 0)
    .slice(0, Math.max(0, missing));
  for (const at of raised) steps[at] = (steps[at] ?? 0) + 1;
  const [largest = 0] = descending(exact.map(Math.abs));
  return steps.map((value, at) =>
    rounded((value + (at === largest ? missing - raised.length : 0)) / scale, digits),
  );
}
