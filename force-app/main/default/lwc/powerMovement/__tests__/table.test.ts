import { explainMovement } from 'c/powerModel';
import { rounded } from 'c/powerRecords';
import { apportioned } from '../apportioned';
import { changeOf, DIGITS, moveTable, partsOf } from '../table';
import {
  behavior,
  concession,
  dealOf,
  dice,
  FIRMER,
  MONDAY,
  STANDARD,
  TODAY,
  viewOf,
} from './views';

const sum = (values) => values.reduce((at, value) => at + value, 0);
const shown = (value, digits) => rounded(value, digits);

describe('figures that share out a total', () => {
  it.each([
    [[-15.4, 3.4], -12, [-15, 3]],
    [[-15.4, 3.4], -13, [-16, 3]],
    [[-0.4, -0.4, -0.4], -1, [-1, 0, 0]],
    [[1 / 3, 1 / 3, 1 / 3], 1, [1, 0, 0]],
    [[2, 0, -2], 0, [2, 0, -2]],
    [[5e-16, 4.5], 5, [0, 5]],
    [[0.5, 0.5], 2, [1, 1]],
    [[3], 4, [4]],
    [[-3, 1], -1, [-2, 1]],
    [[0, 0], 0, [0, 0]],
    [[], 0, []],
  ])('%j as %d: %j', (values, total, expected) => {
    const figures = apportioned(values, total, 0);
    expect(sum(figures)).toBe(values.length === 0 ? 0 : total);
    expect([...figures].sort()).toEqual([...expected].sort());
  });

  it('stay within a step of what they stand for', () => {
    const random = dice(7);
    for (let run = 0; run < 500; run += 1) {
      const values = Array.from(
        { length: 1 + Math.floor(6 * random()) },
        () => 40 * (random() - 0.5),
      );
      const figures = apportioned(values, shown(sum(values), 1), 1);
      expect(shown(sum(figures), 1)).toBe(shown(sum(values), 1));
      for (const [at, value] of values.entries())
        expect(Math.abs(figures[at] - value)).toBeLessThan(0.1 + 1e-9);
    }
  });
});

const DAYS = [
  '2026-10-01',
  '2026-10-20',
  '2026-11-05',
  '2026-11-15',
  '2026-11-18',
  '2026-11-22',
  '2026-12-01',
];
const KINDS = ['ultimatum', 'competitor-quote', 'shared-goals', 'late-demand', 'kept-commitment'];

/** A log of any size; what was known of it a week ago, and the day's policy then. */
function randomWeek(seed) {
  const random = dice(seed);
  const pick = (list) => list[Math.floor(list.length * random())];
  const many = () => Math.floor(12 * random() * random());
  const party = () => pick(['customer', 'seller']);
  const behaviors = Array.from({ length: many() }, (_, at) =>
    behavior(at, pick(DAYS), pick(KINDS), { by: party(), contested: random() < 0.1 }),
  );
  const concessions = Array.from({ length: many() }, (_, at) =>
    concession(at, pick(DAYS), Math.round(90_000 * random()), {
      by: party(),
      inReturnFor: random() < 0.4 ? concession(Math.floor(at * random())).id : null,
    }),
  );
  const deal = {
    ...dealOf(concessions, behaviors),
    ...(random() < 0.5 && {
      sellerAlternatives: 1,
      customerAlternatives: Math.floor(5 * random()),
    }),
  };
  const known = (events) =>
    events.filter(() => random() < 0.7).map((event) => ({ ...event, contested: random() < 0.1 }));
  const then = { ...deal, concessions: known(concessions), behaviors: known(behaviors) };
  const policy = random() < 0.3 ? FIRMER.policy : STANDARD.policy;
  return {
    entries: viewOf(deal).entries,
    movement: explainMovement(
      { deal: then, policy, asOf: MONDAY },
      { deal, policy: STANDARD.policy, asOf: TODAY },
    ),
  };
}

describe('a movement in figures', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('adds up, week %i', (seed) => {
    const { movement, entries } = randomWeek(seed);
    const change = changeOf(movement);
    expect(sum(partsOf(movement).map(({ value }) => value))).toBe(change);
    expect(change).toBe(shown(moveTable(movement, entries, false).change, 0));
    for (const all of [true, false]) {
      const table = moveTable(movement, entries, all);
      expect(table.before).toBe(shown(movement.before, DIGITS));
      expect(table.after).toBe(shown(movement.after, DIGITS));
      expect(shown(table.before + table.change, DIGITS)).toBe(table.after);
      expect(shown(sum(table.steps.map(({ value }) => value)), DIGITS)).toBe(table.change);
      for (const { value, rows } of table.steps.filter((step) => step.rows.length > 0))
        expect(shown(sum(rows.map((row) => row.value)), DIGITS)).toBe(value);
    }
  });

  it('drops no event, whether all are asked for or not', () => {
    const deal = dealOf(
      [],
      Array.from({ length: 40 }, (_, at) => behavior(at, '2026-11-02')),
    );
    const situation = { deal, policy: STANDARD.policy };
    const movement = explainMovement({ ...situation, asOf: MONDAY }, { ...situation, asOf: TODAY });
    const [time] = moveTable(movement, viewOf(deal).entries, false).steps;
    expect(time.rows.find(({ type }) => type === 'others').count).toBe(time.folded);
    expect(time.folded + time.rows.filter(({ type }) => type === 'event').length).toBe(40);
    const [all] = moveTable(movement, viewOf(deal).entries, true).steps;
    expect(all.rows.filter(({ type }) => type === 'event')).toHaveLength(40);
    expect(all.folded).toBe(0);
  });
});
