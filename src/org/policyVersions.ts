/** Versions of a policy as an org keeps them: who published what, when and why, and the next one. */
import { printPolicy, type Policy } from '../model/index.ts';
import type { SObject } from './deals.ts';
import { isKeyOf, keyPrefix, versionNumber } from './versionKey.ts';

/** A published version. */
export interface PolicyVersion {
  id: string;
  /** `Version_Key__c`. */
  key: string;
  /** DeveloperName of the record type it holds for; null: all without a policy of their own. */
  recordType: string | null;
  number: number;
  name: string;
  /** ISO day. */
  publishedOn: string;
  /** Name of who published it; null: not to be seen. */
  publishedBy: string | null;
  reason: string | null;
  /** The policy as JSON, of whatever shape it was published in. */
  document: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const nameOf = (user: unknown): string | null => {
  const name = typeof user === 'object' && user !== null ? (user as SObject)['Name'] : null;
  return text(name) || null;
};

const version = (record: SObject): PolicyVersion => ({
  id: text(record['Id']),
  key: text(record['Version_Key__c']),
  recordType: text(record['Record_Type__c']) || null,
  number: versionNumber(text(record['Version_Key__c'])),
  name: text(record['Name']),
  publishedOn: text(record['Published_On__c']),
  publishedBy: nameOf(record['Published_By__r']),
  reason: text(record['Reason__c']) || null,
  document: text(record['Policy__c']),
});

/** As they come into force: by day, those of one day by number; the newest first. */
const newestFirst = (a: PolicyVersion, b: PolicyVersion): number =>
  a.publishedOn === b.publishedOn
    ? b.number - a.number
    : Number(a.publishedOn < b.publishedOn) - Number(a.publishedOn > b.publishedOn);

/**
 * The versions that were published for exactly this record type, the newest first.
 * @param records `Power_Policy__c` records, any order.
 * @param recordType DeveloperName; null: the policy for all.
 */
export const policyVersions = (
  records: readonly SObject[],
  recordType: string | null,
): PolicyVersion[] =>
  records
    .map(version)
    .filter((one) => one.recordType === recordType)
    .sort(newestFirst);

/**
 * What held until a version was published: the one before it, and before the first of a record type
 * the one for all; null: what is built in.
 * @param records `Power_Policy__c` records, any order.
 */
export function versionBefore(
  records: readonly SObject[],
  { key, recordType, publishedOn }: PolicyVersion,
): PolicyVersion | null {
  const own = policyVersions(records, recordType);
  const previous = own[own.findIndex((one) => one.key === key) + 1];
  if (previous || recordType === null) return previous ?? null;
  return policyVersions(records, null).find((one) => one.publishedOn <= publishedOn) ?? null;
}

/** What the version after all that are there is called, and from when it is in force. */
export interface NextVersion {
  key: string;
  /** ISO day. */
  publishedOn: string;
}

/**
 * The version that comes next. It is dated no earlier than the last one, which somebody east of here
 * may have published tomorrow: or else it would not be the one in force.
 * @param today ISO day of whoever publishes.
 */
export function nextVersion(
  records: readonly SObject[],
  recordType: string | null,
  today: string,
): NextVersion {
  const prefix = keyPrefix(recordType);
  const keys = records.map((record) => text(record['Version_Key__c']));
  const numbers = keys.filter((key) => isKeyOf(prefix, key)).map(versionNumber);
  const latest = policyVersions(records, recordType)[0]?.publishedOn ?? today;
  return {
    key: `${prefix}${Math.max(0, ...numbers) + 1}`,
    publishedOn: latest > today ? latest : today,
  };
}

/** A policy that is to be published. */
export interface Publication {
  policy: Policy;
  name: string;
  recordType: string | null;
  reason: string;
  /** Id of the user. */
  publishedBy: string;
}

/** The fields of the record that publishes a policy. */
export const publication = (
  { policy, name, recordType, reason, publishedBy }: Publication,
  { key, publishedOn }: NextVersion,
): Record<string, string | null> => ({
  Name: name,
  Version_Key__c: key,
  Record_Type__c: recordType,
  Policy__c: printPolicy(policy),
  Published_On__c: publishedOn,
  Published_By__c: publishedBy,
  Reason__c: reason,
});
