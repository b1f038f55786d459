/** Where an account's points lie on the plane, and the path between them. Pure. */
import { HARD, TOGETHER } from 'c/powerAccountData';
import type { AccountPoint, Quarter } from 'c/powerModel';

const PERCENT = 100;
/** Drawing units of the SVG's view box. */
export const WIDTH = 320;
export const HEIGHT = 208;
/** The scales begin and end that far from the edges, so that no dot is cut. */
const INSET = 10;
/** Tension rarely goes beyond this; where it does, the picture goes to the end of its scale. */
const USUAL_TOP = 60;
/** A step that is shorter than this has no room for an arrowhead. */
const ARROW_ROOM = 26;
const ARROW_LENGTH = 9;
const ARROW_HALF = 4;

/** A quarter that says something, with its place in drawing units. */
export interface Dot {
  quarter: Quarter;
  /** Its place among all quarters. */
  at: number;
  x: number;
  y: number;
}

/** From one dot to the next. */
export interface Step {
  path: string;
  /** Points of its arrowhead; empty: too short for one. */
  arrow: string;
  /** Quarters lie between that say too little. */
  isGap: boolean;
}

export interface PathLayout {
  /** Tension at the upper edge. */
  top: number;
  /** Oldest first. */
  dots: readonly Dot[];
  steps: readonly Step[];
  /** Lines between calm and hard, and between each for itself and together. */
  hardAt: number;
  togetherAt: number;
}

const place = (value: number): string => value.toFixed(1);

/** A triangle in the middle of a step, pointing onwards. */
function arrowOf(from: Dot, to: Dot): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < ARROW_ROOM) return '';
  const [ux, uy] = [dx / length, dy / length];
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const at = (along: number, aside: number): string =>
    `${place(x + ux * along - uy * aside)},${place(y + uy * along + ux * aside)}`;
  const half = ARROW_LENGTH / 2;
  return [at(half, 0), at(-half, ARROW_HALF), at(-half, -ARROW_HALF)].join(' ');
}

/** Where numbers come to lie. */
interface Scale {
  top: number;
  x: (integration: number) => number;
  y: (tension: number) => number;
}

function scaleFor(points: readonly AccountPoint[]): Scale {
  const isSteep = points.some(({ point }) => point !== null && point.tension > USUAL_TOP);
  const top = isSteep ? PERCENT : USUAL_TOP;
  return {
    top,
    x: (integration) => INSET + ((WIDTH - 2 * INSET) * integration) / PERCENT,
    y: (tension) => INSET + (HEIGHT - 2 * INSET) * (1 - tension / top),
  };
}

const dotsOf = (points: readonly AccountPoint[], { x, y }: Scale): Dot[] =>
  points.flatMap(({ quarter, point }, at) =>
    point ? [{ quarter, at, x: x(point.integration), y: y(point.tension) }] : [],
  );

const stepOf = (from: Dot, to: Dot): Step => ({
  path: `M ${place(from.x)} ${place(from.y)} L ${place(to.x)} ${place(to.y)}`,
  arrow: arrowOf(from, to),
  isGap: to.at - from.at > 1,
});

/** The picture of some quarters, oldest first. */
export function pathOf(points: readonly AccountPoint[]): PathLayout {
  const scale = scaleFor(points);
  const dots = dotsOf(points, scale);
  return {
    top: scale.top,
    dots,
    steps: dots.slice(1).map((to, index) => stepOf(dots[index] as Dot, to)),
    hardAt: scale.y(HARD),
    togetherAt: scale.x(TOGETHER),
  };
}
