import type { SQLInputValue } from 'node:sqlite';

import { joined, type Fragment } from './fragment.ts';
import type { QuerySource } from './source.ts';
import type { Comparison, Condition } from './types.ts';

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
      return COMPARE[condition.comparison](source.expression(condition.path), condition.value);
    case 'in':
      return within(source.expression(condition.path), condition.values);
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
function within(expression: string, values: readonly SQLInputValue[]): Fragment {
  const list = JSON.stringify(values.filter((value) => value !== null));
  const found = `ifnull(${expression} IN (SELECT value FROM json_each(?)), 0)`;
  const empty = values.includes(null) ? ` OR ${expression} IS NULL` : '';
  return { sql: `(${found}${empty})`, values: [list] };
}
