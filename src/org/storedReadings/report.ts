/** What became of records that were to be written. */

/** What the org says of a record that it did not save. */
export interface Refusal {
  /** Salesforce's status code. */
  code: string;
  message: string;
}

/** A record that was not written. */
export interface Rejected extends Refusal {
  dealId: string;
}

/** What became of records. */
export interface WriteReport {
  written: number;
  rejected: Rejected[];
  /** Deals that were deleted meanwhile. */
  gone: number;
}

/** A report of nothing. */
export const emptyReport = (): WriteReport => ({ written: 0, rejected: [], gone: 0 });

/** Adds what became of more records. */
export function addReport(to: WriteReport, more: WriteReport): void {
  to.written += more.written;
  to.gone += more.gone;
  for (const rejected of more.rejected) to.rejected.push(rejected);
}
