/** Published versions as policies. */
import { parsePolicy, type Policy } from '../../model/index.ts';
import { soundPolicy } from '../dealReading.ts';
import type { SObject } from '../deals.ts';
import { problem } from '../messages.ts';
import { BUILT_IN, builtInPolicy, givenPolicy, policyInForce } from '../policies.ts';
import { policyVersions, type PolicyVersion } from '../policyVersions.ts';
import type { Published } from './published.ts';

/** A policy with everything that is known of its version. */
export interface KnownPolicy {
  /** Version key, or `built-in`. */
  version: string;
  /** DeveloperName of the record type it was published for; null: all, or built-in. */
  recordType: string | null;
  /** Null: built-in. */
  name: string | null;
  /** ISO day; null: built-in. */
  publishedOn: string | null;
  /** Who published it; null: built-in, or not to be seen. */
  publishedBy: string | null;
  /** Why; null: built-in, nobody said, or not to be seen. */
  reason: string | null;
  policy: Policy;
}

const BUILT_IN_POLICY: Omit<KnownPolicy, 'policy'> = {
  version: BUILT_IN,
  recordType: null,
  name: null,
  publishedOn: null,
  publishedBy: null,
  reason: null,
};

const recordTypeOf = (record: SObject): string | null => {
  const name = record['Record_Type__c'];
  return typeof name === 'string' && name !== '' ? name : null;
};

/** Version keys are the same whatever their case. */
const hasKey =
  (key: string) =>
  (record: SObject): boolean =>
    String(record['Version_Key__c']).toLowerCase() === key.toLowerCase();

function recordNamed(records: readonly SObject[], key: string): SObject {
  const record = records.find(hasKey(key));
  if (record) return record;
  const keys = records.map((one) => String(one['Version_Key__c'])).sort();
  throw problem('policyVersionUnknown', [key], [[BUILT_IN, ...keys].join(', ')]);
}

function known({ key, document, ...version }: PolicyVersion): KnownPolicy {
  const { recordType, name, publishedOn, publishedBy, reason } = version;
  const { policy } = soundPolicy(() => givenPolicy(document, key));
  return { version: key, recordType, name, publishedOn, publishedBy, reason, policy };
}

/**
 * The policy of a version key, or `built-in`.
 * @throws {SfError} where there is no such version, or it cannot be read.
 */
export function policyNamed({ records }: Pick<Published, 'records'>, key: string): KnownPolicy {
  if (key === BUILT_IN) return { ...BUILT_IN_POLICY, policy: builtInPolicy().policy };
  const record = recordNamed(records, key);
  const [version] = policyVersions([record], recordTypeOf(record));
  return known(version as PolicyVersion);
}

/**
 * The policy in force for a record type on a day.
 * @param recordType DeveloperName; null: those without a policy of their own.
 * @param day ISO.
 * @throws {SfError} where it cannot be read.
 */
export function knownInForce(
  published: Pick<Published, 'records'>,
  recordType: string | null,
  day: string,
): KnownPolicy {
  const { version } = soundPolicy(() => policyInForce(published.records, recordType, day));
  return policyNamed(published, version);
}

/** The version that a policy for a record type would follow; null: only the built-in one. */
export const versionBefore = (
  records: readonly SObject[],
  recordType: string | null,
): PolicyVersion | null =>
  policyVersions(records, recordType)[0] ?? policyVersions(records, null)[0] ?? null;

/** The policy of a version; null: it cannot be read. */
export const policyOfVersion = (version: PolicyVersion | null): Policy | null =>
  version ? parsePolicy(version.document).policy : builtInPolicy().policy;
