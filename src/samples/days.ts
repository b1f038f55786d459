const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_A_WEEK = 7;
const SATURDAY = 6;

/** The ISO calendar day `days` after (before, if negative) the ISO calendar day `day`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** How many days `later` comes after `day`; ISO calendar days. */
export const daysFrom = (day: string, later: string): number =>
  (Date.parse(later) - Date.parse(day)) / MILLISECONDS_A_DAY;

/** The Monday on or before a day. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(day).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK));

/** The day itself, or the Friday before it if it falls on a weekend. */
export function workdayOnOrBefore(day: string): string {
  const weekday = new Date(day).getUTCDay();
  if (weekday === SATURDAY) return addDays(day, -1);
  return weekday === 0 ? addDays(day, -2) : day;
}

/** A moment of that day as Salesforce writes it; `minutes` after midnight UTC. */
export const timestamp = (day: string, minutes: number): string =>
  new Date(Date.parse(day) + minutes * 60_000).toISOString().replace('Z', '+0000');

/**
 * @throws {RangeError} where `day` is no ISO calendar day.
 */
export function requireDay(day: string): string {
  const parsed = Date.parse(`${day}T00:00:00Z`);
  if (!Number.isFinite(parsed) || new Date(parsed).toISOString().slice(0, 10) !== day)
    throw new RangeError(
      `The sample's day must be written like 2026-11-23, got ${JSON.stringify(day)}.`,
    );
  return day;
}
