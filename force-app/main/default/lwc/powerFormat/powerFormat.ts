/** Numbers, money and days as the user's locale writes them. */
import CURRENCY from '@salesforce/i18n/currency';
import DIRECTION from '@salesforce/i18n/dir';
import LANGUAGE from '@salesforce/i18n/lang';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { rounded } from 'c/powerRecords';

export { keyWords } from 'c/powerRecords';

const MINUS = '\u2212';
/** What keeps a figure apart from the script around it: its sign would go to its other end. */
const [APART, TOGETHER] = DIRECTION === 'rtl' ? ['\u2068', '\u2069'] : ['', ''];
const MILLION = 1e6;

/** Making a formatter takes a hundred times as long as using it, and a log has hundreds of figures. */
function keeping<Options, Formatter>(make: (options: Options) => Formatter) {
  const kept = new Map<string, Formatter>();
  return (options: Options): Formatter => {
    const key = JSON.stringify(options);
    const formatter = kept.get(key) ?? make(options);
    kept.set(key, formatter);
    return formatter;
  };
}

const numbers = keeping(
  (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(LOCALE, options),
);
const dates = keeping(
  (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(LOCALE, options),
);

/** A hyphen is no minus: figures line up and screen readers say 'minus'. */
export const withMinus = (text: string): string => text.replace('-', MINUS);

const decimals = (digits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
});

const written = (value: number, options: Intl.NumberFormatOptions): string =>
  APART + withMinus(numbers(options).format(value)) + TOGETHER;

/** A number with its sign: `+8.1`, `−14.2`, `0.0`. */
export const signed = (value: number, digits = 0): string =>
  written(rounded(value, digits), { ...decimals(digits), signDisplay: 'exceptZero' });

/** A number without a plus: `46`, `−55`. */
export const plain = (value: number, digits = 0): string =>
  written(rounded(value, digits), decimals(digits));

/** A share, 0 … 1, in percent: `52%`. */
export const share = (value: number, digits = 0): string =>
  written(rounded(value, digits + 2), { style: 'percent', ...decimals(digits) });

/** A share with its sign: `+3.2%`. */
export const signedShare = (value: number, digits = 1): string =>
  written(rounded(value, digits + 2), {
    style: 'percent',
    signDisplay: 'exceptZero',
    ...decimals(digits),
  });

/** As many decimals as any figure needs that somebody works with. */
const DECIMALS = 6;

const asPrecise = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  written(value, { maximumFractionDigits: DECIMALS, ...options });

/** A number with the decimals that it has, six at most: `4`, `1.25`, `−0.125`. */
export const figure = (value: number): string => asPrecise(value);

/** A share, 0 … 1, in percent, with the decimals that it has: `6%`, `6.25%`. */
export const figureShare = (value: number): string => asPrecise(value, { style: 'percent' });

/** Words are the language's; only how figures and dates are written is the locale's. */
const dayUnits = new Intl.NumberFormat(LANGUAGE, {
  maximumFractionDigits: DECIMALS,
  style: 'unit',
  unit: 'day',
  unitDisplay: 'long',
});

/** A number of days: `1 day`, `30 days`. */
export const dayCount = (value: number): string => dayUnits.format(value);

/**
 * Money in short: `$72K`, `$1.2M`.
 * @param currency ISO code of the record; none: the user's own.
 */
export const money = (
  value: number,
  currency: string | null,
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): string =>
  written(value, {
    style: 'currency',
    currency: currency ?? CURRENCY,
    notation: 'compact',
    maximumFractionDigits: Math.abs(value) >= MILLION ? 1 : 0,
    signDisplay,
  });

/** Money to the cent where it has cents: `$72,000`, `$72,000.50`. */
export const exactMoney = (value: number, currency: string | null): string =>
  written(value, {
    style: 'currency',
    currency: currency ?? CURRENCY,
    ...decimals(Number.isInteger(value) ? 0 : 2),
  });

const yearOf = (day: string): string => day.slice(0, 4);

/**
 * An ISO calendar day as a date: `18 Nov 2026`, or `18 Nov` in the year of another day. A day has no
 * time zone; what is none is said as it stands.
 */
export function dayText(day: string, inYearOf = ''): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return dates({
    day: 'numeric',
    month: 'short',
    ...(yearOf(day) === yearOf(inYearOf) ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** Made once: a log has hundreds of instants. */
const DAY_PARTS = new Intl.DateTimeFormat('en', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: TIME_ZONE,
});

/** The user's own calendar day at an instant, written ISO. */
export function dayOf(instant: Date): string {
  const parts = DAY_PARTS.formatToParts(instant);
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

const DAY_MS = 86_400_000;

/** The ISO calendar day so many days later; earlier where they are negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Values in a row as the user's language lists them: `a, b`. */
export const listed = (values: readonly string[]): string =>
  new Intl.ListFormat(LANGUAGE, { type: 'unit', style: 'short' }).format(values);

/** Words as they begin a line: `Half-life of behavior`. */
export const capitalized = (words: string): string =>
  words.charAt(0).toLocaleUpperCase(LANGUAGE) + words.slice(1);

/** Orders words as the user's language does. */
export const byWords = (a: string, b: string): number => a.localeCompare(b, LANGUAGE);

/** The currency of amounts that do not say theirs. */
export const currencyOr = (currency: string | null): string => currency ?? CURRENCY;

/** Puts values in the places `{0}`, `{1}` … of a label. */
export const fill = (label: string, ...values: readonly (string | number)[]): string =>
  label.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
