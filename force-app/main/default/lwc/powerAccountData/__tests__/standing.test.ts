import { accountDeals, planeOf, quadrantOf } from 'c/powerAccountData';
import { accountPoints, parsePolicy } from 'c/powerModel';
import defaultPolicy from '../../../../../../config/policy.default.json';
import { closed, deal, many, TODAY, WARMING } from './records';

const { policy } = parsePolicy(defaultPolicy);
const NONE = { concessions: [], policies: [] };

const planeFor = (records) => planeOf(accountDeals(records, TODAY), policy, TODAY);

/** Two deals: what happened on one closed in 2024, and on one that is open. */
const twice = (before: string, now: string, count = 5) =>
  planeFor({
    ...NONE,
    deals: [closed(1, '2024-01-15', '2024-05-20'), deal(2)],
    behaviors: [...many(5, 1, before, '2024-05-18'), ...many(count, 2, now, '2026-11-20')],
  });

describe('a place on the plane', () => {
  it.each([
    [60, 10, 'fight'],
    [60, 70, 'hard-together'],
    [5, 20, 'business'],
    [5, 80, 'together'],
    [25, 49, 'fight'],
    [24, 50, 'together'],
  ])('of tension %d and integration %d is %s', (tension, integration, quadrant) => {
    expect(quadrantOf({ tension, integration })).toBe(quadrant);
  });

  it('goes by its numbers as they are shown', () => {
    expect(quadrantOf({ tension: 24.6, integration: 49.6 })).toBe('hard-together');
  });
});

describe('the path of an account', () => {
  it('is what the model says of each quarter, none in the future', () => {
    const deals = accountDeals(WARMING, TODAY);
    const { points } = planeOf(deals, policy, TODAY);
    expect(points).toHaveLength(12);
    expect(points.at(-1).quarter).toEqual({ first: '2026-10-01', last: TODAY });
    const quarters = points.map(({ quarter }) => quarter);
    expect(points).toEqual(accountPoints(deals, policy, quarters));
  });
});

describe('the standing of an account', () => {
  it.each([
    ['ultimatum', 'joint-problem-solving', 'together', { together: 'more', hard: 'less' }],
    ['joint-problem-solving', 'ultimatum', 'fight', { together: 'less', hard: 'more' }],
    ['trade-proposal', 'trade-proposal', 'business', { together: 'same', hard: 'same' }],
    ['trade-proposal', 'joint-problem-solving', 'together', { together: 'more', hard: 'same' }],
  ])('after %s and now %s is %s', (before, now, quadrant, drift) => {
    expect(twice(before, now).standing).toMatchObject({ quadrant, drift, lastKnown: null });
  });

  it('counts the deals and events of the last four quarters alone', () => {
    const { standing } = planeFor(WARMING);
    expect(standing).toMatchObject({ deals: 1, events: 10 });
  });

  it.each([
    [2, 'little'],
    [6, 'fair'],
    [16, 'much'],
  ])('of %d fresh events rests on %s', (count, weight) => {
    expect(twice('ultimatum', 'joint-problem-solving', count).standing.weight).toBe(weight);
  });

  it('knows no drift where all of it is of late', () => {
    const behaviors = many(5, 1, 'ultimatum', '2026-11-20');
    const { standing } = planeFor({ ...NONE, deals: [deal(1)], behaviors });
    expect(standing).toMatchObject({ quadrant: 'fight', drift: null });
  });

  it('is what was last known where nothing has happened of late', () => {
    const { standing } = planeFor({
      ...NONE,
      deals: [closed(1, '2024-01-15', '2024-05-20'), deal(2)],
      behaviors: many(5, 1, 'ultimatum', '2024-05-18'),
    });
    expect(standing).toMatchObject({ quadrant: null, drift: null, weight: 'little' });
    expect(standing.lastKnown.quarter.first).toBe('2024-04-01');
  });

  it('is nothing where there never was enough', () => {
    const behaviors = many(1, 1, 'ultimatum', '2026-11-20');
    const { standing } = planeFor({ ...NONE, deals: [deal(1)], behaviors });
    expect(standing).toMatchObject({ quadrant: null, lastKnown: null, deals: 1, events: 1 });
  });
});
