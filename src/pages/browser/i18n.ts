import { session } from './session.ts';

/** What `@salesforce/i18n/*` says about the user's locale, read off the browser's own Intl. */
const VALUES: Record<string, () => string | number> = {
  lang: () => session().language,
  locale: () => session().locale,
  currency: () => session().currency,
  timeZone: () => session().timeZone,
  dir: () => (RIGHT_TO_LEFT.has(new Intl.Locale(session().language).language) ? 'rtl' : 'ltr'),
  firstDayOfWeek: () => weekStart(session().locale),
  'number.decimalSeparator': () => numberPart('decimal'),
  'number.groupingSeparator': () => numberPart('group'),
  'number.minusSign': () => numberPart('minusSign'),
  'number.percentSign': () => numberPart('percentSign', { style: 'percent' }),
  'number.currencySymbol': () =>
    numberPart('currency', { style: 'currency', currency: session().currency }),
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'iw', 'ur']);

/** A short date has all digits of its year, which the browser's own does not. */
const DATES: Record<string, Intl.DateTimeFormatOptions> = {
  short: { year: 'numeric', month: 'numeric', day: 'numeric' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
};
const TIMES: Record<string, Intl.DateTimeFormatOptions> = {
  short: { timeStyle: 'short' },
  medium: { timeStyle: 'medium' },
  long: { timeStyle: 'medium' },
};

/** Value of `@salesforce/i18n/<name>`. Fails for a name that the platform does not have. */
export function i18n(name: string): string | number {
  const value = VALUES[name]?.() ?? dateTimePattern(name);
  if (value === undefined) throw new Error(`There is no @salesforce/i18n/${name}.`);
  return value;
}

/** `dateTime.mediumDateFormat` and its siblings, in the letters of Unicode's date patterns. */
function dateTimePattern(name: string): string | undefined {
  const match = /^dateTime\.(short|medium|long)(Date|DateTime|Time)Format$/.exec(name);
  if (!match) return undefined;
  const [, length = '', what] = match;
  const date = what === 'Time' ? undefined : pattern(DATES[length]);
  const time = what === 'Date' ? undefined : pattern(TIMES[length]);
  return [date, time].filter(Boolean).join(' ');
}

/** Written out for 2 January 2026, 3:04:05, whose single digits show what is padded. */
function pattern(options: Intl.DateTimeFormatOptions | undefined): string {
  const format = new Intl.DateTimeFormat(session().locale, options);
  const letters = format.resolvedOptions().hour12 ? 'h' : 'H';
  return format
    .formatToParts(new Date(2026, 0, 2, 3, 4, 5))
    .map(({ type, value }) => (type === 'literal' ? value : symbol(type, value, letters)))
    .join('')
    .replaceAll('\u202f', ' ');
}

function symbol(type: string, value: string, hour: string): string {
  if (type === 'year') return 'yyyy';
  if (type === 'dayPeriod') return 'a';
  if (type === 'month' && !/^\d+$/.test(value)) return value.length > 4 ? 'MMMM' : 'MMM';
  const letter = { month: 'M', day: 'd', hour, minute: 'm', second: 's' }[type] ?? '';
  return letter.repeat(value.length);
}

function numberPart(type: string, options?: Intl.NumberFormatOptions): string {
  const parts = new Intl.NumberFormat(session().locale, options).formatToParts(-1234567.5);
  return parts.find((part) => part.type === type)?.value ?? '';
}

const SUNDAY = 1;

/** Sunday is 1 for the platform and 7 for Intl; some browsers do not know. */
function weekStart(locale: string): number {
  const known = new Intl.Locale(locale);
  return 'getWeekInfo' in known ? (known.getWeekInfo().firstDay % 7) + 1 : SUNDAY;
}
