import { bandAreas, dayAt, linePath, marksOf, ribbonPath, xAt, yAt } from '../layout';

const points = (...balances) =>
  balances.map((balance, at) => ({
    day: `day ${at}`,
    balance: balance ?? 0,
    low: (balance ?? 0) - 10,
    high: (balance ?? 0) + 10,
    band: balance === null ? 'unknown' : 'balanced',
  }));

describe('the picture of a line', () => {
  it('has us above and the customer below', () => {
    expect([yAt(100), yAt(0), yAt(-100)]).toEqual([0, 50, 100]);
  });

  it('breaks where the evidence is too thin', () => {
    expect(linePath(points(0, 0, null, 0, 0))).toBe(
      'M 0.00 50.00 L 25.00 50.00 l 0 0 M 75.00 50.00 L 100.00 50.00 l 0 0',
    );
    expect(ribbonPath(points(0, null, 0))).toBe(
      'M 0.00 45.00 L 0.00 55.00 Z M 100.00 45.00 L 100.00 55.00 Z',
    );
    expect(linePath(points(null, null))).toBe('');
  });

  it('names the bands that are high enough for a name', () => {
    const areas = bandAreas([-50, -4, 4, 50]);
    expect(areas.map(({ top, height }) => [top, height])).toEqual([
      [75, 25],
      [52, 23],
      [48, 4],
      [25, 23],
      [0, 25],
    ]);
    expect(areas.filter(({ isNamed }) => !isNamed).map(({ band }) => band)).toEqual(['balanced']);
  });

  it.each([
    [-0.2, 0],
    [0, 0],
    [0.49, 41],
    [1, 84],
    [1.4, 84],
  ])('finds the day at %d of its width: %i', (share, day) => {
    expect(dayAt(share, 85)).toBe(day);
    expect(xAt(dayAt(share, 85), 85)).toBeCloseTo((100 * day) / 84);
  });
});

describe('the marks beside a line', () => {
  const days = points(...Array.from({ length: 85 }, () => 0));
  const turn = (at, size) => ({ day: `day ${at}`, points: size, events: [] });

  it('are numbered by their day', () => {
    const marks = marksOf([turn(3, 2), turn(40, -9), turn(80, 4)], days);
    expect(marks.map(({ number, day }) => [number, day])).toEqual([
      [1, 'day 3'],
      [2, 'day 40'],
      [3, 'day 80'],
    ]);
  });

  it('leave the smaller of two that would cover each other', () => {
    expect(marksOf([turn(40, 2), turn(42, -9)], days).map(({ day }) => day)).toEqual(['day 42']);
  });

  it('are the six largest of many', () => {
    const turns = Array.from({ length: 10 }, (_, at) => turn(8 * at, at + 1));
    expect(marksOf(turns, days).map(({ points: size }) => size)).toEqual([5, 6, 7, 8, 9, 10]);
  });
});
