import type { Path } from '../schema/path.ts';
import type { Field } from '../schema/types.ts';

/** Parts of a date that SOQL can name; weeks begin on Sunday, fiscal periods as calendar ones. */
export const DATE_PARTS = [
  'CALENDAR_MONTH',
  'CALENDAR_QUARTER',
  'CALENDAR_YEAR',
  'DAY_IN_MONTH',
  'DAY_IN_WEEK',
  'DAY_IN_YEAR',
  'DAY_ONLY',
  'FISCAL_MONTH',
  'FISCAL_QUARTER',
  'FISCAL_YEAR',
  'HOUR_IN_DAY',
  'WEEK_IN_MONTH',
  'WEEK_IN_YEAR',
] as const;

/** A part of a date, by SOQL's name. */
export type DatePartName = (typeof DATE_PARTS)[number];

/** A part of a date or of an instant: of what clocks in that time zone show, or of UTC. */
export interface DatePart {
  part: DatePartName;
  of: Path;
  /** IANA name. */
  timeZone?: string;
}

/** What many records come to. */
export const AGGREGATES = ['AVG', 'COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN', 'SUM'] as const;

/** A value worked out over a group of records; COUNT without a field counts the records. */
export interface Aggregate {
  aggregate: (typeof AGGREGATES)[number];
  of?: Path;
}

/** What a query selects, compares, groups or sorts by: a field, or what is worked out of one. */
export type Operand = Path | DatePart | Aggregate;

/** The field that a value is one of; undefined where it is worked out, such as a sum or a year. */
export function fieldOf(operand: Operand): Field | undefined {
  if ('field' in operand) return operand.field;
  const keepsValues = 'aggregate' in operand && ['MIN', 'MAX'].includes(operand.aggregate);
  return keepsValues ? operand.of?.field : undefined;
}
