/** Where everything lies in the picture, in percent of its width and height. Pure. */
import type { Band, Thresholds } from 'c/powerModel';
import { BANDS } from 'c/powerWords';
import type { Point } from './points';
import type { Turn } from './turns';

/** Both sides of the drawing: it is stretched to the room there is. */
export const SIZE = 100;
const ENDS = 100;
/** Marks that are placed, and how far they have to be apart so that none covers another. */
const MARKS = 6;
const APART = 7;
/** Height below which the name of a band does not fit into it. */
const NAMED = 12;

export interface BandArea {
  band: Band;
  top: number;
  height: number;
  isNamed: boolean;
}

/** A turn with a number beside the line. */
export interface Mark extends Turn {
  number: number;
  x: number;
  y: number;
}

export const xAt = (at: number, days: number): number => (days < 2 ? 0 : (SIZE * at) / (days - 1));

/** We are above, the customer is below. */
export const yAt = (balance: number): number => ((ENDS - balance) / (2 * ENDS)) * SIZE;

/** The day that lies nearest to a place, 0 … 1 of the width. */
export const dayAt = (share: number, days: number): number =>
  Math.max(0, Math.min(days - 1, Math.round(share * (days - 1))));

/** The bands between their thresholds, from the bottom up. */
export function bandAreas(thresholds: Thresholds): BandArea[] {
  const ends = [-ENDS, ...thresholds, ENDS];
  return BANDS.map((band, at) => {
    const [bottom, top] = [yAt(ends[at] ?? 0), yAt(ends[at + 1] ?? 0)];
    return { band, top, height: bottom - top, isNamed: bottom - top >= NAMED };
  });
}

/** Where the evidence is too thin there is no line: it is drawn in parts. */
function partsOf(points: readonly Point[]): number[][] {
  const parts: number[][] = [];
  for (const [at, { band }] of points.entries()) {
    if (band === 'unknown') continue;
    const last = parts.at(-1);
    if (last?.at(-1) === at - 1) last.push(at);
    else parts.push([at]);
  }
  return parts;
}

const place = (x: number, y: number): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

type Ends = Pick<Point, 'balance' | 'low' | 'high'>;

const along = (part: readonly number[], points: readonly Point[], of: keyof Ends): string[] =>
  part.map((at) => place(xAt(at, points.length), yAt(points[at]?.[of] ?? 0)));

/** The needle's way; a day by itself is a line of no length, of which the round ends are seen. */
export const linePath = (points: readonly Point[]): string =>
  partsOf(points)
    .map((part) => `M ${along(part, points, 'balance').join(' L ')} l 0 0`)
    .join(' ');

/** The interval around the line. */
export const ribbonPath = (points: readonly Point[]): string =>
  partsOf(points)
    .map((part) => [...along(part, points, 'high'), ...along(part, points, 'low').reverse()])
    .map((corners) => `M ${corners.join(' L ')} Z`)
    .join(' ');

const byEffect = (a: Turn, b: Turn): number => Math.abs(b.points) - Math.abs(a.points);

/** As many turns as fit beside the line, the largest first to be placed; numbered by their day. */
export function marksOf(turns: readonly Turn[], points: readonly Point[]): Mark[] {
  const index = new Map(points.map(({ day }, at) => [day, at]));
  const xOf = ({ day }: Turn): number => xAt(index.get(day) ?? 0, points.length);
  const placed: Turn[] = [];
  for (const turn of [...turns].sort(byEffect)) {
    const isFree = placed.every((other) => Math.abs(xOf(other) - xOf(turn)) >= APART);
    if (isFree && placed.length < MARKS) placed.push(turn);
  }
  return turns
    .filter((turn) => placed.includes(turn))
    .map((turn, at) => ({
      ...turn,
      number: at + 1,
      x: xOf(turn),
      y: yAt(points[index.get(turn.day) ?? 0]?.balance ?? 0),
    }));
}
