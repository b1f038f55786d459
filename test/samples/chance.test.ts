import { addDays, timestamp, workdayOnOrBefore } from '../../src/samples/days.ts';
import { diceFor } from '../../src/samples/dice.ts';

const THROWS = 20_000;
const throwsOf = <T>(roll: () => T): T[] => Array.from({ length: THROWS }, roll);

describe('the dice', () => {
  it('throw the same for the same words and otherwise for others', () => {
    const rolls = (...words: string[]): number[] => {
      const dice = diceFor(...words);
      return Array.from({ length: 5 }, () => dice.whole(1, 1_000_000));
    };
    expect(rolls('a', 'b')).toEqual(rolls('a', 'b'));
    expect(rolls('a', 'b')).not.toEqual(rolls('a', 'c'));
  });

  it('throw every side about equally often', () => {
    const dice = diceFor('fair');
    const sides = Map.groupBy(
      throwsOf(() => dice.whole(1, 6)),
      (side) => side,
    );
    expect([...sides.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { length } of sides.values())
      expect(Math.abs(length / THROWS - 1 / 6)).toBeLessThan(0.01);
  });

  it('keep to their odds', () => {
    const dice = diceFor('odds');
    const hits = throwsOf(() => dice.chance(0.2)).filter(Boolean).length;
    expect(Math.abs(hits / THROWS - 0.2)).toBeLessThan(0.01);
  });
});

describe('days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-29', 1, '2026-03-30'],
  ])('from %s by %d is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-21', '2026-11-20'],
    ['2026-11-22', '2026-11-20'],
    ['2026-11-23', '2026-11-23'],
  ])('the working day on or before %s is %s', (day, expected) => {
    expect(workdayOnOrBefore(day)).toBe(expected);
  });

  it('become timestamps as Salesforce writes them', () => {
    expect(timestamp('2026-11-23', 9 * 60 + 5)).toBe('2026-11-23T09:05:00.000+0000');
  });
});
