/** The days of a line, and how one goes from one to another. Pure. */
import { addDays } from 'c/powerFormat';

export const WEEK = 7;
/** Weeks that are shown where nobody says otherwise, and as many as can be. */
export const WEEKS = 12;
const MOST = 52;

/** A number of weeks that can be shown. */
export const weeksOf = (wanted: number): number =>
  Math.min(MOST, Math.max(1, Math.round(wanted) || WEEKS));

/** So many days up to one, the oldest first. */
export const daysUntil = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addDays(last, at + 1 - count));

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -WEEK,
  PageUp: WEEK,
  Home: -Infinity,
  End: Infinity,
};

/** Days by which a key moves the choice; undefined: it is none of ours. */
export const stepOf = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): number | undefined =>
  altKey || ctrlKey || metaKey ? undefined : STEPS[key];
