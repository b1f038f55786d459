/** A document as it is written to any format: the same cells wherever they are shown. */

/** What stands in a table, or beside a word. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number | null; decimals: number; isChange?: boolean }
  | { kind: 'money'; amount: number | null; currency: string | null }
  | { kind: 'link'; text: string; url: string };

/** A table. */
export interface Sheet {
  /** What it is called by whoever draws it. */
  key: string;
  title: string;
  /** What is said of it, such as what it leaves out; empty: nothing. */
  note: string;
  columns: readonly string[];
  /** As many cells as columns. */
  rows: readonly (readonly Cell[])[];
}

/** A document of tables. */
export interface Document {
  title: string;
  /** Lines below the title. */
  about: readonly string[];
  sheets: readonly Sheet[];
}

/** How figures are written where people read them. */
export interface Figures {
  number: (value: number, decimals: number, isChange: boolean) => string;
  money: (amount: number, currency: string | null) => string;
}

/** A figure that is not known. */
const UNKNOWN = '–';

/** A cell as people read it. */
export function shown(cell: Cell, figures: Figures): string {
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  if (cell.kind === 'money')
    return cell.amount === null ? UNKNOWN : figures.money(cell.amount, cell.currency);
  const { value, decimals, isChange = false } = cell;
  return value === null ? UNKNOWN : figures.number(value, decimals, isChange);
}
