import fc from 'fast-check';
import {
  accountPoints,
  history,
  ledgerOf,
  marginOf,
  readPower,
  type AccountDeal,
  type Deal,
} from '../../src/model/index.ts';
import { AS_OF, deal, defaultPolicy } from './arbitraries.ts';

const DAYS = ['2026-11-23', '2026-09-01', '2026-10-15'];

describe('the history of a deal', () => {
  it('is its reading on each day, the oldest first', () => {
    fc.assert(
      fc.property(deal, (any) => {
        const read = (day: string) => readPower(any, defaultPolicy, day);
        expect(history(any, defaultPolicy, DAYS)).toEqual(DAYS.toSorted().map(read));
      }),
    );
  });
});

const quarter = { first: '2026-07-01', last: '2026-09-30' };
const behavior = (kind: string, on: string, intensity: number) => ({
  id: `${kind} ${on}`,
  by: 'customer' as const,
  kind,
  on,
  intensity,
});
const friendly: Deal = { behaviors: [behavior('shared-goals', '2026-09-20', 5)] };
const hard: Deal = {
  behaviors: [behavior('ultimatum', '2026-08-10', 5), behavior('late-demand', '2026-08-15', 5)],
};
const openAlways = { openedOn: '2026-01-01', closedOn: null };

const pointOf = (...deals: AccountDeal[]) => accountPoints(deals, defaultPolicy, [quarter])[0];

describe("an account's quarter", () => {
  it('is the mean over its deals, weighted by what is known of each', () => {
    const readings = [friendly, hard].map((one) => readPower(one, defaultPolicy, quarter.last));
    const [a, b] = readings;
    if (!a || !b) throw new Error('two readings');
    const point = pointOf({ deal: friendly, ...openAlways }, { deal: hard, ...openAlways });
    const total = a.evidence + b.evidence;
    expect(point).toEqual({
      quarter,
      deals: 2,
      evidence: expect.closeTo(total, 12) as number,
      point: {
        tension: expect.closeTo(
          (a.tension * a.evidence + b.tension * b.evidence) / total,
          12,
        ) as number,
        integration: expect.closeTo(
          (a.integration * a.evidence + b.integration * b.evidence) / total,
          12,
        ) as number,
      },
    });
  });

  it('reads a deal that closed in it on its close', () => {
    const closed = { deal: hard, openedOn: '2026-01-01', closedOn: '2026-08-20' };
    const { tension } = readPower(hard, defaultPolicy, '2026-08-20');
    expect(pointOf(closed)?.point?.tension).toBeCloseTo(tension, 12);
  });

  it.each([
    ['opened after it', '2026-10-01', null, 0],
    ['opened on its last day', '2026-09-30', null, 1],
    ['closed before it', '2026-01-01', '2026-06-30', 0],
    ['closed on its first day', '2026-01-01', '2026-07-01', 1],
  ])('and a deal that was %s', (_, openedOn, closedOn, deals) => {
    expect(pointOf({ deal: hard, openedOn, closedOn })?.deals).toBe(deals);
  });

  it('has no point where too little is known', () => {
    const faint: Deal = { behaviors: [behavior('budget-limit', '2026-09-01', 1)] };
    expect(pointOf({ deal: faint, ...openAlways })).toMatchObject({ point: null, deals: 1 });
    expect(pointOf()).toMatchObject({ point: null, deals: 0, evidence: 0 });
  });
});

describe('the ledger', () => {
  it('holds what the net of a reading is made of', () => {
    fc.assert(
      fc.property(deal, (any) => {
        const { seller, customer } = ledgerOf(any, defaultPolicy, AS_OF);
        const { net } = readPower(any, defaultPolicy, AS_OF);
        if (net === null) return;
        const amount = any.amount ?? NaN;
        expect((seller.received - seller.given) / amount).toBeCloseTo(net.seller, 9);
        expect((customer.received - customer.given) / amount).toBeCloseTo(net.customer, 9);
      }),
    );
  });

  it('says how many gives have no cost', () => {
    const log: Deal = {
      concessions: [
        { id: '1', by: 'seller', kind: 'price', on: '2026-11-01', cost: 500, value: 700 },
        { id: '2', by: 'seller', kind: 'scope', on: '2026-11-02' },
        { id: '3', by: 'customer', kind: 'reference', on: '2026-11-03', cost: 100, value: 300 },
      ],
    };
    expect(ledgerOf(log, defaultPolicy, AS_OF)).toEqual({
      seller: { given: 500, received: 300, unsized: 1 },
      customer: { given: 100, received: 700, unsized: 0 },
    });
  });
});

describe('the margin', () => {
  it('is what the runway is made of, and says where it stands even past its ends', () => {
    fc.assert(
      fc.property(deal, (any) => {
        const { marginRunway } = readPower(any, defaultPolicy, AS_OF);
        const { start = 0, now = 0, floor = 0 } = marginOf(any, defaultPolicy, AS_OF) ?? {};
        const left = start <= floor ? 0 : Math.min(1, Math.max(0, (now - floor) / (start - floor)));
        expect(marginRunway ?? 0).toBeCloseTo(left, 12);
      }),
    );
  });

  it('falls by what we gave, below its floor too', () => {
    const given = { id: 'a', by: 'seller', kind: 'price', on: AS_OF, cost: 25_000 } as const;
    const log: Deal = { amount: 100_000, concessions: [given] };
    expect(marginOf({ ...log, marginPercent: 30 }, defaultPolicy, AS_OF)).toEqual({
      start: 30,
      now: 5,
      floor: 10,
      isAssumed: false,
    });
    expect(marginOf(log, defaultPolicy, AS_OF)).toMatchObject({ start: 30, isAssumed: true });
    expect(marginOf({ ...log, amount: null }, defaultPolicy, AS_OF)).toBeNull();
  });
});
