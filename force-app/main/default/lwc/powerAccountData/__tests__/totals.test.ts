import { accountDeals, totalsOf } from 'c/powerAccountData';
import { closed, concession, deal, policy, TODAY } from './records';

const NONE = { behaviors: [], policies: [] };
const totalsFor = (records) => totalsOf(accountDeals({ ...NONE, ...records }, TODAY));

describe('what we gave and got over all deals', () => {
  it('is added up over open and closed ones, never faded', () => {
    const totals = totalsFor({
      deals: [closed(1, '2024-01-15', '2024-05-20'), deal(2)],
      concessions: [
        concession(1, 'seller', 30_000, { Given_On__c: '2024-03-01' }),
        concession(1, 'customer', 10_000, { Given_On__c: '2024-03-04', Value__c: 15_000 }),
        concession(2, 'seller', 12_000.1),
      ],
    });
    expect(totals).toEqual([
      { currency: 'USD', deals: 2, gave: 42_000.1, got: 15_000, unsized: 0 },
    ]);
  });

  it('is never added across currencies', () => {
    const totals = totalsFor({
      deals: [
        deal(1, { CurrencyIsoCode: 'EUR' }),
        deal(2, { CurrencyIsoCode: 'JPY' }),
        deal(3, { CurrencyIsoCode: 'EUR' }),
      ],
      concessions: [
        concession(1, 'seller', 1000),
        concession(2, 'seller', 90_000),
        concession(3, 'seller', 500),
      ],
    });
    expect(totals.map(({ currency, deals, gave }) => [currency, deals, gave])).toEqual([
      ['EUR', 2, 1500],
      ['JPY', 1, 90_000],
    ]);
  });

  it('says how much of it nobody has put a figure to', () => {
    const concessions = [concession(1, 'seller', null), concession(1, 'customer', null)];
    expect(totalsFor({ deals: [deal(1)], concessions })[0]).toMatchObject({ gave: 0, unsized: 2 });
  });

  it('leaves out what is only planned, and deals that cannot be read', () => {
    const concessions = [concession(1, 'seller', 1000, { Status__c: 'planned' })];
    expect(totalsFor({ deals: [deal(1)], concessions })[0]).toMatchObject({ gave: 0 });
    const policies = [policy('all:1', '2026-01-01', { minForce: -1 })];
    expect(totalsFor({ deals: [deal(1)], concessions, policies })).toEqual([]);
  });
});
