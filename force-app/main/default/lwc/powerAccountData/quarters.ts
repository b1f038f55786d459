/** Calendar quarters, and what they are called. Pure. */
import running from '@salesforce/label/c.Power_Account_quarter_running';
import whole from '@salesforce/label/c.Power_Account_quarter';
import { fill } from 'c/powerFormat';
import type { Quarter } from 'c/powerModel';

const MONTHS = 3;
const QUARTERS_A_YEAR = 4;

/** Quarters since the year 0. */
const numberOf = (day: string): number =>
  Number(day.slice(0, 4)) * QUARTERS_A_YEAR + Math.floor((Number(day.slice(5, 7)) - 1) / MONTHS);

/** ISO day: the first of a quarter, or the last one of that before it. */
const dayAt = (quarter: number, dayOfMonth: 0 | 1): string => {
  const [year, month] = [
    Math.floor(quarter / QUARTERS_A_YEAR),
    (quarter % QUARTERS_A_YEAR) * MONTHS,
  ];
  return new Date(Date.UTC(year, month, dayOfMonth)).toISOString().slice(0, 10);
};

/**
 * The quarters from that of a day to that of another, oldest first; the last one ends on that other
 * day, since nothing is known of the days after it.
 * @param first ISO day.
 * @param today ISO day.
 */
export function quartersSince(first: string, today: string): Quarter[] {
  const [from, to] = [numberOf(first), numberOf(today)];
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => ({
    first: dayAt(from + index, 1),
    last: from + index < to ? dayAt(from + index + 1, 0) : today,
  }));
}

/**
 * `Q3 2026`; that which is not over yet says so.
 * @param today ISO day.
 */
export function quarterName({ first, last }: Quarter, today: string): string {
  const quarter = (numberOf(first) % QUARTERS_A_YEAR) + 1;
  return fill(last === today ? running : whole, quarter, first.slice(0, 4));
}
