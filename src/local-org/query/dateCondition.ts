import { startOfDay } from '../calendar.ts';
import { unitsFrom, type DayRange } from './dateRanges.ts';
import { fieldOf, type Operand } from './operand.ts';
import type { Comparison, Condition } from './types.ts';

type DateComparison = Exclude<Comparison, 'like'>;
type Compare = (comparison: Comparison, value: string) => Condition;

/**
 * Compares dates or instants with a range of days: met from its first to its last day, before it or
 * after it. Instants are seen as days by the clocks of a time zone (IANA name).
 */
export function rangeCondition(
  path: Operand,
  comparison: DateComparison,
  range: DayRange,
  timeZone: string,
): Condition {
  const compare: Compare = (operator, value) => ({
    kind: 'compare',
    path,
    comparison: operator,
    value,
  });
  const isInstant = fieldOf(path)?.type === 'datetime';
  return isInstant
    ? instantCondition(compare, range, timeZone)[comparison]
    : dayCondition(compare, range)[comparison];
}

type Conditions = Readonly<Record<DateComparison, Condition>>;

const dayCondition = (compare: Compare, { first, last }: DayRange): Conditions => ({
  eq: within(compare('gte', first), compare('lte', last)),
  ne: outside(compare('gte', first), compare('lte', last)),
  lt: compare('lt', first),
  lte: compare('lte', last),
  gt: compare('gt', last),
  gte: compare('gte', first),
});

/** From midnight to the midnight after the last day. */
function instantCondition(
  compare: Compare,
  { first, last }: DayRange,
  timeZone: string,
): Conditions {
  const from = startOfDay(first, timeZone);
  const to = startOfDay(unitsFrom('day', last, 1, 1).first, timeZone);
  return {
    eq: within(compare('gte', from), compare('lt', to)),
    ne: outside(compare('gte', from), compare('lt', to)),
    lt: compare('lt', from),
    lte: compare('lt', to),
    gt: compare('gte', to),
    gte: compare('gte', from),
  };
}

const within = (...conditions: Condition[]): Condition => ({ kind: 'and', conditions });

const outside = (...conditions: Condition[]): Condition => ({
  kind: 'not',
  condition: within(...conditions),
});
