import fc from 'fast-check';
import { NO_CODE, NO_DAY } from '../../../src/model/batch/index.ts';
import { dayNumber } from '../../../src/model/days.ts';
import { Codes } from '../../../src/org/bulk/codes.ts';
import { CsvRecords, type CsvRecord } from '../../../src/org/bulk/csvRecords.ts';
import { IdIndex } from '../../../src/org/bulk/idIndex.ts';
import { IdPacker } from '../../../src/org/bulk/packedIds.ts';
import { dayAt, flagAt, isEmpty, numberAt } from '../../../src/org/bulk/values.ts';

/** What is read of a field with this text. */
function of<T>(text: string, read: (record: CsvRecord, field: number) => T): T {
  const found: T[] = [];
  const reader = new CsvRecords((record) => found.push(read(record, 1)));
  reader.push(new TextEncoder().encode(`"before","${text}"\n`));
  return found[0] as T;
}

describe('a number of a field', () => {
  it.each([
    '0',
    '-0',
    '7',
    '-7.5',
    '120000.0',
    '1.2E7',
    '1e-3',
    '0.1',
    '999999999999.99',
    '.5',
    '5.',
    '12345678901234567.89',
  ])('%s is what JavaScript reads', (text) => expect(of(text, numberAt)).toBe(Number(text)));

  it('is exact, whichever it is', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(of(String(number), numberAt)).toBe(number + 0);
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (cents, digits) => {
          const text = (cents / 100).toFixed(digits);
          expect(of(text, numberAt)).toBe(Number(text));
        },
      ),
    );
  });

  it.each(['', 'much', '1,5', '--1', '.'])('is none where there is no number: %p', (text) =>
    expect(of(text, numberAt)).toBeNaN(),
  );
});

describe('a day of a field', () => {
  it('is that of the model, of any text', () => {
    const day = fc.oneof(
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc
        .tuple(fc.integer({ min: 1890, max: 2150 }), fc.nat(14), fc.nat(33))
        .map(
          ([year, month, date]) =>
            `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
        ),
    );
    fc.assert(
      fc.property(day, (text) => expect(of(text, dayAt)).toBe(dayNumber(text) ?? NO_DAY)),
      { numRuns: 2000 },
    );
  });

  it('of a time is its date; of nothing it is none', () => {
    expect(of('2026-11-23T23:59:59.000Z', dayAt)).toBe(dayNumber('2026-11-23'));
    expect(of('', dayAt)).toBe(NO_DAY);
    expect(of('tomorrow...', dayAt)).toBe(NO_DAY);
  });
});

it('a checkbox is ticked or not', () => {
  expect(['true', 'TRUE', 'false', ''].map((text) => of(text, flagAt))).toEqual([1, 1, 0, 0]);
  expect(['', 'x'].map((text) => of(text, isEmpty))).toEqual([true, false]);
});

it('words have the codes of their places; others have none', () => {
  const words = [
    'seller',
    'customer',
    'Ärger',
    '漢字',
    ...Array.from({ length: 200 }, (_, at) => `kind ${at}`),
  ];
  const codes = new Codes(words);
  expect(words.map((word) => of(word, (record, field) => codes.at(record, field)))).toEqual(
    words.map((_, at) => at),
  );
  for (const word of ['', 'Seller', 'sell', 'kind 200'])
    expect(of(word, (record, field) => codes.at(record, field))).toBe(NO_CODE);
});

describe('ids', () => {
  const ids = [
    '0065e00000ABcdEAAW',
    '0065e00000ABcdFAAW',
    '006Lo0000000008IAA',
    'a0BZZzzzzzzzzzzIAE',
  ];

  it('come out as they went in, with 18 characters', () => {
    const packer = new IdPacker();
    const back = (text: string): string => {
      const id = { high: 0, low: 0 };
      expect(of(text, (record, field) => packer.read(record, field, id))).toBe(true);
      return packer.textOf(id.high, id.low);
    };
    for (const id of ids) {
      expect(back(id).slice(0, 15)).toBe(id.slice(0, 15));
      expect(back(id.slice(0, 15))).toBe(back(id));
    }
  });

  it('are found again among many', () => {
    const packer = new IdPacker();
    const id = { high: 0, low: 0 };
    const columns = { high: new Uint32Array(5000), low: new Uint32Array(5000) };
    const texts = Array.from(
      { length: 5000 },
      (_, at) => `006Lo0${String(at * 7919).padStart(9, '0')}`,
    );
    for (const [row, text] of texts.entries()) {
      packer.parse(text, id);
      columns.high[row] = id.high;
      columns.low[row] = id.low;
    }
    const index = new IdIndex(columns.high, columns.low, 5000);
    for (const [row, text] of texts.entries()) {
      expect(packer.parse(text, id) && index.rowOf(id.high, id.low)).toBe(row);
    }
    expect(packer.parse('006Lo0999999999', id) && index.rowOf(id.high, id.low)).toBe(-1);
  });

  it('that are none are told', () => {
    const packer = new IdPacker();
    const id = { high: 0, low: 0 };
    for (const text of ['', '006Lo', '006Lo0-000000001'])
      expect(of(text, (record, field) => packer.read(record, field, id))).toBe(false);
  });
});
