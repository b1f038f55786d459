import type { Deal } from '../model/index.ts';

/** A deal as a file has it: what the model reads, with what people call it. */
export interface DealEntry {
  /** Its id is the opportunity's Id or the file's own key. */
  deal: Deal;
  name: string;
  /** ISO 4217 code; null: none named. */
  currency: string | null;
  /** ISO day of a closed deal, on which it is read at the latest; null: open. */
  closedOn: string | null;
  /** How a closed deal ended; null: nobody says, or it is open. */
  won: boolean | null;
  /** Key in `policies` of the one it is read under; null: none named. */
  policy: string | null;
  /** ISO day on which it is read; null: none named. */
  readOn: string | null;
  /** Key in `policies` of the one that had followed by then; null: none named. */
  supersededBy: string | null;
  /** Key in `policies` of the one of that day, where a later one was taken; null: none named. */
  insteadOf: string | null;
  /** By event id, what the log says of it. */
  notes: ReadonlyMap<string, string>;
  /** By event id, why it is or was contested. */
  contestReasons: ReadonlyMap<string, string>;
}

/** Something in a file that makes no sense in itself, and what came of it. */
export interface FileIssue {
  /** Line of a CSV file, 1 is its header; null: a JSON file. */
  line: number | null;
  /** Key of the deal. */
  deal: string | null;
  /** Id of the event. */
  event: string | null;
  /** A key of messages/files.md. */
  code: string;
  message: string;
}

/** Deals and what goes with them. */
export interface DealsFile {
  deals: DealEntry[];
  /** Policy documents by version key, each with its name and day, not yet parsed. */
  policies: ReadonlyMap<string, unknown>;
  /** What was reported and skipped, in the order of the file. */
  issues: FileIssue[];
}

/** What is written of a deals file: what was wrong with it is not kept. */
export type DealsToWrite = Pick<DealsFile, 'deals' | 'policies'>;
