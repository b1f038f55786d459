import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from '../../../src/review/export/csv.ts';
import type { Cell } from '../../../src/review/export/document.ts';
import { fromInert } from '../../../src/review/export/inert.ts';
import { document } from './documents.ts';

const options = { relax_column_count: true, skip_empty_lines: true, record_delimiter: '\r\n' };
const readBack = (csv: string): string[][] => parse(csv, options);

const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
const isFigure = (value: string): boolean => /^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(value);

/** What a cell says, as CSV has it. */
const said = (cell: Cell): string => {
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  return String((cell.kind === 'money' ? cell.amount : cell.value) ?? '');
};

describe('a document as CSV', () => {
  it('has every text and figure of it, and no text that a spreadsheet runs', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const { title, about, sheets } = doc;
        const rows = readBack(toCsv(doc));
        for (const value of rows.flat()) if (!isFigure(value)) expect(value).not.toMatch(RUNS);
        const expected = [
          ...[title, ...about].map((text) => [text]),
          ...sheets.flatMap((sheet) => [
            [sheet.title],
            ...(sheet.note === '' ? [] : [[sheet.note]]),
            [...sheet.columns],
            ...sheet.rows.map((cells) => cells.map(said)),
          ]),
        ];
        expect(rows.map((cells) => cells.map(fromInert))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
