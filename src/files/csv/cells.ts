/** Cells ↔ values: never guessed, so a cell is a plain number or none. */
import { DEAL_NUMBERS } from '../fields.ts';
import { fromInert, inert } from '../../review/export/inert.ts';
import type { Column } from './columns.ts';

const NUMBERS = [...DEAL_NUMBERS, 'cost', 'value', 'intensity'] as const satisfies Column[];
type NumberColumn = (typeof NUMBERS)[number];

const TRUTH_COLUMNS = ['won', 'contested'] as const satisfies Column[];
type TruthColumn = (typeof TRUTH_COLUMNS)[number];

/** What a row says, by column; columns that it leaves empty are not there. */
export type RowValues = {
  -readonly [C in Column]?: C extends NumberColumn
    ? number
    : C extends TruthColumn
      ? boolean
      : string;
};

export type Value = string | number | boolean;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

const isNumber = (column: Column): boolean => NUMBERS.some((name) => name === column);
const isTruth = (column: Column): boolean => TRUTH_COLUMNS.some((name) => name === column);

const readNumber = (cell: string): number | null =>
  PLAIN_NUMBER.test(cell) && Number.isFinite(Number(cell)) ? Number(cell) : null;

const readTruth = (cell: string): boolean | null => TRUTHS.get(cell.toLowerCase()) ?? null;

/** What a cell stands for, or the key of what is wrong with it. */
export function readCell(column: Column, cell: string): { value: Value } | { code: string } {
  if (isNumber(column)) {
    const value = readNumber(cell.trim());
    return value === null ? { code: 'invalid-number' } : { value };
  }
  if (!isTruth(column)) return { value: fromInert(cell) };
  const value = readTruth(cell.trim());
  return value === null ? { code: 'invalid-truth' } : { value };
}

/** Every digit and no exponent, which a spreadsheet would round. */
function digitsOf(value: number): string {
  const [mantissa = '', exponent] = String(Math.abs(value)).split('e');
  const sign = value < 0 ? '-' : '';
  if (exponent === undefined) return sign + mantissa;
  const digits = mantissa.replace('.', '');
  const point = 1 + Number(exponent);
  return sign + (point > 0 ? digits.padEnd(point, '0') : `0.${'0'.repeat(-point)}${digits}`);
}

const writeNumber = (value: unknown): string =>
  typeof value === 'number' && Number.isFinite(value) ? digitsOf(value) : JSON.stringify(value);

/**
 * The cell of a value. What is no number where one belongs is written as JSON, so that it is not
 * taken for one.
 */
export function writeCell(column: Column, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (isNumber(column)) return writeNumber(value);
  if (isTruth(column)) return typeof value === 'boolean' ? String(value) : '';
  return inert(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A cell as a file had it, for writing it again: no spreadsheet runs it, whatever its column. */
export const respelled = (cell: string): string =>
  PLAIN_NUMBER.test(cell) ? cell : inert(fromInert(cell));
