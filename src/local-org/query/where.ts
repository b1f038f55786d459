import type { SQLInputValue } from 'node:sqlite';

import { joined, type Fragment } from './fragment.ts';
import { fieldOf, type Operand } from './operand.ts';
import type { QuerySource } from './source.ts';
import { FOLD, folded, needsFolding } from './text.ts';
import type { Comparison, Condition, RecordSelection, RecordSet } from './types.ts';

/** The WHERE clause of a query: which records of its object. */
export function selectionSql(
  source: QuerySource,
  { where, deletedToo = false }: Omit<RecordSelection, 'object'>,
): Fragment {
  const { sql, values } = whereSql(source, where);
  return { sql: `WHERE ${deletedToo ? '' : 't0."IsDeleted" = 0 AND '}${sql}`, values };
}

/** SQL that is 1 for the records which meet the condition and 0, never null, for others. */
export function whereSql(source: QuerySource, condition: Condition): Fragment {
  switch (condition.kind) {
    case 'and':
      return all(source, condition.conditions, ' AND ', '1');
    case 'or':
      return all(source, condition.conditions, ' OR ', '0');
    case 'not': {
      const { sql, values } = whereSql(source, condition.condition);
      return { sql: `NOT ${sql}`, values };
    }
    case 'compare':
      return compared(source, condition.path, condition.comparison, condition.value);
    case 'in':
      return within(source, condition.path, condition.values);
    case 'inRecords':
      return withinRecords(source.expression(condition.path), source, condition.records);
  }
}

function all(
  source: QuerySource,
  conditions: readonly Condition[],
  operator: string,
  none: string,
): Fragment {
  const parts = joined(
    conditions.map((condition) => whereSql(source, condition)),
    operator,
  );
  return { ...parts, sql: `(${parts.sql || none})` };
}

function compared(
  source: QuerySource,
  operand: Operand,
  comparison: Comparison,
  value: SQLInputValue,
): Fragment {
  const expression = operandSql(source, operand);
  const given = emptyAsOff(operand, value);
  if (!needsFolding(operand, [given])) return COMPARE[comparison](expression, given);
  return COMPARE[comparison](foldedSql(expression), foldedValue(given));
}

/** A checkbox is never empty: that of a parent that is not there counts as off. */
const isCheckbox = (operand: Operand): boolean => fieldOf(operand)?.type === 'boolean';

function operandSql(source: QuerySource, operand: Operand): string {
  const expression = source.expression(operand);
  return isCheckbox(operand) ? `ifnull(${expression}, 0)` : expression;
}

const emptyAsOff = (operand: Operand, value: SQLInputValue): SQLInputValue =>
  isCheckbox(operand) ? (value ?? 0) : value;

const foldedSql = (expression: string): string => `${FOLD}(${expression})`;

const foldedValue = (value: SQLInputValue): SQLInputValue =>
  typeof value === 'string' ? folded(value) : value;

type Compare = (expression: string, value: SQLInputValue) => Fragment;

const ordered =
  (operator: string): Compare =>
  (expression, value) => ({ sql: `ifnull(${expression} ${operator} ?, 0)`, values: [value] });

const COMPARE: Readonly<Record<Comparison, Compare>> = {
  eq: (expression, value) => ({ sql: `(${expression} IS ?)`, values: [value] }),
  ne: (expression, value) => ({ sql: `(${expression} IS NOT ?)`, values: [value] }),
  lt: ordered('<'),
  lte: ordered('<='),
  gt: ordered('>'),
  gte: ordered('>='),
  like: (expression, value) => ({
    sql: String.raw`ifnull(${expression} LIKE ? ESCAPE '\', 0)`,
    values: [value],
  }),
};

/** One place for a list of any length. */
function within(source: QuerySource, operand: Operand, values: readonly SQLInputValue[]): Fragment {
  const expression = operandSql(source, operand);
  const given = values.map((value) => emptyAsOff(operand, value));
  const present = given.filter((value) => value !== null);
  const folds = needsFolding(operand, present);
  const list = JSON.stringify(folds ? present.map(foldedValue) : present);
  const compare = folds ? foldedSql(expression) : expression;
  const found = `ifnull(${compare} IN (SELECT value FROM json_each(?)), 0)`;
  const empty = given.includes(null) ? ` OR ${expression} IS NULL` : '';
  return { sql: `(${found}${empty})`, values: [list] };
}

/** Records that say nothing are in no set, and take nothing out of one. */
function withinRecords(expression: string, outer: QuerySource, records: RecordSet): Fragment {
  const source = outer.inner(records.object);
  const inner = source.expression(records.path);
  const { sql, values } = selectionSql(source, records);
  const set = `SELECT ${inner} ${source.from()} ${sql} AND ${inner} IS NOT NULL`;
  return { sql: `ifnull(${expression} IN (${set}), 0)`, values };
}
