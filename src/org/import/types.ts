import type { Policy } from '../../model/index.ts';
import type { SObject } from '../deals.ts';

/** Which log an event belongs to. */
export type Log = 'concession' | 'behavior';

/** What a row says, by column; what it leaves empty is not there. */
export interface RowValues {
  readonly deal?: string;
  readonly dealName?: string;
  readonly currency?: string;
  readonly log?: string;
  readonly id?: string;
  readonly by?: string;
  readonly kind?: string;
  readonly on?: string;
  readonly cost?: number;
  readonly value?: number;
  readonly securedBy?: string;
  readonly inReturnFor?: string;
  readonly status?: string;
  readonly contested?: boolean;
  readonly contestReason?: string;
  readonly intensity?: number;
  readonly note?: string;
}

export type RowColumn = keyof RowValues;

/** An event to import, as a file has it. */
export interface ImportRow {
  /** Line of the file on which it stands. */
  readonly line: number;
  readonly values: RowValues;
  /** Columns whose field is to be emptied. */
  readonly emptied: readonly string[];
  /** Why the file itself makes no sense of it; null: it does. */
  readonly flaw: string | null;
}

/** An opportunity on which events are logged. */
export interface TargetDeal {
  id: string;
  name: string;
  /** In force for it. */
  policy: Policy;
  /** ISO 4217; null: the org has one currency, or hides it. */
  currency: string | null;
}

/** An event that the org has. */
export interface ExistingEvent {
  id: string;
  /** Id of its opportunity. */
  deal: string;
  record: SObject;
}

/** Finds an event by what a row calls it: its external id, else the id of its record. */
export type EventLookup = (text: string) => ExistingEvent | null;

/** What the user may do to a field, and what the field holds. */
export interface FieldRights {
  createable: boolean;
  updateable: boolean;
  /** Characters of a text; 0: no text. */
  length: number;
  /** Decimals of a number. */
  scale: number;
}

/** What the user may do to a log. */
export interface LogRights {
  createable: boolean;
  updateable: boolean;
  /** With which the ids of its records begin. */
  keyPrefix: string;
  /** By API name; those that the user may not see are not there. */
  fields: ReadonlyMap<string, FieldRights>;
}

/** Everything of an org that planning needs to know. */
export interface OrgState {
  /** By id with 18 characters. */
  dealsById: ReadonlyMap<string, TargetDeal>;
  dealsByName: ReadonlyMap<string, readonly TargetDeal[]>;
  events: Readonly<Record<Log, EventLookup>>;
  rights: Readonly<Record<Log, LogRights>>;
  /** Who contests, and when, where a row does. */
  contest: { by: string; on: string };
}

/** A row that makes sense by itself. */
export interface Candidate {
  row: ImportRow;
  log: Log;
  /** What the file calls it. */
  id: string;
  deal: TargetDeal;
  /** What the org has of it; null: nothing yet. */
  existing: ExistingEvent | null;
}

/** What becomes of a row. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'rejected';

/** A row and what became of it, or would. */
export interface ImportedRow {
  line: number;
  log: string | null;
  id: string | null;
  outcome: Outcome;
  /** Id of the record; null: there is none, or not yet. */
  recordId: string | null;
  /** Columns that were written, or would be. */
  columns: string[];
  /** Why it was rejected; null: it was not. */
  reason: string | null;
}
