import { LEAD_IN, turnsOf } from '../turns';

/** Days of a line: what the needle shows (null: too little evidence), and what its events did. */
const line = (...days) =>
  [...Array.from({ length: LEAD_IN }, () => days[0]), ...days].map((day, at) => {
    const [balance, points = 0] = [day].flat();
    return {
      day: `day ${at - LEAD_IN}`,
      balance: balance ?? 0,
      band: balance === null ? 'unknown' : 'balanced',
      effect: points === 0 ? null : { points, events: [`event ${at - LEAD_IN}`] },
    };
  });

const turned = (...days) => turnsOf(line(...days)).map(({ day }) => Number(day.slice(4)));

/** So many days on which nothing moves. */
const rest = (balance, days) => Array.from({ length: days }, () => balance);

describe('a line turns where its events', () => {
  it.each([
    ['start a movement', [0, [-5, -5], -5], [1]],
    ['reverse one', [0, [-5, -5], [-2, 3], -2], [1, 2]],
    ['reverse what was fading', [-20, -19, -18, [-25, -7]], [3]],
    ['start one again after a week of rest', [0, [-5, -5], ...rest(-5, 7), [-9, -4]], [1, 9]],
    ['make the line begin', [null, null, [-8, -8]], [2]],
  ])('%s', (_, days, expected) => {
    expect(turned(...days)).toEqual(expected);
  });
});

describe('a line does not turn where', () => {
  it.each([
    ['nothing is dated', [0, -5, 5], []],
    ['events move it on the way it was going', [0, [-5, -5], [-9, -4], -9, [-12, -3]], [1]],
    ['it has rested for less than a week', [0, [-5, -5], ...rest(-5, 6), [-9, -4]], [1]],
    ['events move it by less than a point', [0, [0, 0], 0], []],
    ['events push one way and fading takes it the other', [-20, [-18, -1]], []],
    ['events push and the line stands still', [-20, [-20, -1]], []],
    ['there is too little evidence on that day', [0, [null, -5]], []],
  ])('%s', (_, days, expected) => {
    expect(turned(...days)).toEqual(expected);
  });

  it('lies before what is shown', () => {
    const points = line(0, 0);
    points[3] = { ...points[3], balance: -5, effect: { points: -5, events: ['early'] } };
    expect(turnsOf(points)).toEqual([]);
  });
});

it('names the events of a turn, and by how much they made it', () => {
  expect(turnsOf(line(0, [-5, -6]))).toEqual([{ day: 'day 1', points: -6, events: ['event 1'] }]);
});
