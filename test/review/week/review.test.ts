import fc from 'fast-check';
import { BANDS } from '../../../src/review/index.ts';
import { isLookedAt, type WeekFilter } from '../../../src/review/week/filter.ts';
import { bandOf, type Flow } from '../../../src/review/week/flow.ts';
import type { Money } from '../../../src/review/week/money.ts';
import { reviewOf, type Review } from '../../../src/review/week/review.ts';
import { pipeline } from './pipelines.ts';

const filter: fc.Arbitrary<WeekFilter> = fc.record(
  {
    owner: fc.constantFrom('ana', 'ben'),
    team: fc.constantFrom('mia', 'ana'),
    recordType: fc.constant('Renewal'),
    forecastCategory: fc.constant('Commit'),
    amountFrom: fc.constant(100),
    amountTo: fc.constant(50_000),
  },
  { requiredKeys: [] },
);

const count = ({ streams }: Flow, isIt: (stream: Flow['streams'][number]) => boolean): number =>
  streams.filter(isIt).reduce((sum, { deals }) => sum + deals.length, 0);

const cents = (money: readonly Money[], currency: string): number =>
  Math.round(100 * (money.find((one) => one.currency === currency)?.amount ?? 0));

type Sources = Parameters<typeof reviewOf>[0];

/** Holds a property of the review of any pipeline, through any filter. */
const always = (holds: (review: Review, sources: Sources, through: WeekFilter) => void): void =>
  fc.assert(
    fc.property(pipeline, filter, (sources, through) =>
      holds(reviewOf(sources, through), sources, through),
    ),
    { numRuns: 500 },
  );

describe('the flow of a review', () => {
  it('adds up: what was there and came is what is there and left', () => {
    always(({ flow, totals }) => {
      const all = flow as Flow;
      const came = count(all, ({ from }) => from === 'new' || from === 'reopened');
      const left = count(all, ({ to }) => to === 'closed' || to === 'gone');
      expect(all.openBefore + came).toBe(all.openAfter + left);
      expect([totals.open.before, totals.open.now]).toEqual([all.openBefore, all.openAfter]);
    });
  });

  it('ends in each band with as many deals as are in it, and begins with as many as were', () => {
    always(({ flow }, { before, after }, through) => {
      const now = after.filter((deal) => deal.state === 'open' && isLookedAt(deal, through));
      const today = new Map(after.map((deal) => [deal.id, deal]));
      const then = (before?.deals ?? []).filter(
        (deal) => deal.state === 'open' && isLookedAt(today.get(deal.id) ?? deal, through),
      );
      for (const band of BANDS) {
        const isIn = (deal: (typeof now)[number]): boolean => bandOf(deal) === band;
        expect(count(flow as Flow, ({ to }) => to === band)).toBe(now.filter(isIn).length);
        expect(count(flow as Flow, ({ from }) => from === band)).toBe(then.filter(isIn).length);
      }
    });
  });

  it('has each deal once', () => {
    always(({ flow }) => {
      const deals = (flow as Flow).streams.flatMap((stream) => stream.deals);
      expect(new Set(deals).size).toBe(deals.length);
    });
  });
});

describe('the figures of a review', () => {
  it('are the sums of what is listed', () => {
    always(({ totals, flow, movers }, { after }, through) => {
      const open = after.filter((deal) => deal.state === 'open' && isLookedAt(deal, through));
      for (const currency of ['EUR', 'USD']) {
        const amount = open
          .filter((deal) => deal.currency === currency)
          .reduce((sum, deal) => sum + Math.round(100 * (deal.amount ?? 0)), 0);
        expect(cents(totals.amount.now, currency)).toBe(amount);
      }
      const held = count(flow as Flow, ({ to }) => to.startsWith('customer-'));
      expect(totals.customerHolds.now).toBe(held);
      const unknown = count(flow as Flow, ({ to }) => to === 'unknown');
      expect(totals.unknown.now).toBe(unknown);
      const turned = movers.filter(({ before, after: now }) => {
        const [was, is] = [before.band, now.band].map((band) => band.startsWith('customer-'));
        return was !== is;
      });
      expect(totals.slipped + totals.recovered).toBeGreaterThanOrEqual(turned.length);
    });
  });

  it('of gives are the same by kind, by person and in all', () => {
    always(({ gives }) => {
      if (gives === null) throw new Error('The logs were read.');
      for (const parts of [gives.byKind, gives.byPerson]) {
        expect(parts.reduce((sum, part) => sum + part.gives, 0)).toBe(gives.gives);
        expect(parts.reduce((sum, part) => sum + part.unsized, 0)).toBe(gives.unsized);
        for (const currency of ['EUR', 'USD']) {
          const cost = parts.reduce((sum, part) => sum + cents(part.cost, currency), 0);
          expect(cost).toBe(cents(gives.cost, currency));
        }
      }
      expect(gives.since?.gives).toBeLessThanOrEqual(gives.gives);
    });
  });

  it('say nothing of a week before where none was frozen', () => {
    fc.assert(
      fc.property(pipeline, (sources) => {
        const { totals, flow, movers, gives } = reviewOf({ ...sources, before: null }, {});
        expect([flow, movers, gives?.since]).toEqual([null, [], null]);
        expect(totals.open.before).toBeNull();
        expect([totals.slipped, totals.recovered]).toEqual([0, 0]);
      }),
    );
  });
});

it('movers come with the farthest first, each of them seen to move', () => {
  always(({ movers }) => {
    const distances = movers.map(({ change }) => Math.abs(change));
    expect(distances).toEqual([...distances].sort((a, b) => b - a));
    for (const { before, after, hasChangedBand } of movers)
      expect(hasChangedBand || Math.round(before.balance) !== Math.round(after.balance)).toBe(true);
  });
});

it('a deal of which too little is known has no other concern', () => {
  always(({ concerns }) => {
    const of = Object.fromEntries(concerns.map(({ concern, deals }) => [concern, deals]));
    for (const id of of['unknown'] ?? [])
      expect(
        Object.entries(of).filter(([name, deals]) => name !== 'unknown' && deals.includes(id)),
      ).toEqual([]);
  });
});
