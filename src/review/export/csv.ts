/** A document as CSV: its tables below each other, figures as spreadsheets take them. */
import type { Cell, Document, Sheet } from './document.ts';
import { inert } from './inert.ts';

/** Empty where a figure is not known. */
function valueOf(cell: Cell): string {
  if (cell.kind === 'text' || cell.kind === 'link') return inert(cell.text);
  const figure = cell.kind === 'money' ? cell.amount : cell.value;
  return figure === null ? '' : String(figure);
}

/** Each value quoted, its quotes doubled. Source: RFC 4180. */
const line = (values: readonly string[]): string =>
  `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`;

const sheetOf = ({ title, note, columns, rows }: Sheet): string =>
  [
    line([inert(title)]),
    ...(note === '' ? [] : [line([inert(note)])]),
    line(columns.map(inert)),
    ...rows.map((cells) => line(cells.map(valueOf))),
  ].join('');

/** Writes a document as CSV; no text in it is run by a spreadsheet. */
export const toCsv = ({ title, about, sheets }: Document): string =>
  [[title, ...about].map((text) => line([inert(text)])).join(''), ...sheets.map(sheetOf)].join(
    '\r\n',
  );
