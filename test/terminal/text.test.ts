import { columnsOfShares, meter, sway } from '../../src/terminal/bars.ts';
import { cut, ends, harmless, left, right, widthOf, wrap } from '../../src/terminal/text.ts';

describe('text in columns', () => {
  it.each([
    ['Acme', 4],
    ['日本株式会社', 12],
    ['Café', 4],
    ['Cafe\u0301', 4],
    ['👩‍💻 deal', 7],
  ])('%s takes %d', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });

  it.each([
    ['Acme renewal', 12, 'Acme renewal'],
    ['Acme renewal', 8, 'Acme re…'],
    ['Acme renewal', 6, 'Acme…'],
    ['日本株式会社', 6, '日本…'],
    ['Acme', 0, ''],
  ])('%s is cut to %d', (text, columns, kept) => {
    expect(cut(text, columns)).toBe(kept);
  });

  it.each([3, 4, 5, 12, 20])('fills %d columns exactly from either side', (columns) => {
    for (const text of ['', 'Acme renewal', '日本株式会社']) {
      expect(widthOf(left(text, columns))).toBe(columns);
      expect(widthOf(right(text, columns))).toBe(columns);
    }
  });

  it('gives way on the left of a line', () => {
    expect(ends('A long name of a deal', 'Balanced', 20).join('')).toBe('A long nam… Balanced');
    expect(ends('Short', 'Balanced', 20).join('')).toBe('Short       Balanced');
  });

  it('breaks between words', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrap('unbreakable', 4)).toEqual(['unbreakable']);
  });

  it.each([
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['two\nlines', 'two lines'],
    ['\u202eevil', 'evil'],
    ['\u009b2Jgone', '2Jgone'],
  ])('of somebody else has no power over the terminal: %j', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });
});

describe('a bar', () => {
  it.each([
    [
      [1, 0, 0],
      [10, 0, 0],
    ],
    [
      [1 / 3, 1 / 3, 1 / 3],
      [4, 3, 3],
    ],
    [
      [0.64, 0.23, 0.13],
      [7, 2, 1],
    ],
  ])('is filled to its end by shares %j', (shares, columns) => {
    expect(columnsOfShares(shares, 10)).toEqual(columns);
  });

  it.each([
    [0, '▱▱▱▱'],
    [0.5, '▰▰▱▱'],
    [1, '▰▰▰▰'],
    [1.2, '▰▰▰▰'],
  ])('is full as far as %d', (share, bar) => {
    expect(meter(share, 4)).toBe(bar);
  });

  it.each([
    [-10, '▪▪▪▪│    '],
    [-5, '  ▪▪│    '],
    [10, '    │▪▪▪▪'],
    [0, '    │    '],
  ])('sways to the side of %d', (value, bar) => {
    expect(sway(value, 10, 4)).toBe(bar);
  });

  it('of nothing at all does not sway', () => {
    expect(sway(0, 0, 4)).toBe('    │    ');
  });
});
