/** Columns of a result, found by their names. */
import { BrokenAnswerError } from '../attempts.ts';
import { EMPTY_FIELD } from '../bulk/csvRecords.ts';

/** Where columns stand in the records of a result; one that is not there is empty in each. */
export const placesOf = <Name extends string>(
  names: readonly Name[],
  columns: readonly string[],
): Record<Name, number> =>
  Object.fromEntries(
    names.map((name) => [name, columns.includes(name) ? columns.indexOf(name) : EMPTY_FIELD]),
  ) as Record<Name, number>;

/** More records than the org promised: the promise was broken, or the answer is. */
export function requireRoom(count: number, capacity: number): void {
  if (count < capacity) return;
  throw new BrokenAnswerError(`A result of ${capacity} records had more.`);
}
