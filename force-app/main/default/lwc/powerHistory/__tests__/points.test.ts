import { readPower } from 'c/powerModel';
import { rounded } from 'c/powerRecords';
import {
  behavior,
  concession,
  dealOf,
  dice,
  STANDARD,
  TODAY,
  viewOf,
} from '../../powerMovement/__tests__/views';
import { daysUntil } from '../days';
import { pointsOf } from '../points';
import { LEAD_IN, turnsOf } from '../turns';

const DAYS = daysUntil(TODAY, 85 + LEAD_IN);

function source(deal) {
  const { entries } = viewOf(deal);
  return { deal, policy: STANDARD.policy, entries };
}

const shown = (deal, day) => rounded(readPower(deal, STANDARD.policy, day).balance, 0);

/** A log with up to three events a day, on a third of the days. */
function randomDeal(seed) {
  const random = dice(seed);
  const behaviors = DAYS.filter(() => random() < 0.3).flatMap((day, at) =>
    Array.from({ length: Math.ceil(3 * random()) }, (_, of) =>
      behavior(10 * at + of, day, random() < 0.6 ? 'ultimatum' : 'shared-goals', {
        by: random() < 0.5 ? 'seller' : 'customer',
      }),
    ),
  );
  return dealOf([], behaviors);
}

describe('the points of a line', () => {
  it('are what the gauge shows on each day', () => {
    const deal = dealOf([concession(1, '2026-10-10')], [behavior(1, '2026-11-02')]);
    for (const { day, balance, band } of pointsOf(source(deal), DAYS)) {
      const reading = readPower(deal, STANDARD.policy, day);
      expect([balance, band]).toEqual([rounded(reading.balance, 0), reading.band]);
    }
  });

  it('do not know of an event before its day', () => {
    const deal = dealOf([], [behavior(1, '2026-10-12'), behavior(2, '2026-12-24')]);
    const points = pointsOf(source(deal), DAYS);
    expect(points.find(({ day }) => day === '2026-10-11').events).toBe(0);
    expect(points.find(({ day }) => day === '2026-10-12').events).toBe(1);
    expect(points.at(-1).events).toBe(1);
  });

  it('tell what the events of a day did together, the weightiest first', () => {
    const day = '2026-11-10';
    const mild = behavior(1, day, 'budget-limit', { intensity: 1 });
    const hard = behavior(2, day);
    const deal = dealOf([concession(1, '2026-11-01')], [mild, hard]);
    const { effect } = pointsOf(source(deal), [day])[0];
    expect(effect.events).toEqual([hard.id, mild.id]);
    const rest = dealOf([concession(1, '2026-11-01')]);
    expect(effect.points).toBe(shown(deal, day) - shown(rest, day));
  });

  it.each([1, 2, 3, 4])('turn on the same days wherever a line begins, log %i', (seed) => {
    const points = pointsOf(source(randomDeal(seed)), DAYS);
    const all = turnsOf(points).map(({ day }) => day);
    const later = turnsOf(points.slice(30)).map(({ day }) => day);
    expect(all.filter((day) => day >= DAYS[30 + LEAD_IN])).toEqual(later);
    expect(all.length).toBeGreaterThan(0);
  });
});
