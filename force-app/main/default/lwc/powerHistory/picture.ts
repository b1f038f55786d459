/** A line as the template draws it, with the words that belong to it. */
import sizeMore from '@salesforce/label/c.Power_Line_events_more';
import { dayText, fill, signed } from 'c/powerFormat';
import type { Thresholds } from 'c/powerModel';
import type { EventEntry } from 'c/powerReading';
import { BAND_SHAPES, BAND_WORDS } from 'c/powerWords';
import { bandAreas, linePath, marksOf, ribbonPath, type Mark } from './layout';
import type { Point } from './points';
import type { Turn } from './turns';

/** Events that are named beside a mark; the table names all. */
const NAMED = 2;

type Entries = ReadonlyMap<string, EventEntry>;

export interface BandView {
  key: string;
  classes: string;
  top: number;
  height: number;
  /** Empty: it is too narrow to be named in the picture. */
  name: string;
  style: string;
}

export interface MarkView {
  key: string;
  number: number;
  /** Where it stands on the line, in percent of the picture. */
  x: number;
  y: number;
  style: string;
  day: string;
  points: string;
  events: EventEntry[];
  /** How many more events it was; empty: none. */
  more: string;
}

export interface Picture {
  bands: BandView[];
  line: string;
  ribbon: string;
  marks: MarkView[];
  first: string;
  last: string;
}

const bandViews = (thresholds: Thresholds): BandView[] =>
  bandAreas(thresholds).map(({ band, top, height, isNamed }) => ({
    key: band,
    classes: `band band_${band}`,
    top,
    height,
    name: isNamed ? `${BAND_SHAPES[band]} ${BAND_WORDS[band]}` : '',
    style: `inset-block-start: ${top + height / 2}%`,
  }));

/** The events of a turn that are known by name, as far as there is room. */
export const eventsOf = ({ events }: Turn, entries: Entries): EventEntry[] =>
  events.flatMap((id) => entries.get(id) ?? []);

function markView(mark: Mark, entries: Entries, today: string): MarkView {
  const events = eventsOf(mark, entries);
  return {
    key: mark.day,
    number: mark.number,
    x: mark.x,
    y: mark.y,
    style: `inset-inline-start: ${mark.x}%`,
    day: dayText(mark.day, today),
    points: signed(mark.points),
    events: events.slice(0, NAMED),
    more: events.length > NAMED ? fill(sizeMore, events.length - NAMED) : '',
  };
}

/** The picture of a line. */
export function pictureOf(
  points: readonly Point[],
  turns: readonly Turn[],
  { entries, thresholds, today }: { entries: Entries; thresholds: Thresholds; today: string },
): Picture {
  return {
    bands: bandViews(thresholds),
    line: linePath(points),
    ribbon: ribbonPath(points),
    marks: marksOf(turns, points).map((mark) => markView(mark, entries, today)),
    first: dayText(points[0]?.day ?? '', today),
    last: dayText(points.at(-1)?.day ?? '', today),
  };
}
