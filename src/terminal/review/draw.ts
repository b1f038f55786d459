/** A review as a terminal shows it: all figures, and of the long lists the beginning. */
import type { Document, Sheet } from '../../review/export/document.ts';
import { shown } from '../../review/export/document.ts';
import { POINTS, shownMove, whyText } from '../../review/report/whyText.ts';
import { nextText } from '../../review/report/nextText.ts';
import type { Report } from '../../review/report/report.ts';
import type { ReviewWords } from '../../review/report/words.ts';
import type { Mover } from '../../review/week/movers.ts';
import type { WeekDeal } from '../../review/week/types.ts';
import type { Canvas } from '../canvas.ts';
import { money, plain, signed } from '../format.ts';
import { BAND_INKS, painter, type Paint } from '../paint.ts';
import { cut, harmless, left, right, widthOf, wrap } from '../text.ts';
import { BAND_SHAPES, bandWord } from '../words.ts';
import { FIGURES, reviewWord } from './words.ts';

/** Deals that are told one by one. */
const TOLD = 10;
const INDENT = '  ';
const BETWEEN = 2;
/** The first column gives way, down to this. */
const NARROWEST = 16;

/** A table whose first column takes what room is left. */
function drawSheet(sheet: Sheet, { width, colour }: Canvas): string[] {
  const paint = painter(colour);
  const rows = sheet.rows.map((cells) => cells.map((cell) => harmless(shown(cell, FIGURES))));
  const widest = sheet.columns.map((column, at) =>
    Math.max(widthOf(column), ...rows.map((cells) => widthOf(cells[at] ?? ''))),
  );
  const others = widest.slice(1).reduce((sum, one) => sum + one + BETWEEN, 0);
  const first = Math.min(widest[0] ?? 0, Math.max(NARROWEST, width - others));
  const isFigure = (at: number): boolean =>
    sheet.rows.some((cells) => cells[at]?.kind === 'number' || cells[at]?.kind === 'money');
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => {
        const room = at === 0 ? first : (widest[at] ?? 0);
        return at > 0 && isFigure(at) ? right(cell, room) : left(cell, room);
      })
      .join(' '.repeat(BETWEEN))
      .trimEnd();
  return [paint('strong', sheet.title), paint('quiet', line(sheet.columns)), ...rows.map(line)];
}

/** From where to where a deal moved, and who holds the power now. */
function moveOf(mover: Mover, paint: Paint): string {
  const { before, after } = mover;
  const band = paint(BAND_INKS[after.band], `${BAND_SHAPES[after.band]} ${bandWord(after.band)}`);
  return `${signed(before.balance, POINTS)} → ${signed(after.balance, POINTS)} (${signed(shownMove(mover), POINTS)})  ${band}`;
}

function drawMover(
  mover: Mover,
  { deals, details }: Report,
  words: ReviewWords,
  { width, colour }: Canvas,
): string[] {
  const paint = painter(colour);
  const deal = deals.get(mover.id) as WeekDeal;
  const amount = deal.amount === null ? [] : [money(deal.amount, deal.currency)];
  const about = [deal.name, deal.owner.name, ...amount, deal.stage].map(harmless).join(' · ');
  const detail = details.get(mover.id);
  const room = width - INDENT.length;
  const why = whyText(mover, detail, words);
  return [
    paint('strong', cut(about, width)),
    `${INDENT}${moveOf(mover, paint)}`,
    ...(why === '' ? [] : wrap(harmless(why), room).map((line) => `${INDENT}${line}`)),
    ...wrap(reviewWord('drawn.next', harmless(nextText(deal, detail, words))), room).map((line) =>
      paint('quiet', `${INDENT}${line}`),
    ),
  ];
}

function drawMovers(report: Report, words: ReviewWords, canvas: Canvas): string[] {
  const { movers } = report.review;
  const paint = painter(canvas.colour);
  const more = movers.length - TOLD;
  return [
    paint('strong', reviewWord('movers.title')),
    ...(movers.length === 0 ? [reviewWord('drawn.none')] : []),
    ...movers.slice(0, TOLD).flatMap((mover) => drawMover(mover, report, words, canvas)),
    ...(more > 0 ? [reviewWord('drawn.more', plain(more))] : []),
  ];
}

/** The lines of a review. */
export function drawReview(
  report: Report,
  { title, about, sheets }: Document,
  words: ReviewWords,
  canvas: Canvas,
): string[] {
  const paint = painter(canvas.colour);
  const parts = sheets.flatMap((sheet): string[][] => {
    if (sheet.key === 'movers') return [drawMovers(report, words, canvas)];
    return sheet.key === 'agenda' || sheet.rows.length === 0 ? [] : [drawSheet(sheet, canvas)];
  });
  return [
    paint('strong', title),
    ...about.flatMap((line) => wrap(harmless(line), canvas.width)),
    ...parts.flatMap((lines) => ['', ...lines]),
  ];
}
