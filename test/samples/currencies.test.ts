import { samplePipeline, type SObjectRecord } from '../../src/samples/index.ts';
import { textOf } from '../../src/samples/sample.ts';
import { recordsOf } from './support/records.ts';

const TODAY = '2026-11-23';
const plain = samplePipeline(TODAY);
const priced = samplePipeline(TODAY, undefined, { multiCurrency: true });

const deals = recordsOf(priced, 'Opportunity').filter((record) => 'Amount' in record);
const currencyOf = (record: SObjectRecord | undefined): unknown => record?.['CurrencyIsoCode'];

describe('the pipeline in an org with several currencies', () => {
  it('has deals in each of them', () => {
    expect([...new Set(deals.map(currencyOf))].sort()).toEqual(['CHF', 'EUR', 'GBP', 'JPY', 'USD']);
  });

  it.each(['Power_Concession__c', 'Power_Behavior__c'])('logs %s in the deal’s own', (object) => {
    const byDeal = new Map(deals.map((deal) => [`@${deal.attributes.referenceId}`, deal]));
    for (const record of recordsOf(priced, object)) {
      expect(currencyOf(record)).toBe(currencyOf(byDeal.get(textOf(record, 'Opportunity__c'))));
    }
  });

  it('reads as it does in one currency', () => {
    const readings = (sample: typeof plain) =>
      recordsOf(sample, 'Power_Reading__c').map((record) => record['Balance__c']);
    expect(readings(priced)).toEqual(readings(plain));
  });
});

it('has no currency of records where the org has but one', () => {
  const all = plain.trees.flatMap(({ records }) => records);
  expect(all.filter((record) => 'CurrencyIsoCode' in record)).toEqual([]);
});
