/** What was published for a record type, and what each version followed. */
import type { Policy } from '../../model/index.ts';
import type { SObject } from '../deals.ts';
import { stampInForce } from '../policies.ts';
import { policyVersions, versionBefore, type PolicyVersion } from '../policyVersions.ts';
import { policyOfVersion } from './versions.ts';

/** A version and the one before it. */
export interface PastVersion extends Omit<PolicyVersion, 'document'> {
  inForce: boolean;
  /** Null: it cannot be read. */
  policy: Policy | null;
  /** What was in force before it; null: that cannot be read. */
  before: Policy | null;
}

/**
 * The versions that were published for a record type, the newest first.
 * @param recordType DeveloperName; null: those without a policy of their own.
 * @param today ISO day.
 */
export function policyHistory(
  records: readonly SObject[],
  recordType: string | null,
  today: string,
): PastVersion[] {
  const versions = policyVersions(records, recordType);
  const inForce = stampInForce(records, recordType, today).version;
  return versions.map((version) => {
    const { document: _, ...rest } = version;
    return {
      ...rest,
      inForce: version.key === inForce,
      policy: policyOfVersion(version),
      before: policyOfVersion(versionBefore(records, version)),
    };
  });
}
