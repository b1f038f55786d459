/** Numbers as the user's locale writes them ↔ numbers. */
import LOCALE from '@salesforce/i18n/locale';

/** Digits that a number keeps on its way to a percentage and back: no noise of the division. */
const DIGITS = 12;
const PERCENT = 100;

const writer = new Intl.NumberFormat(LOCALE, { useGrouping: false, maximumFractionDigits: DIGITS });

const separatorOf = (type: 'group' | 'decimal'): string =>
  new Intl.NumberFormat(LOCALE).formatToParts(1_234_567.5).find((part) => part.type === type)
    ?.value ?? '';

/**
 * Spaces and apostrophes part thousands in some places, and mean nothing else anywhere; nor do the
 * marks by which right-to-left scripts keep a sign with its number.
 */
const MEANINGLESS = /[\s'’\u061c\u200e\u200f]/g;
const MINUS = /^[-\u2212\u2013]/;
const NUMBER = /^\d+([.,]\d*)?$|^[.,]\d+$/;

/** The locale's own digits, in order. */
const OWN_DIGITS = Array.from(
  new Intl.NumberFormat(LOCALE, { useGrouping: false }).format(9_876_543_210),
)
  .reverse()
  .join('');

const inAscii = (text: string): string =>
  Array.from(text.normalize('NFKC'))
    .map((letter) => (OWN_DIGITS.includes(letter) ? String(OWN_DIGITS.indexOf(letter)) : letter))
    .join('')
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replace(MEANINGLESS, '')
    .replace(/[%٪]$/, '');

const GROUP = separatorOf('group');
const DECIMAL = separatorOf('decimal');

/** Thousands as the locale parts them: `1,500` here, `1.500` there. */
const isGrouped = (text: string): boolean =>
  /^[.,]$/.test(GROUP) &&
  new RegExp(`^[1-9]\\d{0,2}(\\${GROUP}\\d{3})+(\\${DECIMAL}\\d*)?$`).test(text);

/**
 * A number as people type it: with a comma or a point, whichever is theirs, where that can mean
 * only one thing.
 * @returns null where it is none.
 */
export function typedNumber(text: string): number | null {
  const plain = inAscii(text);
  const sign = MINUS.test(plain) ? -1 : 1;
  const amount = plain.replace(/^[-\u2212\u2013+]/, '');
  const digits = isGrouped(amount) ? amount.replaceAll(GROUP, '') : amount;
  return NUMBER.test(digits) ? sign * Number(digits.replace(',', '.')) : null;
}

/** A number as it stands in a field. */
export const writtenNumber = (value: number): string => writer.format(value);

const precise = (value: number): number => Number(value.toPrecision(DIGITS));

/** A share, 0.05, of what is typed in percent, 5. */
export const shareOf = (percent: number): number => precise(percent / PERCENT);

/** A share in percent. */
export const percentOf = (share: number): number => precise(share * PERCENT);
