/** Numbers, money and days as the user's locale writes them. */
import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { rounded } from 'c/powerRecords';

export { keyWords } from 'c/powerRecords';

const MINUS = '\u2212';
const MILLION = 1e6;

/** A hyphen is no minus: figures line up and screen readers say 'minus'. */
export const withMinus = (text: string): string => text.replace('-', MINUS);

const decimals = (digits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
});

/** A number with its sign: `+8.1`, `−14.2`, `0.0`. */
export const signed = (value: number, digits = 0): string =>
  withMinus(
    new Intl.NumberFormat(LOCALE, { ...decimals(digits), signDisplay: 'exceptZero' }).format(
      rounded(value, digits),
    ),
  );

/** A number without a plus: `46`, `−55`. */
export const plain = (value: number, digits = 0): string =>
  withMinus(new Intl.NumberFormat(LOCALE, decimals(digits)).format(rounded(value, digits)));

/** A share, 0 … 1, in percent: `52%`. */
export const share = (value: number, digits = 0): string =>
  withMinus(
    new Intl.NumberFormat(LOCALE, { style: 'percent', ...decimals(digits) }).format(
      rounded(value, digits + 2),
    ),
  );

/** A share with its sign: `+3.2%`. */
export const signedShare = (value: number, digits = 1): string =>
  withMinus(
    new Intl.NumberFormat(LOCALE, {
      style: 'percent',
      signDisplay: 'exceptZero',
      ...decimals(digits),
    }).format(rounded(value, digits + 2)),
  );

/**
 * Money in short: `$72K`, `$1.2M`.
 * @param currency ISO code of the record; none: the user's own.
 */
export const money = (
  value: number,
  currency: string | null,
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): string =>
  withMinus(
    new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency: currency ?? CURRENCY,
      notation: 'compact',
      maximumFractionDigits: Math.abs(value) >= MILLION ? 1 : 0,
      signDisplay,
    }).format(value),
  );

/** Money to the cent where it has cents: `$72,000`, `$72,000.50`. */
export const exactMoney = (value: number, currency: string | null): string =>
  withMinus(
    new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency: currency ?? CURRENCY,
      ...decimals(Number.isInteger(value) ? 0 : 2),
    }).format(value),
  );

const yearOf = (day: string): string => day.slice(0, 4);

/**
 * An ISO calendar day as a date: `18 Nov 2026`, or `18 Nov` in the year of another day. A day has no
 * time zone; what is none is said as it stands.
 */
export function dayText(day: string, inYearOf = ''): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'short',
    ...(yearOf(day) === yearOf(inYearOf) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** The user's own calendar day at an instant, written ISO. */
export function dayOf(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: TIME_ZONE,
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Words as they begin a line: `Half-life of behavior`. */
export const capitalized = (words: string): string =>
  words.charAt(0).toLocaleUpperCase(LOCALE) + words.slice(1);

/** Orders words as the user's language does. */
export const byWords = (a: string, b: string): number => a.localeCompare(b, LOCALE);

/** The currency of amounts that do not say theirs. */
export const currencyOr = (currency: string | null): string => currency ?? CURRENCY;

/** Puts values in the places `{0}`, `{1}` … of a label. */
export const fill = (label: string, ...values: readonly (string | number)[]): string =>
  label.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
