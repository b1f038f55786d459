import { managersOf, weekDealOf, type Managers } from '../../src/org/week/weekDeals.ts';

const ABOVE: Managers = new Map([
  ['ana', 'mia'],
  ['mia', 'zoe'],
  ['zoe', null],
  ['ben', 'cem'],
  ['cem', 'ben'],
]);

it.each([
  ['those above, the nearest first', 'ana', ['mia', 'zoe']],
  ['nobody, at the top', 'zoe', []],
  ['nobody, where it is not known', 'new', []],
  ['a circle once', 'ben', ['cem']],
])('the managers of somebody are %s', (_, id, managers) => {
  expect(managersOf(id, ABOVE)).toEqual(managers);
});

const OPPORTUNITY = {
  Id: '006Lo0000000001AAA',
  Name: 'Northwind rollout',
  OwnerId: 'ana',
  Owner: { Name: 'Ana Ruiz' },
  RecordType: { DeveloperName: 'Renewal' },
  ForecastCategoryName: 'Commit',
  StageName: 'Negotiation',
  Amount: 120_000,
  CurrencyIsoCode: 'EUR',
  CreatedDate: '2026-11-18T09:30:00.000+0200',
  IsClosed: false,
  IsWon: false,
};

const READING = {
  Balance__c: -34.5,
  Low__c: -55,
  High__c: -13,
  Tension__c: 46,
  Integration__c: 22,
  Confidence__c: 71,
  Band__c: 'customer-leads',
  Outcome__c: 'one-sided-customer',
  Margin_Runway__c: null,
  Warnings__c: 'squeeze;unreciprocated',
  As_Of__c: '2026-11-22',
  Policy__c: 'all:3',
};

describe('the deal of an opportunity', () => {
  it('is what its record and its stored reading say', () => {
    expect(weekDealOf(OPPORTUNITY, READING, ABOVE)).toEqual({
      id: '006Lo0000000001AAA',
      name: 'Northwind rollout',
      owner: { id: 'ana', name: 'Ana Ruiz' },
      managers: ['mia', 'zoe'],
      recordType: 'Renewal',
      forecastCategory: 'Commit',
      stage: 'Negotiation',
      amount: 120_000,
      currency: 'EUR',
      createdOn: '2026-11-18T07:30:00.000Z',
      state: 'open',
      reading: {
        balance: -34.5,
        low: -55,
        high: -13,
        tension: 46,
        integration: 22,
        confidence: 71,
        band: 'customer-leads',
        outcome: 'one-sided-customer',
        marginRunway: null,
        warnings: ['squeeze', 'unreciprocated'],
        asOf: '2026-11-22',
        policy: 'all:3',
      },
    });
  });

  it('says what is not there, or may not be seen', () => {
    const { RecordType: _, CurrencyIsoCode: __, Owner: ___, ...seen } = OPPORTUNITY;
    const deal = weekDealOf({ ...seen, Amount: null }, undefined, ABOVE);
    expect(deal).toMatchObject({
      owner: { id: 'ana', name: 'ana' },
      recordType: null,
      currency: null,
      amount: null,
      reading: null,
    });
  });

  it.each([
    [true, true, 'won'],
    [true, false, 'lost'],
    [false, false, 'open'],
  ])('is closed (%s) and won (%s): %s', (IsClosed, IsWon, state) => {
    expect(weekDealOf({ ...OPPORTUNITY, IsClosed, IsWon }, READING, ABOVE).state).toBe(state);
  });
});
