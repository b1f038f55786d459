/** Where the line turns, and which events made it. Pure. */
import type { Effect, Point } from './points';

/** A turn: a day whose events reverse a visible movement of the line, or start one. */
export interface Turn extends Effect {
  /** ISO day. */
  day: string;
}

/** Days without a visible movement after which the line has come to rest. */
const REST = 7;
/** Days before the first that have to be known, so that a turn is one wherever a line begins. */
export const LEAD_IN = REST + 1;

const isKnown = (point: Point | undefined): point is Point =>
  point !== undefined && point.band !== 'unknown';

/** Points by which the line moves from the day before; 0 where there is no line. */
function moveAt(points: readonly Point[], at: number): number {
  const [before, now] = [points[at - 1], points[at]];
  return isKnown(before) && isKnown(now) ? now.balance - before.balance : 0;
}

/** Which way the line last moved before a day: −1, 1, or 0 where it was at rest or not there. */
function directionBefore(points: readonly Point[], at: number): number {
  for (let day = at - 1; day >= at - REST && isKnown(points[day]); day -= 1) {
    const move = moveAt(points, day);
    if (move !== 0) return Math.sign(move);
  }
  return 0;
}

/**
 * Whether the events of a day made the line turn. They did where, in figures as they are shown,
 * they moved the needle; where the line went their way on that day, or begins with it; and where it
 * had not been going that way before: it had last gone the other way, or had rested for a week.
 */
function isTurn(points: readonly Point[], at: number): boolean {
  const point = points[at];
  const way = Math.sign(point?.effect?.points ?? 0);
  if (way === 0 || !isKnown(point)) return false;
  if (!isKnown(points[at - 1])) return true;
  return Math.sign(moveAt(points, at)) === way && directionBefore(points, at) !== way;
}

/**
 * The turns of a line, the oldest first.
 * @param points one a day; the first `LEAD_IN` of them are there to be looked back at.
 */
export const turnsOf = (points: readonly Point[]): Turn[] =>
  points.flatMap(({ day, effect }, at) =>
    at >= LEAD_IN && effect && isTurn(points, at) ? [{ day, ...effect }] : [],
  );
