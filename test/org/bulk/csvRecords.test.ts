import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { CsvRecords, MalformedCsvError } from '../../../src/org/bulk/csvRecords.ts';
import { textAt } from '../../../src/org/bulk/values.ts';

/** What is read where the bytes come in pieces of these sizes, over and over. */
function read(text: string, sizes: readonly number[]): string[][] {
  const bytes = new TextEncoder().encode(text);
  const records: string[][] = [];
  const reader = new CsvRecords((record) =>
    records.push(Array.from({ length: record.fields }, (_, field) => textAt(record, field))),
  );
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    reader.push(bytes.subarray(at, at + size));
    at += size;
  }
  reader.end();
  return records;
}

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(fc.constantFrom('"', ',', '\n', '\r', '\r\n', 'ü', '漢', '🤝', ' '), { maxLength: 6 })
    .map((all) => all.join('')),
);
/** A record of one empty value alone is an empty line, which is none. */
const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

describe('records of CSV', () => {
  it.each([
    ['all quoted, as the Bulk API writes them', true, '\n'],
    ['quoted where it must be', false, '\n'],
    ['with lines ended by CR and LF', true, '\r\n'],
  ] as const)('are whole however the bytes come in: %s', (_, quoted, recordDelimiter) => {
    fc.assert(
      fc.property(table, sizes, (records, pieces) => {
        const text = stringify(records, {
          quoted,
          record_delimiter: recordDelimiter,
          quoted_match: /[\r\n]/,
        });
        expect(read(text, pieces)).toEqual(records);
      }),
      { numRuns: 300 },
    );
  });

  it('end without a line feed, too', () => {
    expect(read('a,b\n1,2', [3])).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(read('"a","b"\n"1",', [1])).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it.each([
    ['break off within a value', '"a","b\n'],
    ['have a quote in the middle', '"a"b,c\n'],
    ['are wider than any', `${'x,'.repeat(70)}\n`],
  ])('that %s are refused', (_, text) => {
    expect(() => read(text, [5])).toThrow(MalformedCsvError);
  });
});
