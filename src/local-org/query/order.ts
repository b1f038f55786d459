import { joined, type Fragment } from './fragment.ts';
import { fieldOf } from './operand.ts';
import type { QuerySource } from './source.ts';
import type { OrderTerm } from './types.ts';

/** SQL of an order. The id comes last, so that it is the same every time and pages do not overlap. */
export function orderSql(source: QuerySource, terms: readonly OrderTerm[]): Fragment {
  const id = { sql: 't0."Id"', values: [] };
  return joined([...terms.map((term) => termSql(source, term)), id], ', ');
}

/** SQL of an order of groups; it may be empty. */
export const groupOrderSql = (source: QuerySource, terms: readonly OrderTerm[]): Fragment =>
  joined(
    terms.map((term) => termSql(source, term)),
    ', ',
  );

function termSql(source: QuerySource, { path, descending, nullsLast }: OrderTerm): Fragment {
  const { sql, values } = sortKey(source.expression(path), fieldOf(path)?.picklist?.values);
  const direction = descending ? 'DESC' : 'ASC';
  return { sql: `${sql} ${direction} NULLS ${nullsLast ? 'LAST' : 'FIRST'}`, values };
}

/** Picklists sort as their values are listed, values that are not listed after them. */
function sortKey(expression: string, listed?: readonly { value: string }[]): Fragment {
  if (listed === undefined) return { sql: expression, values: [] };
  const position = `(SELECT key FROM json_each(?) WHERE ${expression} = value)`;
  const list = JSON.stringify(listed.map(({ value }) => value));
  const sql = `iif(${expression} IS NULL, NULL, ifnull(${position}, ${listed.length}))`;
  return { sql, values: [list] };
}
