/** Where things lie on the dial: a half circle from −100 (left) to 100 (right). */

const SCALE = 100;
/** Drawing units of the SVG's view box. */
export const WIDTH = 320;
export const HEIGHT = 172;
const CENTRE = { x: WIDTH / 2, y: 160 };
const OUTER = 148;
const INNER = 120;
const WEDGE_OUTER = 112;
const WEDGE_INNER = 24;
/** Degrees left open between two bands. */
const GAP = 1.2;

const RADIANS = Math.PI / 180;

const PERCENT = 100;

/** Degrees clockwise from upright: −90 at −100, 90 at 100. */
export const degreesOf = (value: number): number => (value / SCALE) * 90;

/** A place on the dial, in drawing units. */
export interface Point {
  x: number;
  y: number;
}

const pointAt = (degrees: number, radius: number): Point => ({
  x: CENTRE.x + radius * Math.sin(degrees * RADIANS),
  y: CENTRE.y - radius * Math.cos(degrees * RADIANS),
});

const point = (degrees: number, radius: number): string => {
  const { x, y } = pointAt(degrees, radius);
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
};

/** A piece of a ring, clockwise from one angle to another. */
const ring = (from: number, to: number, inner: number, outer: number): string =>
  [
    `M ${point(from, outer)}`,
    `A ${outer} ${outer} 0 0 1 ${point(to, outer)}`,
    `L ${point(to, inner)}`,
    `A ${inner} ${inner} 0 0 0 ${point(from, inner)}`,
    'Z',
  ].join(' ');

/** The arc of a band between two values, with a gap where the next begins. */
export function bandArc(from: number, to: number): string {
  const start = degreesOf(from) + (from > -SCALE ? GAP / 2 : 0);
  const end = degreesOf(to) - (to < SCALE ? GAP / 2 : 0);
  return ring(start, Math.max(start, end), INNER, OUTER);
}

/** The wedge in which the balance likely lies. */
export const wedge = (low: number, high: number): string =>
  ring(degreesOf(low), degreesOf(high), WEDGE_INNER, WEDGE_OUTER);

/** Where values are written, within the bands. */
const WITHIN = 100;

/** In percent of the drawing's width and height. */
const placeAt =
  (radius: number) =>
  (value: number): Point => {
    const { x, y } = pointAt(degreesOf(value), radius);
    return { x: (PERCENT * x) / WIDTH, y: (PERCENT * y) / HEIGHT };
  };

/** The middle of the bands at a value, in percent of the drawing's width and height. */
export const bandPlace = placeAt((INNER + OUTER) / 2);

/** Beside it, within the bands. */
export const innerPlace = placeAt(WITHIN);

/** The value in whose direction a place lies; below the dial it is the nearer end. */
export function valueTowards({ x, y }: Point): number {
  const height = Math.max(0, CENTRE.y - y);
  const degrees = Math.atan2(x - CENTRE.x, height) / RADIANS;
  return (degrees / 90) * SCALE;
}
