/** The gauge as a scale: bands, needle, and the interval in which the balance likely lies. */
import type { Band, Reading, Thresholds } from '../model/index.ts';
import { plain } from './format.ts';
import { BAND_INKS, type Paint } from './paint.ts';
import { widthOf } from './text.ts';
import { bandWord, word } from './words.ts';

const SCALE = 100;
/** Columns left open at either end, so that the figures of the scale have room. */
const MARGIN = 2;

/** The bands from left to right, each with a texture: none is told by its colour alone. */
const BANDS: readonly (readonly [Band, string])[] = [
  ['customer-dominates', '█'],
  ['customer-leads', '▓'],
  ['balanced', '░'],
  ['seller-leads', '▓'],
  ['seller-dominates', '█'],
];

/** Where a text stands on a line. */
interface Placed {
  at: number;
  text: string;
}

/** Column of a value on a scale of so many columns: −100 the first, 100 the last. */
const columnOf = (value: number, columns: number): number =>
  Math.round(((value + SCALE) / (2 * SCALE)) * (columns - 1));

/** Columns in which each band begins, and the one after the last. */
const bounds = (thresholds: Thresholds, columns: number): number[] => [
  0,
  ...thresholds.map((value) => columnOf(value, columns)),
  columns,
];

/** The band in which the needle stands is lit; the others are there to compare. */
function bandLine(
  { band }: Reading,
  thresholds: Thresholds,
  columns: number,
  paint: Paint,
): string {
  const at = bounds(thresholds, columns);
  return BANDS.map(([name, texture], index) => {
    const length = Math.max(0, (at[index + 1] ?? columns) - (at[index] ?? 0));
    const text = texture.repeat(length);
    return paint(BAND_INKS[name], name === band ? text : paint('quiet', text));
  }).join('');
}

/** Texts on one line, in the order of their importance: one that would touch another is left out. */
function placed(texts: readonly Placed[], columns: number): string {
  const taken: Placed[] = [];
  const touches = (a: Placed, b: Placed): boolean =>
    a.at <= b.at + widthOf(b.text) && b.at <= a.at + widthOf(a.text);
  for (const each of texts) {
    const at = Math.min(Math.max(0, each.at), columns - widthOf(each.text));
    const fitting = { ...each, at };
    if (!taken.some((other) => touches(fitting, other))) taken.push(fitting);
  }
  return taken
    .sort((a, b) => a.at - b.at)
    .reduce((line, { at, text }) => line + ' '.repeat(at - widthOf(line)) + text, '');
}

const centred = (text: string, column: number): Placed => ({
  at: column - Math.floor(widthOf(text) / 2),
  text,
});

const headLine = (columns: number): string =>
  placed(
    [
      { at: 0, text: word('dial.theyHoldIt') },
      { at: columns, text: word('dial.weHoldIt') },
      centred(bandWord('balanced'), columnOf(0, columns)),
    ],
    columns,
  );

/** Column of the needle: never across the border of the band that it stands in. */
function needleAt({ balance, band }: Reading, thresholds: Thresholds, columns: number): number {
  const at = columnOf(balance, columns);
  const index = BANDS.findIndex(([name]) => name === band);
  const [from = 0, to = columns] = bounds(thresholds, columns).slice(Math.max(0, index));
  return index < 0 || from >= to ? at : Math.min(to - 1, Math.max(from, at));
}

/** From low to high, with the foot of the needle in between. */
function intervalLine({ low, high }: Reading, needle: number, columns: number): string {
  const from = Math.min(needle, columnOf(low, columns));
  const to = Math.max(needle, columnOf(high, columns));
  const cells = Array.from({ length: to - from + 1 }, () => '─');
  cells[0] = '├';
  cells[to - from] = '┤';
  cells[needle - from] = '┴';
  return ' '.repeat(from) + cells.join('');
}

const figureLine = (thresholds: Thresholds, columns: number): string =>
  placed(
    [-SCALE, SCALE, ...thresholds, 0].map((value) =>
      centred(plain(value), columnOf(value, columns)),
    ),
    columns,
  );

/**
 * Draws the gauge of a reading.
 * @param thresholds those of its policy.
 * @param width columns to draw in.
 */
export function drawGauge(
  reading: Reading,
  thresholds: Thresholds,
  width: number,
  paint: Paint,
): string[] {
  const columns = width - 2 * MARGIN;
  const needle = needleAt(reading, thresholds, columns);
  const pointer = reading.band === 'unknown' ? '▽' : '▼';
  const lines = [
    paint('quiet', headLine(columns)),
    paint('strong', ' '.repeat(needle) + pointer),
    bandLine(reading, thresholds, columns, paint),
    paint('calm', intervalLine(reading, needle, columns)),
    paint('quiet', figureLine(thresholds, columns)),
  ];
  return lines.map((line) => ' '.repeat(MARGIN) + line);
}
