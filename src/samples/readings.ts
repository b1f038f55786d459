import { readPower } from '../model/index.ts';
import {
  dealFromRecords,
  policyInForce,
  readingDay,
  readingFields,
  type SObject,
} from '../org/records.ts';
import { refer, sObject, textOf, type SObjectRecord } from './sample.ts';

/** What readings are made from; concessions and behaviours of any of the opportunities. */
export interface Logs {
  opportunities: SObjectRecord[];
  concessions: SObjectRecord[];
  behaviors: SObjectRecord[];
  policies: SObjectRecord[];
  /** ISO day as of which an open deal was last read, by its referenceId. Missing: today. */
  lastRead?: ReadonlyMap<string, string>;
  /** Missing: an org without record types. */
  recordTypes?: readonly SObjectRecord[];
}

/** The record as an org would give it back, its referenceId standing for its id. */
const asInOrg = (record: SObjectRecord): SObject => {
  const answered = textOf(record, 'In_Return_For__c');
  return {
    ...record,
    Id: record.attributes.referenceId,
    IsClosed: textOf(record, 'StageName').startsWith('Closed'),
    ...(answered ? { In_Return_For__c: answered.slice(1) } : {}),
  };
};

const byOpportunity = (records: readonly SObjectRecord[]): Map<unknown, SObjectRecord[]> =>
  Map.groupBy(records, (record) => record['Opportunity__c']);

/** DeveloperName of a deal's record type, by the lookup to it. */
const developerNames = (recordTypes: readonly SObjectRecord[]): Map<string, string> =>
  new Map(
    recordTypes.map((record) => [
      refer(record.attributes.referenceId),
      textOf(record, 'DeveloperName'),
    ]),
  );

/** The name by which a deal's stored reading is referred to. */
const readingId = (opportunity: SObjectRecord): string =>
  `reading-${opportunity.attributes.referenceId}`;

/** Makes the stored reading of one of the deals. */
function reader(logs: Logs, today: string): (opportunity: SObjectRecord) => SObjectRecord {
  const concessions = byOpportunity(logs.concessions);
  const behaviors = byOpportunity(logs.behaviors);
  const recordTypes = developerNames(logs.recordTypes ?? []);
  return (record) => {
    const deal = refer(record.attributes.referenceId);
    const opportunity = asInOrg(record);
    const lastRead = logs.lastRead?.get(record.attributes.referenceId) ?? today;
    const asOf = readingDay(opportunity, lastRead);
    const recordType = recordTypes.get(textOf(record, 'RecordTypeId')) ?? null;
    const { policy, version } = policyInForce(logs.policies, recordType, asOf);
    const log = {
      opportunity,
      concessions: (concessions.get(deal) ?? []).map(asInOrg),
      behaviors: (behaviors.get(deal) ?? []).map(asInOrg),
    };
    const reading = readPower(dealFromRecords(log), policy, asOf);
    return sObject('Power_Reading__c', readingId(record), {
      Opportunity__c: deal,
      Deal_Key__c: deal,
      ...readingFields(reading, { asOf, policy: version }),
    });
  };
}

/**
 * The stored reading of every deal, as the nightly service would have left it: open deals as of
 * the day they were last read, closed ones as of their close, under the policy in force on that day.
 * @param today ISO day.
 */
export const storedReadings = (logs: Logs, today: string): SObjectRecord[] =>
  logs.opportunities.map(reader(logs, today));

/** Updates that point every opportunity to its stored reading. */
export const readingLinks = (opportunities: readonly SObjectRecord[]): SObjectRecord[] =>
  opportunities.map((record) =>
    sObject('Opportunity', record.attributes.referenceId, {
      Power_Reading__c: refer(readingId(record)),
    }),
  );
