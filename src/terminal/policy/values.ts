/** Values of a policy's fields, as the page writes them for a reader of American English. */
import type { Face } from '../../model/index.ts';
import { FACES } from '../../model/words.ts';
import { faceWord, word } from '../words.ts';

/**
 * What a value is counted in: `points` of the needle, whole `days`, a `percent` (30 is 30 %), a
 * `share` (0.3 is 30 %), `units` of evidence, a `factor`; or what is no number.
 */
export type Unit =
  'points' | 'days' | 'percent' | 'share' | 'units' | 'factor' | 'switch' | 'face' | 'name';

const LOCALE = 'en-US';
/** As many as any field needs: the smallest divisor that a policy may have is 1e-6. */
const DECIMALS = 6;
const HUNDRED = 100;

const written = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits: DECIMALS, ...options })
    .format(value)
    .replace('-', '\u2212');

const NUMBERS: Readonly<Partial<Record<Unit, (value: number) => string>>> = {
  points: (value) => written(value, { signDisplay: 'exceptZero' }),
  days: (value) => written(value, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
  percent: (value) => written(value / HUNDRED, { style: 'percent' }),
  share: (value) => written(value, { style: 'percent' }),
  factor: (value) => `× ${written(value)}`,
  units: (value) => written(value),
};

const isFace = (value: unknown): value is Face => FACES.some((face) => face === value);

/** A value in words: `30 days`, `35%`, `+20`, `× 1.5`, `yes`. */
export function valueText(unit: Unit, value: unknown): string {
  const format = NUMBERS[unit];
  if (format && typeof value === 'number') return format(value);
  if (unit === 'switch') return word(value === true ? 'field.yes' : 'field.no');
  if (isFace(value)) return faceWord(value);
  return typeof value === 'string' && value !== '' ? value : word('field.no-name');
}
