import { restValue } from '../format/restValue.ts';
import { fieldOf } from '../query/operand.ts';
import type { Row } from '../query/types.ts';
import type { RestRecord } from './records.ts';
import type { GroupColumn } from './types.ts';

/** A row as REST gives a group. */
export function groupRecord(columns: readonly GroupColumn[], row: Row): RestRecord {
  const values = columns.map(({ name, operand }) => {
    const stored = row[name] ?? null;
    const field = fieldOf(operand);
    return [name, field === undefined ? stored : restValue(field, stored)] as const;
  });
  return { attributes: { type: 'AggregateResult' }, ...Object.fromEntries(values) };
}
