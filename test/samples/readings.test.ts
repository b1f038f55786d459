import { parsePolicy, readPower, type Policy } from '../../src/model/index.ts';
import { dealFromRecords } from '../../src/org/records.ts';
import {
  casinoSample,
  samplePipeline,
  type Sample,
  type SObjectRecord,
} from '../../src/samples/index.ts';
import {
  dayOf,
  eventsOf,
  isClosed,
  openReadings,
  readingsByDeal,
  recordsOf,
  text,
} from './support/records.ts';

const TODAY = '2026-11-23';
/** Half of the last decimal that is stored. */
const PRECISION = 0.005 + 1e-9;

const asInOrg = (record: SObjectRecord): Record<string, unknown> => ({
  ...record,
  Id: record.attributes.referenceId,
  In_Return_For__c: text(record, 'In_Return_For__c').slice(1) || null,
});

const policyWith = (sample: Sample, version: string): Policy => {
  const record = recordsOf(sample, 'Power_Policy__c').find(
    (candidate) => candidate['Version_Key__c'] === version,
  );
  return parsePolicy(record?.['Policy__c']).policy as Policy;
};

describe.each([
  ['pipeline', samplePipeline(TODAY)],
  ['casino', casinoSample(TODAY)],
] as const)('the stored readings of the %s sample', (_, sample) => {
  const readings = readingsByDeal(sample);
  const opportunities = recordsOf(sample, 'Opportunity');
  const ownedBy = (type: string) =>
    Map.groupBy(recordsOf(sample, type), (record) => text(record, 'Opportunity__c').slice(1));
  const [concessions, behaviors] = [ownedBy('Power_Concession__c'), ownedBy('Power_Behavior__c')];

  it('are as of their close for closed deals, of today for nearly all others', () => {
    const asOf = ({ attributes }: SObjectRecord) =>
      readings.get(attributes.referenceId)?.['As_Of__c'];
    for (const deal of opportunities.filter(isClosed)) expect(asOf(deal)).toBe(deal['CloseDate']);
    const open = opportunities.filter((deal) => !isClosed(deal));
    const missed = open.filter((deal) => asOf(deal) !== TODAY);
    expect(missed.length).toBeLessThanOrEqual(open.length / 8);
  });

  it('are what the model says, at stored precision', () => {
    const published = opportunities.filter(
      ({ attributes }) => readings.get(attributes.referenceId)?.['Policy__c'] !== 'built-in',
    );
    expect(published.length).toBeGreaterThan(100);
    for (const deal of published) {
      const id = deal.attributes.referenceId;
      const stored = readings.get(id) as SObjectRecord;
      const log = {
        opportunity: asInOrg(deal),
        concessions: (concessions.get(id) ?? []).map(asInOrg),
        behaviors: (behaviors.get(id) ?? []).map(asInOrg),
      };
      const policy = policyWith(sample, text(stored, 'Policy__c'));
      const reading = readPower(dealFromRecords(log), policy, text(stored, 'As_Of__c'));
      const distance = (field: string, value: number): number =>
        Math.abs(Number(stored[field]) - value);
      expect(distance('Balance__c', reading.balance)).toBeLessThan(PRECISION);
      expect(distance('Low__c', reading.low)).toBeLessThan(PRECISION);
      expect(distance('High__c', reading.high)).toBeLessThan(PRECISION);
      expect(distance('Tension__c', reading.tension)).toBeLessThan(PRECISION);
      expect(distance('Integration__c', reading.integration)).toBeLessThan(PRECISION);
      expect(distance('Confidence__c', 100 * reading.confidence)).toBeLessThan(PRECISION);
      expect(stored).toMatchObject({ Band__c: reading.band, Outcome__c: reading.outcome });
      expect(stored['Warnings__c'] ?? '').toBe(reading.warnings.join(';'));
    }
  });
});

describe('the published policies', () => {
  const sample = samplePipeline(TODAY);
  const policies = recordsOf(sample, 'Power_Policy__c');
  const onDay = (day: string): string =>
    policies
      .filter((policy) => text(policy, 'Published_On__c') <= day)
      .map((policy) => text(policy, 'Version_Key__c'))
      .at(-1) ?? 'built-in';

  it('begin with one in the shape of before, which is still read', () => {
    const shapes = policies.map(
      (policy) =>
        (JSON.parse(text(policy, 'Policy__c')) as Record<string, unknown>)['schemaVersion'],
    );
    expect(shapes).toEqual([undefined, 2, 2]);
  });

  it('retire a kind that old events have, and give others the words of the team', () => {
    const { policy } = parsePolicy(policies.at(-1)?.['Policy__c']);
    const kinds = { ...policy?.concessions, ...policy?.behaviors };
    const retired = Object.keys(kinds).filter((kind) => kinds[kind]?.retired);
    const labelled = Object.keys(kinds).filter((kind) => kinds[kind]?.label);
    expect(retired).toEqual(['extended-warranty']);
    expect(labelled.length).toBeGreaterThan(retired.length);
    const days = eventsOf(sample)
      .filter((event) => event['Kind__c'] === 'extended-warranty')
      .map(dayOf);
    expect(days.length).toBeGreaterThan(10);
    expect(
      days.every((day) => day < text(policies.at(-1) as SObjectRecord, 'Published_On__c')),
    ).toBe(true);
  });

  it('have changed since some open deals were last read', () => {
    const open = openReadings(sample).map((reading) => text(reading, 'Policy__c'));
    expect(open.filter((version) => version === 'all:3').length).toBeGreaterThan(30);
    expect(open.filter((version) => version === 'all:2').length).toBeGreaterThan(3);
  });

  it('are well formed, three, published one after the other, each with its reason', () => {
    expect(policies.map((policy) => policy['Version_Key__c'])).toEqual(['all:1', 'all:2', 'all:3']);
    expect(policies.map((policy) => parsePolicy(policy['Policy__c']).flaws)).toEqual([[], [], []]);
    const days = policies.map((policy) => text(policy, 'Published_On__c'));
    expect(days).toEqual([...days].sort());
    expect(policies.every((policy) => policy['Reason__c'])).toBe(true);
  });

  it('are each the one in force for the readings they made, and all in use', () => {
    const readings = recordsOf(sample, 'Power_Reading__c');
    for (const reading of readings)
      expect(reading['Policy__c']).toBe(onDay(text(reading, 'As_Of__c')));
    expect(new Set(readings.map((reading) => reading['Policy__c'])).size).toBe(4);
  });
});

describe('an org with record types', () => {
  const sample = samplePipeline(TODAY, 1, { recordTypes: true });
  const plain = readingsByDeal(samplePipeline(TODAY));
  const readings = readingsByDeal(sample);
  const [renewals, others] = [true, false].map((renewal) =>
    recordsOf(sample, 'Opportunity')
      .filter((deal) => (deal['RecordTypeId'] === '@record-type-Renewal') === renewal)
      .map((deal) => deal.attributes.referenceId),
  ) as [string[], string[]];

  it('reads renewals under their own policy from the day it is in force', () => {
    const policies = renewals.map((id) => readings.get(id)?.['Policy__c']);
    expect(policies.filter((version) => version === 'Renewal:1').length).toBeGreaterThan(2);
    expect(recordsOf(sample, 'RecordType')).toHaveLength(2);
  });

  it('reads all other deals as an org without them does', () => {
    expect(others.length).toBeGreaterThan(100);
    for (const id of others) expect(readings.get(id)).toEqual(plain.get(id));
  });
});
