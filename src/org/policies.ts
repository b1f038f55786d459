import builtIn from '../../config/policy.default.json' with { type: 'json' };
import { isNewer, parsePolicy, PolicyError, type Policy } from '../model/index.ts';
import type { SObject } from './deals.ts';
import { versionNumber } from './versionKey.ts';

/** The version key of the policy that needs no record. */
export const BUILT_IN = 'built-in';

/** A policy and where it comes from: what a reading is stamped with. */
export interface PolicyInForce {
  policy: Policy;
  /** `Version_Key__c` of its record, or `built-in`. */
  version: string;
  /** Name of its record; null: built-in. */
  name: string | null;
  /** ISO day; null: built-in. */
  publishedOn: string | null;
  /** DeveloperName of the record type it was published for; null: all, or built-in. */
  recordType: string | null;
}

/** What a stamp says of a policy. */
export type PolicyStamp = Pick<PolicyInForce, 'version' | 'name' | 'publishedOn'>;

/** A published policy that cannot be read: a reading under it would be a guess, so there is none. */
export class BrokenPolicyError extends Error {
  override readonly name = 'BrokenPolicyError';
  /** `Version_Key__c` of the record. */
  readonly version: string;
  /** Nothing is wrong with it but that only a newer Power Balance can read it. */
  readonly isNewer: boolean;

  constructor(version: string, cause: PolicyError) {
    super(`Policy ${version}: ${cause.message}`, { cause });
    this.version = version;
    this.isNewer = isNewer(cause.flaws);
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const keyOf = (record: SObject): string => text(record['Version_Key__c']);

/** The later of two that were published on one day has the higher number. */
const isLater = (a: SObject, b: SObject): boolean => {
  const [onA, onB] = [text(a['Published_On__c']), text(b['Published_On__c'])];
  return onA === onB ? versionNumber(keyOf(a)) > versionNumber(keyOf(b)) : onA > onB;
};

const latest = (records: readonly SObject[]): SObject | undefined =>
  records.reduce<SObject | undefined>(
    (found, record) => (!found || isLater(record, found) ? record : found),
    undefined,
  );

const isPublishedBy =
  (day: string) =>
  (record: SObject): boolean => {
    const on = text(record['Published_On__c']);
    return on !== '' && on <= day;
  };

const appliesTo =
  (recordType: string) =>
  (record: SObject): boolean =>
    text(record['Record_Type__c']) === recordType;

function parsed(document: unknown, version: string): Policy {
  const { policy, flaws } = parsePolicy(document);
  if (!policy) throw new BrokenPolicyError(version, new PolicyError(flaws));
  return policy;
}

const stampOf = (record: SObject): PolicyStamp => ({
  version: keyOf(record),
  name: text(record['Name']) || null,
  publishedOn: text(record['Published_On__c']),
});

const fromRecord = (record: SObject): PolicyInForce => ({
  policy: parsed(text(record['Policy__c']), keyOf(record)),
  ...stampOf(record),
  recordType: text(record['Record_Type__c']) || null,
});

/** A record is read under for every deal of a page or an org, and checked once. */
const known = new WeakMap<SObject, PolicyInForce>();

function publishedAs(record: SObject): PolicyInForce {
  const policy = known.get(record) ?? fromRecord(record);
  known.set(record, policy);
  return policy;
}

/**
 * A policy that was handed in, and is no record of an org.
 * @param document JSON text, or the object it stands for.
 * @param version what it is called wherever a reading is stamped with it.
 * @throws {BrokenPolicyError} where it is malformed.
 */
export const givenPolicy = (document: unknown, version: string): PolicyInForce => ({
  policy: parsed(document, version),
  version,
  name: null,
  publishedOn: null,
  recordType: null,
});

const BUILT_IN_POLICY = givenPolicy(builtIn, BUILT_IN);

/** The policy that needs no record. */
export const builtInPolicy = (): PolicyInForce => BUILT_IN_POLICY;

function recordInForce(
  records: readonly SObject[],
  recordType: string | null,
  day: string,
): SObject | undefined {
  const published = records.filter(isPublishedBy(day));
  const own = recordType ? latest(published.filter(appliesTo(recordType))) : undefined;
  return own ?? latest(published.filter(appliesTo('')));
}

/** What the policy in force on a day is called, even where it cannot be read. */
export function stampInForce(
  records: readonly SObject[],
  recordType: string | null,
  day: string,
): PolicyStamp {
  const record = recordInForce(records, recordType, day);
  return record ? stampOf(record) : { version: BUILT_IN, name: null, publishedOn: null };
}

/**
 * The policy in force on a day: the latest published on or before it for the record type, else the
 * latest for all, else the built-in default.
 * @param records `Power_Policy__c` records, any order.
 * @param recordType DeveloperName of the deal's record type; null: none.
 * @param day ISO calendar day.
 * @throws {BrokenPolicyError} where that policy is malformed: bad configuration stops.
 */
export function policyInForce(
  records: readonly SObject[],
  recordType: string | null,
  day: string,
): PolicyInForce {
  const record = recordInForce(records, recordType, day);
  return record ? publishedAs(record) : builtInPolicy();
}

/**
 * The policy that a reading is stamped with.
 * @param records `Power_Policy__c` records, any order.
 * @param version as the reading has it.
 * @returns null where there is none of that version.
 * @throws {BrokenPolicyError} where it is malformed.
 */
export function policyOfVersion(
  records: readonly SObject[],
  version: string,
): PolicyInForce | null {
  if (version === BUILT_IN) return builtInPolicy();
  const record = records.find((one) => keyOf(one) === version);
  return record ? publishedAs(record) : null;
}
