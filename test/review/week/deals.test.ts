import type { Concession, Deal, Warning } from '../../../src/model/index.ts';
import { nextStepOf } from '../../../src/review/week/nextStep.ts';
import type { WeekDeal } from '../../../src/review/week/types.ts';
import { unreturnedIn } from '../../../src/review/week/unreturned.ts';
import { AS_OF, dayBefore, defaultPolicy } from '../../model/arbitraries.ts';

type Band = NonNullable<WeekDeal['reading']>['band'];

const deal = (band: Band, ...warnings: Warning[]): WeekDeal => ({
  id: '1',
  name: 'Northwind rollout',
  owner: { id: 'ana', name: 'Ana Ruiz' },
  managers: [],
  recordType: null,
  forecastCategory: null,
  stage: 'Negotiation',
  amount: 100_000,
  currency: null,
  createdOn: '2026-08-01T08:00:00.000Z',
  state: 'open',
  reading: {
    balance: 0,
    low: -20,
    high: 20,
    tension: 10,
    integration: 40,
    confidence: 60,
    band,
    outcome: null,
    marginRunway: null,
    warnings,
    asOf: AS_OF,
    policy: 'built-in',
  },
});

it.each([
  ['log, where too little is known', deal('unknown', 'squeeze'), 'log'],
  ['log, where nobody has read it yet', { ...deal('balanced'), reading: null }, 'log'],
  ['ease off, before all else', deal('seller-leads', 'revolt-customer', 'squeeze'), 'ease-off'],
  ['walk away, where they push and we can', deal('balanced', 'revolt-seller'), 'use-alternative'],
  ['ask, where they hold the power', deal('customer-leads', 'unreciprocated'), 'ask'],
  ['ask back for what we gave', deal('balanced', 'squeeze', 'unreciprocated'), 'ask-return'],
  ['give no more of the margin', deal('balanced', 'squeeze'), 'hold-margin'],
  ['offer, where we hold it', deal('seller-dominates', 'stale'), 'offer'],
  ['build other ties than price', deal('balanced', 'economic-only', 'stale'), 'build-ties'],
  ['log, where it is quiet', deal('balanced', 'stale'), 'log'],
  ['go on', deal('balanced'), 'keep'],
] as const)('the next step is to %s', (_, of, step) => expect(nextStepOf(of)).toBe(step));

describe('gives without return', () => {
  const give = (id: string, more: Partial<Concession> = {}): Concession => ({
    id,
    by: 'seller',
    kind: 'price',
    on: dayBefore(20),
    cost: 5000,
    ...more,
  });
  const ana = { loggedBy: { id: 'ana', name: 'Ana Ruiz' }, loggedOn: '2026-11-04T09:00:00.000Z' };

  const found = (concessions: Concession[], known = (): typeof ana | undefined => ana) => {
    const log: Deal = { amount: 100_000, concessions };
    return unreturnedIn({ deal: log, policy: defaultPolicy, asOf: AS_OF }, 'deal', known);
  };

  it('are ours that stand alone, the largest first, each with who logged it', () => {
    const unsized = give('c', { cost: null });
    expect(found([unsized, give('a'), give('b', { cost: 9000 })])).toEqual([
      { dealId: 'deal', id: 'b', kind: 'price', on: dayBefore(20), cost: 9000, ...ana },
      { dealId: 'deal', id: 'a', kind: 'price', on: dayBefore(20), cost: 5000, ...ana },
      { dealId: 'deal', id: 'c', kind: 'price', on: dayBefore(20), cost: null, ...ana },
    ]);
  });

  it.each([
    ['theirs', give('a', { by: 'customer' })],
    ['what cost nothing', give('a', { cost: 0 })],
    ['what is only planned', give('a', { status: 'planned' })],
    ['what is contested', give('a', { contested: true })],
  ])('are not %s', (_, one) => expect(found([one])).toEqual([]));

  it('are not those that something answers, nor such of which nobody knows who logged them', () => {
    const answer = give('b', { by: 'customer', inReturnFor: 'a', kind: 'volume' });
    expect(found([give('a'), answer])).toEqual([]);
    expect(found([give('a')], () => undefined)).toEqual([]);
  });
});
