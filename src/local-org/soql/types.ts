import type { Operand } from '../query/operand.ts';
import type { GroupQuery, RecordQuery, RecordSelection } from '../query/types.ts';
import type { Path } from '../schema/path.ts';
import type { ChildRelationship } from '../schema/types.ts';

/** A field that a query selects of each record. */
export interface Column {
  /** Where its value stands in the record, e.g. `Account`, `Name`. */
  names: readonly string[];
  path: Path;
  /** Whether the value itself is wanted, or its label (`toLabel`), or its text (`FORMAT`). */
  shown: 'value' | 'label' | 'format';
}

/** What a query selects of the records below each of its records. */
export interface ChildPlan {
  relationship: ChildRelationship;
  records: RecordPlan;
}

/** A query for records, understood and checked against the requester's rights. */
export interface RecordPlan extends Omit<RecordQuery, 'select'> {
  kind: 'records';
  columns: readonly Column[];
  children: readonly ChildPlan[];
}

/** A value of each group by the name it has in the result. */
export interface GroupColumn {
  name: string;
  operand: Operand;
  /** As the query writes it, e.g. `COUNT(Id)`. */
  written: string;
}

/** A query for groups. */
export interface GroupPlan extends Omit<GroupQuery, 'select'> {
  kind: 'groups';
  columns: readonly GroupColumn[];
}

/** `SELECT COUNT()`: a query for no more than how many there are. */
export interface CountPlan extends RecordSelection {
  kind: 'count';
  limit: number;
}

/** Any query. */
export type SoqlPlan = RecordPlan | GroupPlan | CountPlan;
