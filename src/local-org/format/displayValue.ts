import type { SQLOutputValue } from 'node:sqlite';

import type { Field } from '../schema/types.ts';

/** Whose eyes a value is for. */
export interface Reader {
  /** Salesforce's name of a locale, e.g. `en_US`. */
  locale: string;
  /** IANA name. */
  timeZone: string;
  /** ISO code of the org's currency. */
  currency: string;
}

/** A stored value as a JSON value: checkboxes as true and false, all else as it is. */
export const apiValue = ({ type }: Field, stored: SQLOutputValue): SQLOutputValue | boolean =>
  type === 'boolean' ? stored === 1 : stored;

/** Writes values as Salesforce shows them to a reader; what needs no formatting has no display value. */
export class DisplayFormat {
  readonly #reader: Reader;
  readonly #language: string;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #dates = new Map<string, DateFormats>();

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#language = languageTag(reader.locale);
  }

  /** The display value of a field; `currencyIsoCode` is the record's own where the org has several. */
  of(field: Field, stored: SQLOutputValue, currencyIsoCode?: string): string | null {
    if (stored === null) return null;
    switch (field.type) {
      case 'currency':
        return this.#currency(field, Number(stored), currencyIsoCode);
      case 'percent':
        return this.#number(field.scale, Number(stored) / 100, { style: 'percent' });
      case 'int':
      case 'double':
        return this.#number(field.scale, Number(stored), {});
      case 'date':
        return this.#date(DAY, `${String(stored)}T00:00:00.000Z`);
      case 'datetime':
        return this.#date({ timeStyle: 'short', timeZone: this.#reader.timeZone }, String(stored));
      case 'picklist':
        return picklistLabel(field, String(stored));
      default:
        return null;
    }
  }

  /** With several currencies in the org the code is shown in place of the sign, as Salesforce does. */
  #currency({ scale }: Field, amount: number, isoCode?: string): string {
    const currency = isoCode ?? this.#reader.currency;
    const currencyDisplay = isoCode === undefined ? 'symbol' : 'code';
    return this.#number(scale, amount, { style: 'currency', currency, currencyDisplay });
  }

  #number(digits: number, value: number, options: Intl.NumberFormatOptions): string {
    const key = `${options.style ?? ''}${options.currency ?? ''}${options.currencyDisplay ?? ''}${digits}`;
    const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const format =
      this.#numbers.get(key) ?? new Intl.NumberFormat(this.#language, { ...options, ...decimals });
    this.#numbers.set(key, format);
    return format.format(value);
  }

  /** The locale's short form, with the year in full as Salesforce writes it. */
  #date(options: DateOptions, iso: string): string {
    const key = options.timeStyle ?? '';
    const { short, year } = this.#dates.get(key) ?? dateFormats(this.#language, options);
    this.#dates.set(key, { short, year });
    const date = new Date(iso);
    const parts = short.formatToParts(date);
    const text = parts.map(({ type, value }) => (type === 'year' ? year.format(date) : value));
    return text.join('').replaceAll(NARROW_SPACE, ' ');
  }
}

type DateOptions = Pick<Intl.DateTimeFormatOptions, 'timeStyle' | 'timeZone'>;

interface DateFormats {
  short: Intl.DateTimeFormat;
  year: Intl.DateTimeFormat;
}

function dateFormats(language: string, options: DateOptions): DateFormats {
  const { timeZone } = options;
  return {
    short: new Intl.DateTimeFormat(language, {
      dateStyle: 'short',
      calendar: 'gregory',
      ...options,
    }),
    year: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }),
  };
}

/** What Intl puts before AM and PM. */
const NARROW_SPACE = '\u202f';

const DAY = { timeZone: 'UTC' } as const;

/** The label of a picklist value; a value that is not listed is its own label. */
export function picklistLabel({ picklist }: Field, value: string): string {
  return picklist?.values.find((entry) => entry.value === value)?.label ?? value;
}

/** `en_US` as Intl names it; a locale that Intl does not know reads as American English. */
function languageTag(locale: string): string {
  const tag = locale.replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
