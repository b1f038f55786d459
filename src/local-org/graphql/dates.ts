import { GraphQLError } from 'graphql';

import { rangeCondition } from '../query/dateCondition.ts';
import { DATE_LITERALS, lastUnits, nextUnits, type DayRange } from '../query/dateRanges.ts';
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

/** Compares a date field: a range is met from its first to its last day, before it or after it. */
export function dateCondition(
  context: GraphQLContext,
  path: Path,
  operator: string,
  input: DateInput,
): Condition {
  const comparison = operator as Exclude<Comparison, 'like'>;
  if (path.field.type === 'datetime' && input.value != null)
    return { kind: 'compare', path, comparison, value: instant(input.value) };
  const days = daysOf(context, input);
  return rangeCondition(path, comparison, days, context.requester.timeZone);
}

const instant = (value: string): string => new Date(value).toISOString();

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
