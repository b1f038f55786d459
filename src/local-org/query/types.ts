import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

import type { Path } from '../schema/path.ts';
import type { Field, SObject } from '../schema/types.ts';

/** How a field is compared with one value. */
export type Comparison = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'like';

/**
 * What records must meet. As in SOQL a comparison is true or false, never unknown: null is less
 * and greater than nothing, and differs from everything but null.
 */
export type Condition =
  | { kind: 'and' | 'or'; conditions: readonly Condition[] }
  | { kind: 'not'; condition: Condition }
  | { kind: 'compare'; path: Path; comparison: Comparison; value: SQLInputValue }
  | { kind: 'in'; path: Path; values: readonly SQLInputValue[] };

/** One level of an order. */
export interface OrderTerm {
  path: Path;
  descending: boolean;
  nullsLast: boolean;
}

/** The records of one object: which, in what order, and what of each. Deleted ones never. */
export interface RecordQuery {
  object: SObject;
  /** Paths to read by the name their value has in the row, e.g. `Account.Name`. */
  select: ReadonlyMap<string, Path>;
  where: Condition;
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
