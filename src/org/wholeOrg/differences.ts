/** Where a reading differs from the one that is stored. */
import type { ReadingColumns } from '../../model/batch/index.ts';
import { hundredthsOf, type StoredRows } from './storedRows.ts';

const PERCENT = 100;

/** A reading's numbers in the order of the stored ones, and what makes each the field's. */
const NUMBERS = [
  ['balance', 1],
  ['low', 1],
  ['high', 1],
  ['tension', 1],
  ['integration', 1],
  ['confidence', PERCENT],
  ['marginRunway', PERCENT],
] as const satisfies readonly (readonly [keyof ReadingColumns, number])[];

/**
 * Whether a reading is to be stored: there is none, or it says something else at the precision of
 * the fields. That another day has come is no difference by itself.
 * @param at row of the reading, and of its deal.
 * @param policy code of the version that it was read under.
 */
export function differs(
  readings: ReadingColumns,
  stored: StoredRows,
  at: { row: number; deal: number },
  policy: number,
): boolean {
  const { row, deal } = at;
  if (stored.isThere[deal] !== 1) return true;
  return (
    readings.band[row] !== stored.band[deal] ||
    readings.warnings[row] !== stored.warnings[deal] ||
    readings.outcome[row] !== stored.outcome[deal] ||
    stored.policy[deal] !== policy ||
    NUMBERS.some(([name, scale], place) => {
      const value = (readings[name][row] as number) * scale;
      return hundredthsOf(value) !== stored.numbers[place]?.[deal];
    })
  );
}
