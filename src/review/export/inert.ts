/**
 * Text that spreadsheets would run: one that begins like this is taken for a formula, also in its
 * full-width form. Source: OWASP, "CSV Injection".
 */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The mark that makes a spreadsheet take a cell for text. */
const MARK = "'";

/** The text as a cell that no spreadsheet runs. Marks that were there get one more. */
export const inert = (text: string): string => (RUNS.test(text) ? MARK + text : text);

/** What `inert` was given. */
export const fromInert = (cell: string): string =>
  cell.startsWith(MARK) && RUNS.test(cell) ? cell.slice(1) : cell;
