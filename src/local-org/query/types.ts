import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

import type { Path } from '../schema/path.ts';
import type { Field, SObject } from '../schema/types.ts';
import type { Operand } from './operand.ts';

/** How a field is compared with one value. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'like';

/**
 * What records must meet. As in SOQL a comparison is true or false, never unknown: null is less
 * and greater than nothing, and differs from everything but null.
 */
export type Condition =
  | { kind: 'and' | 'or'; conditions: readonly Condition[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'compare'; path: Operand; comparison: Comparison; value: SQLInputValue }
  | { kind: 'in'; path: Operand; values: readonly SQLInputValue[] }
  | { kind: 'inRecords'; path: Path; records: RecordSet };

/** What `path` says of each record of an object that meets a condition. */
export interface RecordSet extends RecordSelection {
  path: Path;
}

/** Which records of an object. */
export interface RecordSelection {
  object: SObject;
  where: Condition;
  /** Whether records in the recycle bin count too; only then do they. */
  deletedToo?: boolean;
}

/** One level of an order. */
export interface OrderTerm {
  path: Operand;
  descending: boolean;
  nullsLast: boolean;
}

/** The records of one object: which, in what order, and what of each. */
export interface RecordQuery extends RecordSelection {
  /** Paths to read by the name their value has in the row, e.g. `Account.Name`. */
  select: ReadonlyMap<string, Path>;
  order: readonly OrderTerm[];
  limit: number;
  offset: number;
}

/** Groups of records of one object, and what is worked out of each; without keys all are one. */
export interface GroupQuery extends RecordSelection {
  select: ReadonlyMap<string, Operand>;
  keys: readonly Operand[];
  /** What groups must meet. */
  having: Condition;
  order: readonly OrderTerm[];
  limit: number;
  offset: number;
}

/** Records of a child object, each parent's in a page of its own. */
export interface ChildQuery extends RecordQuery {
  /** The field by which a child points at its parent. */
  parentField: Field;
  parentIds: readonly string[];
}

/** Column values of one record, by the names given in `select`. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** One parent's page of children, and how many children it has in all. */
export interface ChildPage {
  rows: readonly Row[];
  total: number;
}
