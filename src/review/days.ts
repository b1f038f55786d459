const DAY_MS = 86_400_000;
const ISO_DAY_LENGTH = 10;

/** A closed deal is compared as it stood while it could still turn. */
export const DAYS_BEFORE_CLOSE = 14;

/** Closed deals are compared as far back as this. */
export const LAST_YEAR_DAYS = 365;

/**
 * The calendar day so many days before another.
 * @param day ISO.
 */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, ISO_DAY_LENGTH);
