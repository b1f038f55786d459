import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

import type { Schema } from '../schema/schema.ts';

/** Column values of one record by field name. */
export type ColumnValues = Record<string, SQLInputValue>;

/** Who writes, and when. */
export interface Writer {
  db: DatabaseSync;
  schema: Schema;
  /** The instant of the write, as ISO text in UTC. */
  now: string;
  /** The writer's own day, for defaults like `TODAY()`. */
  today: string;
  userId: string;
  /** Ids that this transaction has still to write, so that records may refer to one another. */
  pending?: ReadonlyMap<string, string>;
}
