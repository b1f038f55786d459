import {
  bandArc,
  bandPlace,
  degreesOf,
  HEIGHT,
  valueTowards,
  wedge,
  WIDTH,
} from 'c/powerDialGeometry';

/** The place of a value in drawing units. */
const placeOf = (value) => {
  const { x, y } = bandPlace(value);
  return { x: (x / 100) * WIDTH, y: (y / 100) * HEIGHT };
};

describe('places on the dial', () => {
  it('go from left to right over half a circle', () => {
    expect([-100, 0, 100].map(degreesOf)).toEqual([-90, 0, 90]);
    expect([-100, 0, 100].map((value) => bandPlace(value).x.toFixed(2))).toEqual([
      '8.13',
      '50.00',
      '91.88',
    ]);
  });

  it.each([-100, -99.5, -50, -20, 0, 1, 20, 77, 100])('lead back to %d', (value) => {
    expect(valueTowards(placeOf(value))).toBeCloseTo(value, 9);
  });

  it('below the dial mean its nearer end', () => {
    expect(valueTowards({ x: 0, y: HEIGHT })).toBe(-100);
    expect(valueTowards({ x: WIDTH, y: HEIGHT * 2 })).toBe(100);
    expect(valueTowards({ x: WIDTH / 2, y: HEIGHT * 2 })).toBe(0);
  });

  it('have finite paths for any thresholds and intervals', () => {
    const paths = [bandArc(-100, -99.9), bandArc(-0.1, 0.1), wedge(-100, 100), wedge(3, 3)];
    for (const path of paths) expect(path).not.toMatch(/NaN|Infinity/);
  });
});
