/** Deals whose band changes, before and after. */
import type { Glance, TrialRow } from '../../review/index.ts';
import type { Canvas } from '../canvas.ts';
import { plain, signed } from '../format.ts';
import { BAND_INKS, painter, type Paint } from '../paint.ts';
import { cut, harmless, left, right } from '../text.ts';
import { word } from '../words.ts';
import { BADGE, badgeOf } from './effect.ts';

const NEEDLE = 6;
const ARROW = ' → ';

/** A needle that says nothing is not shown as if it did. */
function side({ balance, band }: Glance, paint: Paint): string {
  const needle = band === 'unknown' ? '' : signed(balance);
  return `${right(needle, NEEDLE)}  ${paint(BAND_INKS[band], left(badgeOf(band), BADGE))}`;
}

/**
 * The lines of deals that change band.
 * @param limit as many are listed.
 */
export function drawChangedDeals(
  rows: readonly TrialRow[],
  limit: number,
  { width, colour }: Canvas,
): string[] {
  if (rows.length === 0) return [];
  const paint = painter(colour);
  const lines = rows
    .slice(0, limit)
    .flatMap(({ name, before, after }) => [
      cut(harmless(name), width),
      `${side(before, paint)}${ARROW}${side(after, paint)}`.trimEnd(),
    ]);
  const more = rows.length - limit;
  const rest = more > 0 ? [word('effect.more', plain(more))] : [];
  return ['', paint('strong', word('effect.changedDeals')), ...lines, ...rest];
}
