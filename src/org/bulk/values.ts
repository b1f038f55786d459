/** Values of fields out of their bytes. */
import { NO_DAY } from '../../model/batch/index.ts';
import type { CsvRecord } from './csvRecords.ts';

const [MINUS, DOT, ZERO, NINE, SMALL_T] = [0x2d, 0x2e, 0x30, 0x39, 0x74] as const;
/** Turns a capital letter into a small one. */
const SMALL = 0x20;
/** Digits that a number of 53 bits is sure to hold. */
const EXACT_DIGITS = 15;
const DAY_MS = 86_400_000;
const ISO_DAY = 10;
const [YEAR, MONTH, DATE] = [0, 5, 8] as const;

const decoder = new TextDecoder();

/** Whether a field has a value. */
export const isEmpty = ({ start, end }: CsvRecord, field: number): boolean =>
  start[field] === end[field];

/** The text of a field. */
export function textAt({ bytes, start, end, isEscaped }: CsvRecord, field: number): string {
  const text = decoder.decode(bytes.subarray(start[field], end[field]));
  return isEscaped[field] === 1 ? text.replaceAll('""', '"') : text;
}

/** Powers of ten, all exact. */
const TENS = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** Where the digits from `at` on end. */
function endOfDigits(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at += 1;
  return at;
}

/** The whole number that digits spell. */
function wholeOf(bytes: Uint8Array, from: number, to: number): number {
  let whole = 0;
  for (let at = from; at < to; at += 1) whole = whole * 10 + (bytes[at] as number) - ZERO;
  return whole;
}

/**
 * The number of a field; NaN where it is empty or no number. Byte by byte, for there are millions;
 * what is too long to be exact that way, or spelled otherwise, is left to `Number`.
 */
export function numberAt(record: CsvRecord, field: number): number {
  const { bytes } = record;
  const start = record.start[field] as number;
  const to = record.end[field] as number;
  if (start === to) return Number.NaN;
  const from = bytes[start] === MINUS ? start + 1 : start;
  const point = endOfDigits(bytes, from, to);
  const end = point < to && bytes[point] === DOT ? endOfDigits(bytes, point + 1, to) : point;
  if (end < to || point === from || end - from > EXACT_DIGITS) return spelled(record, field);
  const decimals = Math.max(0, end - point - 1);
  const whole = wholeOf(bytes, from, point) * (TENS[decimals] as number);
  // Both are whole and exact, so that their division is rounded once, as the number's text is.
  const size = (whole + wholeOf(bytes, end - decimals, end)) / (TENS[decimals] as number);
  return from > start ? -size : size;
}

/** A number in another spelling, such as 1.2E7. */
function spelled(record: CsvRecord, field: number): number {
  const text = textAt(record, field).trim();
  return text === '' ? Number.NaN : Number(text);
}

/** 1 where a checkbox is ticked. */
export const flagAt = ({ bytes, start, end }: CsvRecord, field: number): number => {
  const first = start[field] as number;
  return first < (end[field] as number) && ((bytes[first] as number) | SMALL) === SMALL_T ? 1 : 0;
};

/** The whole number of so many digits; NaN where one is none. */
const digitsAt = (bytes: Uint8Array, from: number, length: number): number =>
  endOfDigits(bytes, from, from + length) === from + length
    ? wholeOf(bytes, from, from + length)
    : Number.NaN;

const MONTHS = 12;
const MAX_YEAR = 9999;

/** Days since 1970-01-01 where each month begins, by `12 · year + month − 1`. */
const monthStarts = Int32Array.from({ length: (MAX_YEAR + 1) * MONTHS + 1 }, (_, month) => {
  // Years before 100 would be taken for those of the last century.
  const start = new Date(Date.UTC(2000, month % MONTHS, 1));
  return start.setUTCFullYear(Math.floor(month / MONTHS)) / DAY_MS;
});

/**
 * The day of a field, since 1970-01-01; `NO_DAY` where it is empty or no calendar day. Of a date
 * with a time, its first ten characters.
 */
export function dayAt({ bytes, start, end }: CsvRecord, field: number): number {
  const from = start[field] as number;
  if ((end[field] as number) - from < ISO_DAY) return NO_DAY;
  const year = digitsAt(bytes, from + YEAR, 4);
  const month = digitsAt(bytes, from + MONTH, 2);
  const date = digitsAt(bytes, from + DATE, 2);
  if (!(month >= 1 && month <= MONTHS && date >= 1 && year >= 0)) return NO_DAY;
  const place = year * MONTHS + month - 1;
  const day = (monthStarts[place] as number) + date - 1;
  return day < (monthStarts[place + 1] as number) ? day : NO_DAY;
}
