/** Rows of events → an org: looked at, planned, written, and what became of each. */
import type { SfError } from '@salesforce/core/sfError';
import type { WritableOrg } from './collections.ts';
import { planImport, type Plan, type Write } from './plan.ts';
import { orgStateFor } from './state.ts';
import type { Candidate, ImportedRow, ImportRow, RowValues } from './types.ts';
import { writePlan, type Pace, type Written } from './write.ts';

/** How to import. */
export interface ImportOptions {
  /** Plan only. */
  dryRun: boolean;
  /** The instant of the import. */
  now: Date;
  pace: Pace;
}

/** What became of the rows, in their order. */
export interface Imported {
  rows: ImportedRow[];
  /** What ended the import early; null: nothing. */
  stoppedBy: SfError | null;
}

/** What a row is called. */
type Name = Pick<ImportedRow, 'line' | 'log' | 'id'>;

const NOTHING_WRITTEN: Written = { saved: new Map(), refused: new Map(), stoppedBy: null };

/** White space at the ends of a text is none of it: the org does not keep it either. */
function trimmed(row: ImportRow): ImportRow {
  const values = Object.entries(row.values)
    .map(([column, value]: [string, unknown]) => [
      column,
      typeof value === 'string' ? value.trim() : value,
    ])
    .filter(([, value]) => value !== '');
  return { ...row, values: Object.fromEntries(values) as RowValues };
}

type Fate = Omit<ImportedRow, keyof Name>;

/** A row that says nothing that the org does not have. */
const unchanged = (candidate: Candidate | undefined): Fate => ({
  outcome: 'unchanged',
  recordId: candidate?.existing?.id ?? null,
  columns: [],
  reason: null,
});

/** A row that was written, or would be; one that would be created has no id yet. */
const written = ({ candidate, changes }: Write, recordId: string | undefined): Fate => ({
  outcome: candidate.existing ? 'updated' : 'created',
  recordId: recordId ?? candidate.existing?.id ?? null,
  columns: [...changes.columns],
  reason: null,
});

/** A row by which nothing has changed. */
const rejectedFor = (reason: string): Fate => ({
  outcome: 'rejected',
  recordId: null,
  columns: [],
  reason,
});

function fateOf(row: ImportRow, plan: Plan, { saved, refused }: Written): Fate {
  const reason = plan.rejected.get(row) ?? refused.get(row);
  if (reason !== undefined) return rejectedFor(reason);
  const write = plan.writes.get(row);
  return write ? written(write, saved.get(row)) : unchanged(plan.unchanged.get(row));
}

const became = (row: ImportRow, plan: Plan, done: Written): ImportedRow => ({
  line: row.line,
  log: row.values.log ?? null,
  id: row.values.id ?? null,
  ...fateOf(row, plan, done),
});

/**
 * Imports rows, or says what an import would do. What stops it midway is returned, not thrown: what
 * was written by then stands.
 * @throws {SfError} where nothing can be imported at all.
 */
export async function importEvents(
  org: WritableOrg,
  rows: readonly ImportRow[],
  { dryRun, now, pace }: ImportOptions,
): Promise<Imported> {
  const events = rows.map(trimmed);
  const plan = planImport(events, await orgStateFor(org, events, now));
  const done = dryRun ? NOTHING_WRITTEN : await writePlan(org, plan, pace);
  return { rows: events.map((row) => became(row, plan, done)), stoppedBy: done.stoppedBy };
}
