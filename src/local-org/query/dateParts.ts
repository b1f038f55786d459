import type { DatePartName } from './operand.ts';

/** SQL of a part of a date, given SQL of the date or instant as ISO text; null of null. */
export const partSql = (part: DatePartName, date: string): string => PARTS[part](date);

const number =
  (format: string) =>
  (date: string): string =>
    `CAST(strftime('${format}', ${date}) AS INTEGER)`;

const dayInMonth = number('%d');
const dayInYear = number('%j');
const month = number('%m');
const year = number('%Y');
const quarter = (date: string): string => `(${month(date)} + 2) / 3`;

/** The first seven days are the first week. */
const week = (day: (date: string) => string) => (date: string) => `(${day(date)} + 6) / 7`;

const PARTS: Readonly<Record<DatePartName, (date: string) => string>> = {
  CALENDAR_MONTH: month,
  CALENDAR_QUARTER: quarter,
  CALENDAR_YEAR: year,
  DAY_IN_MONTH: dayInMonth,
  DAY_IN_WEEK: (date) => `${number('%w')(date)} + 1`,
  DAY_IN_YEAR: dayInYear,
  DAY_ONLY: (date) => `strftime('%Y-%m-%d', ${date})`,
  FISCAL_MONTH: month,
  FISCAL_QUARTER: quarter,
  FISCAL_YEAR: year,
  HOUR_IN_DAY: number('%H'),
  WEEK_IN_MONTH: week(dayInMonth),
  WEEK_IN_YEAR: week(dayInYear),
};
