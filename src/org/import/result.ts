import type { ImportedRow, Outcome } from './types.ts';

/** What came of an import, or would: the `--json` contract of `sf power import`. */
export type ImportResult = Record<Outcome, number> & {
  /** Nothing was written: the outcomes are what an import would do. */
  dryRun: boolean;
  /** Where the rejected rows are; null: nowhere. */
  rejectsFile: string | null;
  /** Every row of the file, in its order. */
  rows: ImportedRow[];
};

const count = (rows: readonly ImportedRow[], outcome: Outcome): number =>
  rows.filter((row) => row.outcome === outcome).length;

/** Rows with their outcomes counted. */
export const resultOf = (
  rows: ImportedRow[],
  dryRun: boolean,
  rejectsFile: string | null,
): ImportResult => ({
  dryRun,
  created: count(rows, 'created'),
  updated: count(rows, 'updated'),
  unchanged: count(rows, 'unchanged'),
  rejected: count(rows, 'rejected'),
  rejectsFile,
  rows,
});
