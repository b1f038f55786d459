import { largeSample } from '../../src/samples/index.ts';
import { eventsOf, isClosed, readingsByDeal, recordsOf, text } from './support/records.ts';

const TODAY = '2026-11-23';
const sample = largeSample(TODAY, { recordTypes: true });
const opportunities = recordsOf(sample, 'Opportunity');
const open = opportunities.filter((deal) => !isClosed(deal));
const references = (deals: typeof open) =>
  new Set(deals.map(({ attributes }) => `@${attributes.referenceId}`));

describe('the large sample', () => {
  it('has 5,000 open deals with more than 60,000 events, and 1,500 closed within the year', () => {
    const deals = references(open);
    const events = eventsOf(sample).filter((event) => deals.has(text(event, 'Opportunity__c')));
    const closedOn = opportunities.filter(isClosed).map((deal) => text(deal, 'CloseDate'));
    expect(open).toHaveLength(5000);
    expect(events.length).toBeGreaterThan(60_000);
    expect(events.length).toBeLessThan(70_000);
    expect(closedOn).toHaveLength(1500);
    expect(closedOn.every((day) => day >= '2025-11-23' && day < TODAY)).toBe(true);
  });

  it('names each deal once, and opens an open one', () => {
    expect(new Set(opportunities.map((deal) => deal['Name'])).size).toBe(6500);
    expect(references(open)).toContain(`@${sample.opens}`);
  });

  it('shows deals of every band, with and without a policy of their own', () => {
    const readings = readingsByDeal(sample);
    const bands = open.map(({ attributes }) => readings.get(attributes.referenceId)?.['Band__c']);
    const versions = new Set(recordsOf(sample, 'Power_Reading__c').map((one) => one['Policy__c']));
    expect(new Set(bands).size).toBe(6);
    expect(versions).toEqual(new Set(['all:2', 'all:3', 'Renewal:1']));
  });

  it('is the same for the same day', () => {
    expect(largeSample(TODAY, { recordTypes: true })).toEqual(sample);
  });
});
