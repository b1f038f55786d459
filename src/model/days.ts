/** Calendar days without a clock: ISO text in, whole days out. */

/** `2026-11-23`: where its parts stand. */
const ISO_LENGTH = 10;
const [MONTH_AT, DATE_AT] = [5, 8];
const [DASH, ZERO] = ['-', '0'].map((letter) => letter.charCodeAt(0)) as [number, number];
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FEBRUARY = 2;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLength = (year: number, month: number): number =>
  month === FEBRUARY && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** Whole years of an era of the calendar, and its days. */
const [ERA_YEARS, ERA_DAYS] = [400, 146_097];
/** Days from 0000-03-01 to 1970-01-01, and one era more. */
const EPOCH = 719_468 + ERA_DAYS;

/** A quotient of two whole numbers, both ≥ 0, without its fraction. */
const quotient = (of: number, by: number): number => (of / by) | 0;

/**
 * Days since 1970-01-01 of a civil date, by counting 400-year eras of 146,097 days that begin in
 * March; an era more keeps every number above zero.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = year + ERA_YEARS - Number(month <= FEBRUARY);
  const era = quotient(y, ERA_YEARS);
  const yearOfEra = y - era * ERA_YEARS;
  const monthFromMarch = month > FEBRUARY ? month - 3 : month + 9;
  const dayOfYear = quotient(153 * monthFromMarch + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + (yearOfEra >> 2) - quotient(yearOfEra, 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH;
}

const NO_NUMBER = -1;

/** The number that the digits from `from` up to `to` spell; `NO_NUMBER` where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return NO_NUMBER;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * Days since 1970-01-01 of an ISO calendar day, or null where the text is no real day. Letter by
 * letter, since it runs once or twice for every event of every reading.
 */
export function dayNumber(day: unknown): number | null {
  if (typeof day !== 'string' || day.length !== ISO_LENGTH) return null;
  if (day.charCodeAt(MONTH_AT - 1) !== DASH || day.charCodeAt(DATE_AT - 1) !== DASH) return null;
  const year = digits(day, 0, MONTH_AT - 1);
  const month = digits(day, MONTH_AT, DATE_AT - 1);
  const date = digits(day, DATE_AT, ISO_LENGTH);
  if (year < 0 || date < 1 || date > monthLength(year, month)) return null;
  return daysFromCivil(year, month, date);
}

/**
 * The day a reading is taken, as days since 1970-01-01.
 * @throws {RangeError} where `asOf` is no real ISO calendar day: a reading without its day is none.
 */
export function requireDay(asOf: unknown): number {
  const day = dayNumber(asOf);
  if (day === null) {
    throw new RangeError(
      `asOf must be a calendar day written like 2026-11-23, got ${JSON.stringify(asOf)}.`,
    );
  }
  return day;
}
