import fc from 'fast-check';
import {
  BAND_CODES,
  NO_CODE,
  OUTCOME_CODES,
  WARNING_BITS,
  type DealColumns,
  type ReadingColumns,
} from '../../src/model/batch/columns.ts';
import { readingColumnsFor, readPowerBatch } from '../../src/model/batch/index.ts';
import { dayNumber } from '../../src/model/days.ts';
import {
  parsePolicy,
  readPower,
  type Deal,
  type Party,
  type Policy,
} from '../../src/model/index.ts';
import { AS_OF, dayBefore, deal, defaultPolicy, policy } from './arbitraries.ts';
import { columnsOf } from './batchColumns.ts';

const DIGITS = 9;

const row = (columns: ReadingColumns, at: number) => ({
  balance: columns.balance[at],
  low: columns.low[at],
  high: columns.high[at],
  tension: columns.tension[at],
  integration: columns.integration[at],
  confidence: columns.confidence[at],
  evidence: columns.evidence[at],
  marginRunway: Number.isNaN(columns.marginRunway[at]) ? null : columns.marginRunway[at],
  band: BAND_CODES[columns.band[at] ?? NO_CODE],
  outcome: OUTCOME_CODES[columns.outcome[at] ?? NO_CODE] ?? null,
  warnings: WARNING_BITS.filter((_, bit) => ((columns.warnings[at] ?? 0) >> bit) & 1),
  leftOut: columns.leftOut[at],
});

/** The same, read one by one; numbers may differ in their last digits. */
function expectedRow(one: Deal, rules: Policy, asOf: string) {
  const reading = readPower(one, rules, asOf);
  const near = (value: number) => expect.closeTo(value, DIGITS) as number;
  return {
    balance: near(reading.balance),
    low: near(reading.low),
    high: near(reading.high),
    tension: near(reading.tension),
    integration: near(reading.integration),
    confidence: near(reading.confidence),
    evidence: near(reading.evidence),
    marginRunway: reading.marginRunway === null ? null : near(reading.marginRunway),
    band: reading.band,
    outcome: reading.outcome,
    warnings: reading.warnings,
    leftOut: reading.issues.filter(({ id }) => id !== null).length,
  };
}

const agrees = (deals: readonly Deal[], rules: Policy, asOf = AS_OF): void => {
  const columns = readPowerBatch(columnsOf(deals), rules, asOf);
  deals.forEach((one, at) => expect(row(columns, at)).toEqual(expectedRow(one, rules, asOf)));
};

describe('many deals at once', () => {
  it('are read as each by itself, under any policy', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 12 }), policy, (deals, rules) => {
        agrees(deals, parsePolicy(rules).policy as Policy);
      }),
      { numRuns: 500 },
    );
  });

  it('leave out what makes no sense, event by event', () => {
    const sound = { id: 'c0', by: 'seller', kind: 'price', on: AS_OF, cost: 1000 };
    const broken = [
      { by: 'nobody' },
      { kind: 'golf' },
      { on: '2026-02-30' },
      { cost: -1 },
      { value: 2e15 },
      { cost: 'much' },
      { securedBy: 'luck' },
      { status: 'lost' },
    ].map((more, at) => ({ ...sound, id: `c${at + 1}`, ...more }));
    const shout = { id: 'b0', by: 'customer', kind: 'ultimatum', on: AS_OF };
    const brokenToo = [{ intensity: 6 }, { intensity: 0 }, { kind: 'price' }, { by: null }].map(
      (more, at) => ({ ...shout, id: `b${at + 1}`, ...more }),
    );
    const any = { amount: 5e4, concessions: [sound, ...broken], behaviors: [shout, ...brokenToo] };
    agrees([any as unknown as Deal, { ...any, amount: -1 } as unknown as Deal], defaultPolicy);
  });

  it('know what was given for what, whichever of the two was logged first', () => {
    const given = (id: string, by: Party, inReturnFor: string | null) =>
      ({ id, by, kind: 'price', on: AS_OF, cost: 1000, value: 700, inReturnFor }) as const;
    const chain = [
      given('c0', 'seller', 'c2'),
      given('c1', 'seller', 'c0'),
      given('c2', 'customer', 'c3'),
      given('c3', 'seller', null),
      given('c4', 'customer', 'c4'),
    ];
    const orders = chain.map((_, at) => [...chain.slice(at), ...chain.slice(0, at)]);
    agrees(
      orders.map((concessions) => ({ amount: 5e4, concessions })),
      defaultPolicy,
    );
  });

  it('agree on a day long after, and on none at all', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 4 }), (deals) => {
        agrees(deals, defaultPolicy, '2046-11-23');
        agrees(deals, defaultPolicy, '1999-01-01');
      }),
    );
    agrees([], defaultPolicy);
    agrees([{}], defaultPolicy);
  });

  it('are read each on a day of its own, and part by part under policies of their own', () => {
    const other = { ...defaultPolicy, behaviorHalfLifeDays: 7, thresholds: [-60, -30, 30, 60] };
    const strict = parsePolicy(other).policy as Policy;
    fc.assert(
      fc.property(fc.array(fc.tuple(deal, fc.nat(400)), { minLength: 2 }), (dated) => {
        const deals = dated.map(([one]) => one);
        const days = Int32Array.from(dated, ([, ago]) => (dayNumber(AS_OF) ?? 0) - ago);
        const [columns, border] = [columnsOf(deals), deals.length >> 1];
        const readings = readingColumnsFor(deals.length);
        readPowerBatch(columns, strict, days, { first: border, end: deals.length, readings });
        readPowerBatch(columns, defaultPolicy, days, { first: 0, end: border, readings });
        dated.forEach(([one, ago], at) => {
          const rules = at < border ? defaultPolicy : strict;
          expect(row(readings, at)).toEqual(expectedRow(one, rules, dayBefore(ago)));
        });
      }),
    );
  });

  it('whose columns end too soon are refused, not read as if nothing stood there', () => {
    const one: Deal = {
      amount: 5e4,
      concessions: [{ id: 'c0', by: 'seller', kind: 'price', on: AS_OF, cost: 1000 }],
      behaviors: [{ id: 'b0', by: 'customer', kind: 'ultimatum', on: AS_OF }],
    };
    const whole = columnsOf([one, one]);
    const { cost, inReturnFor } = whole.concessions;
    const short: Partial<DealColumns>[] = [
      { marginPercent: new Float64Array(1) },
      { sellerAlternatives: new Float64Array(1) },
      { concessions: { ...whole.concessions, cost: cost.subarray(0, 1) } },
      { concessions: { ...whole.concessions, inReturnFor: inReturnFor.subarray(0, 1) } },
      { behaviors: { ...whole.behaviors, intensity: new Float64Array(1) } },
    ];
    for (const part of short)
      expect(() => readPowerBatch({ ...whole, ...part }, defaultPolicy, AS_OF)).toThrow(/too soon/);
  });

  it('of no real day are refused', () => {
    expect(() => readPowerBatch(columnsOf([]), defaultPolicy, 'today')).toThrow(RangeError);
  });
});
