/** What the value of a policy's field is counted in, and how it is written. */
import LOCALE from '@salesforce/i18n/locale';
import no from '@salesforce/label/c.Power_Field_no';
import noName from '@salesforce/label/c.Power_Field_no_name';
import yes from '@salesforce/label/c.Power_Field_yes';
import { withMinus } from 'c/powerFormat';
import { FACE_WORDS } from 'c/powerWords';

/**
 * `points` of the needle, whole `days`, a `percent` (30 is 30 %), a `share` (0.3 is 30 %), `units` of
 * evidence, a `factor`, and what is no number: a `switch`, a `face`, a `name`.
 */
export type Unit =
  'points' | 'days' | 'percent' | 'share' | 'units' | 'factor' | 'switch' | 'face' | 'name';

/** As many decimals as any field needs: the smallest divisor that a policy may have is 1e-6. */
const DECIMALS = 6;
const HUNDRED = 100;

const written = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  withMinus(
    new Intl.NumberFormat(LOCALE, { maximumFractionDigits: DECIMALS, ...options }).format(value),
  );

const NUMBERS: Partial<Record<Unit, (value: number) => string>> = {
  points: (value) => written(value, { signDisplay: 'exceptZero' }),
  days: (value) => written(value, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
  percent: (value) => written(value / HUNDRED, { style: 'percent' }),
  share: (value) => written(value, { style: 'percent' }),
  factor: (value) => `× ${written(value)}`,
  units: (value) => written(value),
};

const textOf = (unit: Unit, value: unknown): string => {
  if (unit === 'switch') return value === true ? yes : no;
  if (unit === 'face')
    return (FACE_WORDS as Readonly<Record<string, string>>)[String(value)] ?? String(value);
  return typeof value === 'string' && value !== '' ? value : noName;
};

/** A value in words: `30 days`, `35%`, `+20`, `× 1.5`, `yes`. */
export const formatted = (unit: Unit, value: unknown): string => {
  const format = NUMBERS[unit];
  return format && typeof value === 'number' ? format(value) : textOf(unit, value);
};
