import type { Sample, SObjectRecord } from '../../../src/samples/index.ts';
import { textOf } from '../../../src/samples/sample.ts';

/** The records of a sample that create something, of one object. */
export const recordsOf = (sample: Sample, type: string): SObjectRecord[] => {
  const seen = new Set<string>();
  return sample.trees
    .flatMap(({ records }) => records)
    .filter(({ attributes }) => {
      const isFirst = !seen.has(attributes.referenceId);
      seen.add(attributes.referenceId);
      return isFirst && attributes.type === type;
    });
};

export { textOf as text };

export const isClosed = (opportunity: SObjectRecord): boolean =>
  textOf(opportunity, 'StageName').startsWith('Closed');

/** The day of a concession or behaviour. */
export const dayOf = (event: SObjectRecord): string =>
  textOf(event, 'Given_On__c') || textOf(event, 'Seen_On__c');

/** All concessions and behaviours. */
export const eventsOf = (sample: Sample): SObjectRecord[] => [
  ...recordsOf(sample, 'Power_Concession__c'),
  ...recordsOf(sample, 'Power_Behavior__c'),
];

/** Readings by the referenceId of their opportunity. */
export const readingsByDeal = (sample: Sample): Map<string, SObjectRecord> =>
  new Map(
    recordsOf(sample, 'Power_Reading__c').map((reading) => [
      textOf(reading, 'Opportunity__c').slice(1),
      reading,
    ]),
  );

/** The stored readings of all open deals. */
export function openReadings(sample: Sample): SObjectRecord[] {
  const readings = readingsByDeal(sample);
  return recordsOf(sample, 'Opportunity')
    .filter((opportunity) => !isClosed(opportunity))
    .map(({ attributes }) => readings.get(attributes.referenceId) as SObjectRecord);
}
