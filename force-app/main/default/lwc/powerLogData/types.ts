import type { Failure } from 'c/powerErrors';
import type { Party, Policy } from 'c/powerModel';
import type { SObject } from 'c/powerRecords';
import type { EventEntry } from 'c/powerReading';
import type { LogWords } from './picklists';
import type { LogRights } from './rights';

/** The two logs of a deal. */
export type Log = 'concession' | 'behavior';

/** An event as the list of the log shows it. */
export interface LogEntry extends EventEntry {
  log: Log;
  /** Its record, field values by API name. */
  record: SObject;
  /** Why it does not count; empty: it does. */
  held: string;
  isContested: boolean;
  /** It is on its way to the org, and cannot be changed until it is there. */
  isSaving: boolean;
}

/** A concession that a further one may answer. */
export interface Answerable {
  id: string;
  /** Who gave it. */
  by: Party;
  /** Its kind and size, its day, and how much of it is unanswered. */
  label: string;
}

/** What a page needs to show a deal's log and to add to it. */
export interface LogView {
  /** Id of the opportunity. */
  dealId: string;
  /** Null: unknown. */
  amount: number | null;
  /** ISO code. */
  currency: string;
  /** The user's own day, ISO. */
  today: string;
  /** Day of a closed deal's close, ISO; empty: it is open. */
  closedOn: string;
  /** In force on the day of the reading. */
  policy: Policy;
  /** Newest first. */
  entries: readonly LogEntry[];
  answerable: readonly Answerable[];
  words: LogWords;
  rights: Readonly<Record<Log, LogRights>>;
  /** Whether the user may contest an event. */
  mayContest: boolean;
  /** The needle; null: too little evidence to say. */
  balance: number | null;
}

/** What became of a change: the id of its record, or why it failed. */
export type Outcome = { key: string; id: string } | { key: string; failure: Failure };
