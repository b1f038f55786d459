import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';

import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';

/** Column values of one record by field name. */
export type ColumnValues = Record<string, SQLInputValue>;

/** A record as it stands in its table. */
export type StoredRecord = Readonly<Record<string, SQLOutputValue>>;

/** What records are held to beyond their own fields: the validation rules of the metadata. */
export interface RecordRules {
  /** Checks a record that was just written; throws a SalesforceError if it must not stay. */
  check(writer: Writer, object: SObject, id: string, before?: StoredRecord): void;
}

/** Is told of every record that is written, in the transaction that writes it. */
export interface ChangeLog {
  created(writer: Writer, object: SObject, after: Readonly<ColumnValues>): void;
  updated(
    writer: Writer,
    object: SObject,
    before: StoredRecord,
    after: Readonly<ColumnValues>,
  ): void;
  deleted(writer: Writer, object: SObject, id: string): void;
}

/** Who writes, and when. */
export interface Writer {
  db: DatabaseSync;
  schema: Schema;
  /** The instant of the write, as ISO text in UTC. */
  now: string;
  /** The writer's own day, for defaults like `TODAY()`. */
  today: string;
  userId: string;
  /** The writer's custom permissions, as rules ask for them by `$Permission`. */
  permissions: ReadonlySet<string>;
  rules: RecordRules;
  /** Absent where nobody is to be told. */
  changes?: ChangeLog;
  /** Ids that this transaction has still to write, so that records may refer to one another. */
  pending?: ReadonlyMap<string, string>;
}
