import type { SQLInputValue } from 'node:sqlite';

import { fieldOf, type Operand } from './operand.ts';

/** The SQL function that takes the case out of any text; SQLite itself knows ASCII's only. */
export const FOLD = 'fold_case';

/** Text as it is compared where case does not count. */
export const folded = (text: string): string => text.toLowerCase();

/** Types that hold no text, or text whose case counts. */
const EXACT: ReadonlySet<string | undefined> = new Set(['id', 'reference', 'date', 'datetime']);

const ASCII = /^[\u0000-\u007f]*$/;

/**
 * Whether values must be folded before they are compared with that operand: columns ignore the
 * case of ASCII letters by themselves, and can use their index then.
 */
export function needsFolding(operand: Operand, values: readonly SQLInputValue[]): boolean {
  const field = fieldOf(operand);
  if (field === undefined || field.caseSensitive || EXACT.has(field.type)) return false;
  return values.some((value) => typeof value === 'string' && !ASCII.test(value));
}
