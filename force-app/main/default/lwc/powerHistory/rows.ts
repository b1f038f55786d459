/** The line as a table: every week, and every day on which it turned. */
import { dayText, fill, signed } from 'c/powerFormat';
import type { EventEntry } from 'c/powerReading';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import likely from '@salesforce/label/c.Power_Gauge_likely';
import turned from '@salesforce/label/c.Power_Line_turned';
import { WEEK } from './days';
import { eventsOf } from './picture';
import type { Point } from './points';
import type { Turn } from './turns';

export interface RowView {
  key: string;
  day: string;
  /** Empty: too little evidence. */
  needle: string;
  likely: string;
  band: string;
  /** By how much its events made the line turn; empty: they did not. */
  turn: string;
  events: EventEntry[];
}

/** The interval around a day's needle, and on how many events it rests. */
export const likelyWords = ({ low, high, events }: Point): string =>
  fill(likely, signed(low), signed(high), events);

export const bandWords = ({ band }: Point): string => `${BAND_SHAPES[band]} ${BAND_WORDS[band]}`;

const isTold = (at: number, days: number, isMarked: boolean): boolean =>
  isMarked || (days - 1 - at) % WEEK === 0;

/** Newest first. */
export function rowsOf(
  points: readonly Point[],
  turns: readonly Turn[],
  { entries, today }: { entries: ReadonlyMap<string, EventEntry>; today: string },
): RowView[] {
  const turnOn = new Map(turns.map((turn) => [turn.day, turn]));
  return points
    .flatMap((point, at) => {
      const turn = turnOn.get(point.day);
      if (!isTold(at, points.length, turn !== undefined)) return [];
      const isThin = point.band === 'unknown';
      return {
        key: point.day,
        day: dayText(point.day, today),
        needle: isThin ? '' : signed(point.balance),
        likely: isThin ? '' : likelyWords(point),
        band: bandWords(point),
        turn: turn ? fill(turned, signed(turn.points)) : '',
        events: turn ? eventsOf(turn, entries) : [],
      };
    })
    .reverse();
}
