import { sentence } from '../messages.ts';
import { readCell, type RowValues, type Value } from './cells.ts';
import type { Column } from './columns.ts';
import type { Cells } from './table.ts';

/** A cell that stands for nothing. */
export interface CellFlaw {
  column: Column;
  /** The cell as it is. */
  cell: string;
  /** A key of messages/files.md. */
  code: string;
}

/** What is wrong with a cell, in words. */
export const flawWords = ({ column, cell, code }: CellFlaw): string =>
  sentence(code, [column, cell]);

/** What the cells of a row stand for; those that stand for nothing are flaws, and have no value. */
export function valuesOf(cells: Cells): { values: RowValues; flaws: CellFlaw[] } {
  const values: [string, Value][] = [];
  const flaws: CellFlaw[] = [];
  for (const [name, cell] of Object.entries(cells)) {
    const column = name as Column;
    const read = readCell(column, cell);
    if ('value' in read) values.push([column, read.value]);
    else flaws.push({ column, cell, code: read.code });
  }
  return { values: Object.fromEntries(values), flaws };
}
