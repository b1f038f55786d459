import { Ids, NOWHERE } from '../../src/model/ids.ts';

/** More than are kept from one reading to the next. */
const MANY = 5000;

describe('the ids of a reading', () => {
  it('have the places that were noted, the last one where there were several', () => {
    const ids = new Ids(3);
    ids.note('a', 0);
    ids.note('b', NOWHERE);
    ids.note('a', 2);
    expect(['a', 'b', 'c'].map((id) => ids.placeOf(id))).toEqual([2, NOWHERE, undefined]);
  });

  it.each([[1], [MANY]])('are unknown to the next reading, after %d of them', (count) => {
    const names = Array.from({ length: count }, (_, at) => `event ${at}`);
    for (let reading = 0; reading < 3; reading += 1) {
      const ids = new Ids(count);
      expect(names.filter((id) => ids.placeOf(id) !== undefined)).toEqual([]);
      for (const [place, id] of names.entries()) ids.note(id, place);
      expect(names.map((id) => ids.placeOf(id))).toEqual([...names.keys()]);
    }
  });
});
