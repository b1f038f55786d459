import type { Band } from 'c/powerModel';
import { changedRows, movedRows, type TrialRow } from 'c/powerCompare';

/**
 * Deals that a draft moves, those that move farthest first. A component hands it on as it is, where it
 * would wrap each row of a plain list.
 */
export class MovedDeals {
  /** Those whose band changes. */
  readonly changed: readonly TrialRow[];
  /** Those whose band or shown balance changes. */
  readonly moved: readonly TrialRow[];

  constructor(rows: readonly TrialRow[]) {
    this.changed = changedRows(rows);
    this.moved = movedRows(rows);
  }

  /** Those that go from one band to another. */
  between(from: Band, to: Band): readonly TrialRow[] {
    return this.changed.filter(({ before, after }) => before.band === from && after.band === to);
  }
}
