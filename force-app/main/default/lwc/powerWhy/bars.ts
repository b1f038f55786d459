/** How long the bar of a row is, and to which side it goes. Pure. */
import type { Measure, Row } from './rows';

export interface Bar {
  track: string;
  bar: string;
  style: string;
}

/** Whose share is drawn: a start moves nothing, and what is held back was not asked for. */
const DRAWN: readonly Row['type'][] = ['event', 'others', 'alternatives'];

const lengthOf = ({ type, value }: Row): number => (DRAWN.includes(type) ? Math.abs(value) : 0);

/**
 * The bars of all rows, the longest as long as there is room: half of the track where a measure has
 * two sides, all of it where it has but one.
 */
export function barsOf(rows: readonly Row[], measure: Measure): Bar[] {
  const longest = Math.max(...rows.map(lengthOf)) || 1;
  const room = measure === 'tension' ? 100 : 50;
  return rows.map((row) => ({
    track: `track track_${measure}`,
    bar: `bar bar_${measure} ${row.value < 0 ? 'bar_minus' : 'bar_plus'}`,
    style: `inline-size: ${(room * lengthOf(row)) / longest}%`,
  }));
}
