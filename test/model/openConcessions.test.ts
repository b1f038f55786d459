import fc from 'fast-check';
import { openConcessions, readPower, type Concession, type Deal } from '../../src/model/index.ts';
import { AS_OF, deal, defaultPolicy, symmetricPolicy } from './arbitraries.ts';

const SEED = 20261124;
/** Contributions smaller than this are no power moved, only rounding. */
const EPSILON = 1e-9;

const discount = (over: Partial<Concession> & { id: string }): Concession => ({
  by: 'seller',
  kind: 'price',
  on: '2026-11-10',
  cost: 10_000,
  securedBy: 'exchange',
  ...over,
});

const reference = (over: Partial<Concession> & { id: string }): Concession =>
  discount({ by: 'customer', kind: 'reference', cost: 2_000, value: 10_000, ...over });

const dealWith = (...concessions: Concession[]): Deal => ({
  id: 'deal',
  amount: 100_000,
  concessions,
});

const open = (...concessions: Concession[]) =>
  openConcessions(dealWith(...concessions), defaultPolicy, AS_OF);

describe('what a further concession may answer', () => {
  it('offers a concession that stands alone, whole', () => {
    expect(open(discount({ id: 'a' }))).toEqual([
      { id: 'a', by: 'seller', open: 1, standsAlone: true },
    ]);
  });

  it('no longer offers what was answered in full, and offers the rest of what was not', () => {
    const full = [discount({ id: 'a' }), reference({ id: 'b', inReturnFor: 'a' })];
    const quarter = [discount({ id: 'a' }), reference({ id: 'b', inReturnFor: 'a', value: 2_500 })];
    expect(open(...full)).toEqual([]);
    expect(open(...quarter)).toEqual([{ id: 'a', by: 'seller', open: 0.75, standsAlone: false }]);
  });

  it.each<[string, Partial<Concession>]>([
    ['is only planned', { status: 'planned' }],
    ['was withdrawn', { status: 'withdrawn' }],
    ['is contested', { contested: true }],
    ['lies in the future', { on: '2026-12-24' }],
    ['costs its giver nothing', { cost: 0 }],
    ['is of a kind that the policy does not know', { kind: 'unheard-of' }],
  ])('does not offer one that %s', (_, over) => {
    expect(open(discount({ id: 'a', ...over }))).toEqual([]);
  });

  it('puts the largest open part first, and equals by id', () => {
    const log = [
      discount({ id: 'small', cost: 1_000 }),
      discount({ id: 'b', cost: 5_000 }),
      discount({ id: 'a', cost: 5_000 }),
      discount({ id: 'large', cost: 20_000 }),
    ];
    expect(open(...log).map(({ id }) => id)).toEqual(['large', 'a', 'b', 'small']);
    expect(open(...log.reverse()).map(({ id }) => id)).toEqual(['large', 'a', 'b', 'small']);
  });

  it('names every concession that moves the needle, and no other', () => {
    fc.assert(
      fc.property(deal, symmetricPolicy, (given, policy) => {
        const { contributions } = readPower(given, policy, AS_OF);
        const ids = new Set((given.concessions ?? []).map(({ id }) => id));
        const moving = contributions.filter(
          ({ id, balance }) => ids.has(id) && Math.abs(balance) > EPSILON,
        );
        const offered = openConcessions(given, policy, AS_OF).map(({ id }) => id);
        expect(offered).toEqual(expect.arrayContaining(moving.map(({ id }) => id)));
        expect(contributions.map(({ id }) => id)).toEqual(expect.arrayContaining(offered));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
