/** How much an event still weighs, day by day: what a half-life comes to. Pure. */

import { decay } from 'c/powerModel';

/** Drawing units of the picture. */
export const WIDTH = 320;
export const HEIGHT = 150;
const LEFT = 4;
const RIGHT = 4;
const TOP = 8;
const BOTTOM = 22;
/** Points of a curve. */
const POINTS = 80;
/** Days at which people look back; a picture ends at one of them, and its table tells of five. */
const DAYS = [1, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1095, 1825, 3650];
const TOLD = 5;
/** As many half-lives as a picture shows at least. */
const HALF_LIVES = 3;

/** How many days the picture shows. */
export const lengthFor = (halfLives: readonly number[]): number => {
  const wanted = HALF_LIVES * Math.max(...halfLives);
  return DAYS.slice(TOLD - 1).find((days) => days >= wanted) ?? (DAYS.at(-1) as number);
};

const x = (days: number, length: number): number => LEFT + (days / length) * (WIDTH - LEFT - RIGHT);
const y = (weight: number): number => TOP + (1 - weight) * (HEIGHT - TOP - BOTTOM);

/** The curve of a half-life over so many days, as an SVG path. */
export function curve(halfLife: number, length: number): string {
  const points = Array.from({ length: POINTS + 1 }, (_, index) => {
    const days = (index / POINTS) * length;
    return `${x(days, length).toFixed(2)} ${y(decay(days, halfLife)).toFixed(2)}`;
  });
  return `M ${points.join(' L ')}`;
}

/** Where half of it is left; null: beyond the picture. */
export const halfPoint = (halfLife: number, length: number): { x: number; y: number } | null =>
  halfLife > length ? null : { x: x(halfLife, length), y: y(1 / 2) };

/** The line at which half is left, and the one at the bottom. */
export const LINES = [y(1 / 2), y(0)].map((at) => ({ y: at, from: LEFT, to: WIDTH - RIGHT }));

/** The days of which a picture's table tells. */
export const daysToTell = (length: number): number[] =>
  DAYS.filter((days) => days <= length).slice(-TOLD);
