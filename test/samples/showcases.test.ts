import { parsePolicy } from '../../src/model/index.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { eventsOf, openReadings, readingsByDeal, recordsOf, text } from './support/records.ts';

/** One of each weekday, a leap day and the turn of a year. */
const DAYS = [
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-28',
  '2026-11-29',
  '2027-01-01',
  '2028-02-29',
];
const BANDS = [
  'balanced',
  'customer-dominates',
  'customer-leads',
  'seller-dominates',
  'seller-leads',
  'unknown',
];
/** The first for want of an amount. */
const OUTCOMES = [
  '',
  'both-win',
  'even',
  'no-loss',
  'none',
  'one-sided-customer',
  'one-sided-seller',
  'shared-sacrifice',
];
const WARNINGS = [
  'economic-only',
  'revolt-customer',
  'revolt-seller',
  'squeeze',
  'stale',
  'unreciprocated',
];

describe.each(DAYS)('the open deals on %s', (today) => {
  const sample = samplePipeline(today);
  const readings = openReadings(sample);
  const shown = (field: string): string[] =>
    [...new Set(readings.flatMap((reading) => text(reading, field).split(';')))].sort();

  it('show every band', () => {
    expect(shown('Band__c')).toEqual(BANDS);
  });

  it('show every outcome, and a deal that has none for want of an amount', () => {
    expect(shown('Outcome__c')).toEqual(OUTCOMES);
  });

  it('show every warning', () => {
    expect(shown('Warnings__c').filter(Boolean)).toEqual(WARNINGS);
  });

  it('open on a deal that the customer leads, hard fought, with an unanswered discount', () => {
    const reading = readingsByDeal(sample).get(sample.opens);
    const log = eventsOf(sample).filter((event) => event['Opportunity__c'] === `@${sample.opens}`);
    expect(reading).toMatchObject({ Band__c: 'customer-leads', Warnings__c: 'unreciprocated' });
    expect(Math.abs(Number(reading?.['Balance__c']) + 34)).toBeLessThan(2);
    expect(Math.abs(Number(reading?.['Tension__c']) - 46)).toBeLessThan(2);
    expect(log.length).toBeGreaterThanOrEqual(9);
    expect(log.length).toBeLessThanOrEqual(12);
  });
});

describe('odd deals', () => {
  const sample = samplePipeline('2026-11-23');
  const opportunities = recordsOf(sample, 'Opportunity');
  const logs = Map.groupBy(eventsOf(sample), (event) => text(event, 'Opportunity__c').slice(1));
  const sizes = opportunities.map(
    ({ attributes }) => logs.get(attributes.referenceId)?.length ?? 0,
  );

  it('include one with an empty log and one with a log of many events', () => {
    expect(sizes).toContain(0);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(60);
  });

  it('include one without an amount', () => {
    expect(opportunities.filter((deal) => deal['Amount'] === null)).toHaveLength(1);
  });

  it('include a few with an event of a kind that no policy knows, and of no other', () => {
    const policies = recordsOf(sample, 'Power_Policy__c').map(
      (record) => parsePolicy(record['Policy__c']).policy,
    );
    const known = new Set(
      policies.flatMap((policy) => [
        ...Object.keys(policy?.concessions ?? {}),
        ...Object.keys(policy?.behaviors ?? {}),
      ]),
    );
    const strange = eventsOf(sample).filter((event) => !known.has(text(event, 'Kind__c')));
    expect(new Set(strange.map((event) => event['Kind__c']))).toEqual(new Set(['training-days']));
    expect(new Set(strange.map((event) => event['Opportunity__c'])).size).toBe(3);
  });
});
