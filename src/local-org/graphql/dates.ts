import { GraphQLError } from 'graphql';

import { startOfDay } from '../calendar.ts';
import {
  DATE_LITERALS,
  lastUnits,
  nextUnits,
  unitsFrom,
  type DayRange,
} from '../query/dateRanges.ts';
import type { Comparison, Condition } from '../query/types.ts';
import type { Path } from '../schema/path.ts';
import type { GraphQLContext } from './context.ts';
import { RANGE_UNITS } from './operators.ts';

/** A date in a filter: a value, a literal like TODAY, or a range like `{ last_n_days: 30 }`. */
export interface DateInput {
  value?: string | null;
  literal?: string | null;
  range?: Readonly<Record<string, number | null>> | null;
}

/** The longest range that a filter may count, in units. */
const MAX_UNITS = 10_000;

type Compare = (comparison: Comparison, value: string) => Condition;

/** Compares a date field: a range is met from its first to its last day, before it or after it. */
export function dateCondition(
  context: GraphQLContext,
  path: Path,
  operator: string,
  input: DateInput,
): Condition {
  const compare: Compare = (comparison, value) => ({ kind: 'compare', path, comparison, value });
  if (path.field.type === 'date') return dayCondition(compare, operator, daysOf(context, input));
  if (input.value != null) return compare(operator as Comparison, instant(input.value));
  return instantCondition(compare, operator, daysOf(context, input), context.requester.timeZone);
}

const instant = (value: string): string => new Date(value).toISOString();

function dayCondition(compare: Compare, operator: string, { first, last }: DayRange): Condition {
  return {
    eq: within(compare('gte', first), compare('lte', last)),
    ne: outside(compare('gte', first), compare('lte', last)),
    lt: compare('lt', first),
    lte: compare('lte', last),
    gt: compare('gt', last),
    gte: compare('gte', first),
  }[operator as Exclude<Comparison, 'like'>];
}

/** Days seen as instants: from the reader's midnight to the midnight after the last day. */
function instantCondition(
  compare: Compare,
  operator: string,
  { first, last }: DayRange,
  timeZone: string,
): Condition {
  const from = startOfDay(first, timeZone);
  const to = startOfDay(unitsFrom('day', last, 1, 1).first, timeZone);
  return {
    eq: within(compare('gte', from), compare('lt', to)),
    ne: outside(compare('gte', from), compare('lt', to)),
    lt: compare('lt', from),
    lte: compare('lt', to),
    gt: compare('gte', to),
    gte: compare('gte', from),
  }[operator as Exclude<Comparison, 'like'>];
}

const within = (...conditions: Condition[]): Condition => ({ kind: 'and', conditions });

const outside = (...conditions: Condition[]): Condition => ({
  kind: 'not',
  condition: within(...conditions),
});

function daysOf({ today }: GraphQLContext, { value, literal, range }: DateInput): DayRange {
  const given = [value, literal, range].filter((part) => part != null);
  if (given.length !== 1) {
    throw new GraphQLError("A date takes exactly one of 'value', 'literal' and 'range'");
  }
  if (value != null) return { first: value, last: value };
  const named = DATE_LITERALS.get(literal ?? '');
  return named === undefined ? relative(today, range ?? {}) : named(today);
}

function relative(today: string, range: Readonly<Record<string, number | null>>): DayRange {
  const [[key, count] = ['', 0], ...others] = Object.entries(range);
  if (others.length > 0 || count === null || count < 1 || count > MAX_UNITS) {
    throw new GraphQLError(`A range takes one number from 1 to ${MAX_UNITS}`);
  }
  const unit = RANGE_UNITS.find((name) => key.endsWith(`_${name}s`)) ?? 'day';
  return (key.startsWith('last') ? lastUnits : nextUnits)(unit, today, count);
}
