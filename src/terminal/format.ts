/** Numbers, money and days as the page writes them for a reader of American English. */
import { rounded } from '../model/index.ts';

const LOCALE = 'en-US';
const MINUS = '\u2212';
const MILLION = 1e6;
const CURRENCY_CODE = /^[A-Z]{3}$/;

type Sign = 'auto' | 'exceptZero';

/** A hyphen is no minus: figures line up. */
const withMinus = (text: string): string => text.replace('-', MINUS);

const decimals = (digits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
});

const number = (value: number, options: Intl.NumberFormatOptions): string =>
  withMinus(new Intl.NumberFormat(LOCALE, options).format(value));

/** A number with its sign: `+8.1`, `−14.2`, `0.0`. */
export const signed = (value: number, digits = 0): string =>
  number(rounded(value, digits), { ...decimals(digits), signDisplay: 'exceptZero' });

/** A number without a plus: `46`, `−55`. */
export const plain = (value: number, digits = 0): string =>
  number(rounded(value, digits), decimals(digits));

/** A share, 0 … 1, in percent: `52%`. */
export const share = (value: number, digits = 0, signDisplay: Sign = 'auto'): string =>
  number(rounded(value, digits + 2), { style: 'percent', signDisplay, ...decimals(digits) });

/**
 * Money in short: `$72K`, `€1.2M`.
 * @param currency ISO code; none, or none that it can be: the bare number.
 */
export const money = (value: number, currency: string | null, signDisplay: Sign = 'auto'): string =>
  number(value, {
    ...(currency !== null && CURRENCY_CODE.test(currency) ? { style: 'currency', currency } : {}),
    notation: 'compact',
    maximumFractionDigits: Math.abs(value) >= MILLION ? 1 : 0,
    signDisplay,
  });

const yearOf = (day: string): string => day.slice(0, 4);

/** An ISO day as a date: `Nov 18, 2026`, or `Nov 18` in the year of another day. */
export const dayText = (day: string, inYearOf = ''): string =>
  new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'short',
    ...(yearOf(day) === yearOf(inYearOf) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
