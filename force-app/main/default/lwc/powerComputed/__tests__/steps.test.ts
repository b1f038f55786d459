import fc from 'fast-check';
import { rounded } from 'c/powerRecords';
import { AS_OF, anyView, BEHAVIORS, CONCESSIONS, empty, view } from '../../powerWhy/__tests__/view';
import { FACES, shareDigits, SIDES, stepsOf } from '../steps';

const givenOf = ({ reading, deal, policy }) => ({
  reading,
  deal,
  policy: policy.policy,
  asOf: AS_OF,
});
const steps = (given) => stepsOf(givenOf(given));
const points = (units, of) => rounded((100 * units) / of, 1);

/** Everything that a reader of the figures may work out, and what the page shows of it. */
function reckoned({ log, start, walkAway, all, ours, theirs, hard, event, faces }, { reading }) {
  const own = reading.contributions.find(({ id }) => id === event?.id)?.balance ?? 0;
  return [
    [rounded(log + start + walkAway, 6), rounded(all, 6)],
    [points(ours - theirs, all), rounded(reading.balance, 1)],
    [points(event?.pull ?? 0, all), rounded(own, 1)],
    [points(hard, log + start), rounded(reading.tension, 1)],
    ...SIDES.flatMap((side) =>
      FACES.map((face) => [
        rounded((100 * faces[side].units[face]) / faces[side].all, shareDigits(side)),
        rounded(100 * reading.faces[side][face], shareDigits(side)),
      ]),
    ),
  ];
}

describe('the figures of a reading', () => {
  it('come out as what the page shows, for any log under any policy', () => {
    const property = fc.property(anyView, (given) => {
      for (const [mine, shown] of reckoned(steps(given), given)) expect(mine).toBe(shown);
    });
    fc.assert(property, { seed: 7, numRuns: 500 });
  });

  it('are few where few are enough', () => {
    const { log, ours, theirs } = steps(view());
    for (const value of [log, ours, theirs]) expect(rounded(value, 4)).toBe(value);
  });

  it.each([
    ['a cost', { Cost__c: 72_000 }, { type: 'sized', share: 0.06, unit: 0.05, weight: 1 }, 1.2],
    ['an unknown cost', { Cost__c: null }, { type: 'unsized', units: 0.5, weight: 1 }, 0.5],
    ['too large a cost', { Cost__c: 2_400_000 }, { type: 'capped', cap: 20, weight: 1 }, 20],
  ])('begin with the size of a concession: %s', (_, fields, size, units) => {
    const concessions = [{ ...CONCESSIONS[0], Given_On__c: AS_OF, ...fields }];
    const { event } = steps(view({ concessions, behaviors: [] }));
    expect(event).toMatchObject({ size, units, left: 1, mass: units, open: 1, tilt: 1 });
    expect(event.pull).toBe(-units);
  });

  it('begin with the strength of a behavior; one that is not said counts as 3', () => {
    const behaviors = [{ ...BEHAVIORS[0], Intensity__c: null }];
    const { event } = steps(view({ concessions: [], behaviors }));
    expect(event).toMatchObject({ size: { type: 'behavior', intensity: 3 }, age: 5, open: null });
  });

  it('take what was answered from what pulls', () => {
    const [price, term] = CONCESSIONS;
    const answer = { ...term, In_Return_For__c: price.Id, Value__c: 36_000, Given_On__c: AS_OF };
    const given = view({
      concessions: [{ ...price, Given_On__c: AS_OF }, answer],
      behaviors: [],
    });
    expect(steps(given).event).toMatchObject({ id: price.Id, mass: 1.2, open: 0.5, pull: -0.6 });
  });

  it('weigh no event where none counts', () => {
    expect(steps(empty())).toMatchObject({ log: 0, start: 4, all: 4, event: null });
  });
});
