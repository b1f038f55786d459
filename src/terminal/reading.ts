/** One reading, from the needle down to the money. */
import type { Canvas } from './canvas.ts';
import { drawDrivers } from './drivers.ts';
import { entriesOf, type Shown } from './entries.ts';
import { signed } from './format.ts';
import { drawGauge } from './gauge.ts';
import { drawLedger } from './ledger.ts';
import { BAND_INKS, painter, type Paint } from './paint.ts';
import { remarksOf } from './remarks.ts';
import { stampLines } from './stamp.ts';
import { drawTactics } from './tactics.ts';
import { ends, harmless, wrap } from './text.ts';
import { drawWarnings } from './warnings.ts';
import { BAND_SHAPES, bandWord, word } from './words.ts';

function titleLine({ named, reading: { band } }: Shown, width: number, paint: Paint): string {
  const badge = `${BAND_SHAPES[band]} ${bandWord(band)}`;
  const [name, end] = ends(harmless(named.name), badge, width);
  return paint('strong', name) + paint(BAND_INKS[band], end);
}

/** What the needle says in figures, where there is enough to say anything. */
function headline({ reading }: Shown, paint: Paint): string {
  const { balance, low, high, band, contributions } = reading;
  if (band === 'unknown') return `  ${word('gauge.thinMessage')}`;
  const likely = word('gauge.likely', signed(low), signed(high), contributions.length);
  return `  ${paint('strong', signed(balance))}  ${likely}`;
}

const isEmpty = ({ reading, named: { deal } }: Shown): boolean =>
  reading.band === 'unknown' && !deal.concessions?.length && !deal.behaviors?.length;

/** The first day: what to do next. */
const emptyLines = (width: number, paint: Paint): string[] => [
  paint('strong', word('gauge.empty')),
  ...wrap(word('gauge.emptyMessage'), width),
];

/** The parts of a reading, each of some lines. */
function partsOf(shown: Shown, width: number, all: boolean, paint: Paint): string[][] {
  const { reading, policy, readOn } = shown;
  const entries = entriesOf(shown);
  const remarks = remarksOf(shown, entries).flatMap((remark) => wrap(remark, width - 2));
  return [
    [...drawGauge(reading, policy.policy.thresholds, width, paint), headline(shown, paint)],
    remarks.map((line) => paint('quiet', `  ${line}`)),
    reading.band === 'unknown' ? [] : drawTactics(reading, width, paint),
    drawWarnings(shown, width, paint),
    drawDrivers({ reading, entries, readOn, all }, width, paint),
    drawLedger(shown, width, paint),
  ];
}

/**
 * The lines of one deal's reading.
 * @param all every event in a row of its own, not only the largest.
 */
export function drawReading(shown: Shown, { width, colour }: Canvas, all: boolean): string[] {
  const paint = painter(colour);
  const parts = isEmpty(shown) ? [emptyLines(width, paint)] : partsOf(shown, width, all, paint);
  const stamp = stampLines(shown, width).map((line) => paint('quiet', line));
  return [[titleLine(shown, width, paint)], ...parts, stamp]
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}
