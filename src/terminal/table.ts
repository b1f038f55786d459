/** Many deals, two lines each: figures whole, and only what people wrote cut to fit. */
import type { Band } from '../model/index.ts';
import type { Canvas } from './canvas.ts';
import type { Shown } from './entries.ts';
import { plain, signed } from './format.ts';
import { ledgerGapOf } from './ledger.ts';
import { BAND_INKS, painter, type Paint } from './paint.ts';
import { cut, harmless, left, right, widthOf, wrap } from './text.ts';
import { warningsOf } from './warnings.ts';
import { BAND_SHAPES, bandWord, outcomeWord, warningWord, word } from './words.ts';

/** From worst for us to best, and last those of which nobody can say. */
const BANDS: readonly Band[] = [
  'customer-dominates',
  'customer-leads',
  'balanced',
  'seller-leads',
  'seller-dominates',
  'unknown',
];

/** Columns of each figure and of the widest badge, with the blanks before it. */
const NEEDLE = 8;
const LIKELY = 13;
const BADGE = 23;
const TENSION = 7;
const REST = NEEDLE + LIKELY + BADGE + TENSION;
const LONGEST_NAME = 48;

const badgeOf = (band: Band): string => `${BAND_SHAPES[band]} ${bandWord(band)}`;

const nameWidth = (width: number): number => Math.min(LONGEST_NAME, width - REST);

/** What stands in a line of figures. */
type Cells = Readonly<Record<'name' | 'balance' | 'likely' | 'band' | 'tension', string>>;

/** The cells of a line in their columns; the band apart, for it is coloured. */
const columnsOf = (cells: Cells, width: number): [string, string, string] => [
  left(cells.name, nameWidth(width)) + right(cells.balance, NEEDLE) + right(cells.likely, LIKELY),
  left(`  ${cells.band}`, BADGE),
  right(cells.tension, TENSION),
];

const headLine = (width: number, paint: Paint): string =>
  paint(
    'strong',
    columnsOf(
      {
        name: word('table.name'),
        balance: word('table.balance'),
        likely: word('table.likely'),
        band: word('table.band'),
        tension: word('table.tension'),
      },
      width,
    ).join(''),
  );

/** Why a policy is not the one that is expected: a mark at the deal, and what it stands for. */
const MARKS = [
  { mark: '†', key: 'table.superseded', isOf: ({ supersededBy }: Shown) => supersededBy !== null },
  { mark: '‡', key: 'table.insteadOf', isOf: ({ insteadOf }: Shown) => insteadOf !== null },
] as const;

/** The name gives way to its mark. */
function nameOf(shown: Shown, width: number): string {
  const mark = MARKS.find(({ isOf }) => isOf(shown))?.mark;
  const name = harmless(shown.named.name);
  return mark === undefined ? name : `${cut(name, nameWidth(width) - 2)} ${mark}`;
}

const footnotes = (shown: readonly Shown[], width: number): string[] =>
  MARKS.filter(({ isOf }) => shown.some(isOf)).flatMap(({ mark, key }) =>
    wrap(`${mark} ${word(key)}`, width),
  );

/** A needle that says nothing is not shown as if it did. */
function figureLine(shown: Shown, width: number, paint: Paint): string {
  const { balance, low, high, band, tension } = shown.reading;
  const known = (figure: string): string => (band === 'unknown' ? '' : figure);
  const cells = {
    name: nameOf(shown, width),
    balance: known(signed(balance)),
    likely: known(`${signed(low)} … ${signed(high)}`),
    band: badgeOf(band),
    tension: known(plain(tension)),
  };
  const [start, badge, end] = columnsOf(cells, width);
  return start + paint(BAND_INKS[band], badge) + end;
}

const eventsOf = (count: number): string =>
  count === 1 ? word('table.eventsOne') : word('table.events', plain(count));

/** How much was logged, how the exchange stands, and what to watch out for. */
function wordLine(shown: Shown, width: number, paint: Paint): string {
  const { outcome, contributions } = shown.reading;
  const exchange = outcome === null || ledgerGapOf(shown) ? [] : [outcomeWord(outcome)];
  const warnings = warningsOf(shown).map((warning) => `▲ ${warningWord(warning)}`);
  const said = [eventsOf(contributions.length), ...exchange, ...warnings].join(' · ');
  return paint('quiet', `  ${cut(said, width - 2)}`);
}

/** How many deals there are in each band. */
function totalLines(shown: readonly Shown[], width: number): string[] {
  const counts = Map.groupBy(shown, ({ reading }) => reading.band);
  const parts = BANDS.filter((band) => counts.has(band)).map(
    (band) => `${badgeOf(band)} ${counts.get(band)?.length ?? 0}`,
  );
  const head =
    shown.length === 1 ? word('table.totalOne') : word('table.total', plain(shown.length));
  return packed([head, ...parts], width);
}

/** Parts in lines, none of them broken. */
function packed(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + widthOf(part) + 3 <= width) {
      lines[lines.length - 1] = `${last}   ${part}`;
    } else lines.push(part);
  }
  return lines;
}

/** From the needle that stands worst for us to the best; those that say nothing last. */
export const worstFirst = <R extends Pick<Shown, 'reading'>>(readings: readonly R[]): R[] => {
  const isUnknown = ({ reading }: R): number => (reading.band === 'unknown' ? 1 : 0);
  return readings.toSorted(
    (a, b) => isUnknown(a) - isUnknown(b) || a.reading.balance - b.reading.balance,
  );
};

/** The lines of a table of readings, with the number of deals in each band below. */
export function drawTable(shown: readonly Shown[], { width, colour }: Canvas): string[] {
  const paint = painter(colour);
  return [
    headLine(width, paint),
    ...shown.flatMap((one) => [figureLine(one, width, paint), wordLine(one, width, paint)]),
    '',
    ...totalLines(shown, width),
    ...footnotes(shown, width).map((line) => paint('quiet', line)),
  ];
}
