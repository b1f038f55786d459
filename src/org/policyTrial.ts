import type { Policy } from '../model/index.ts';
import type { SObject } from './deals.ts';
import { policyInForce } from './policies.ts';

/** A policy that is not published yet. */
export interface PolicyDraft {
  /** DeveloperName of the record type it is for; null: all without a policy of their own. */
  recordType: string | null;
  policy: Policy;
}

/** Under what a deal is read today, and under what it would be. */
export interface TrialPolicies {
  before: Policy;
  after: Policy;
}

/**
 * What a draft would be read in place of, by the record type of a deal; null: nothing, since deals
 * of that record type have a policy of their own.
 * @param records `Power_Policy__c` records, any order.
 * @param today ISO day.
 * @throws {BrokenPolicyError} (when asked) where the policy in force is malformed.
 */
export function policiesForTrial(
  records: readonly SObject[],
  draft: PolicyDraft,
  today: string,
): (recordType: string | null) => TrialPolicies | null {
  const found = new Map<string | null, TrialPolicies | null>();
  const policiesOf = (recordType: string | null): TrialPolicies | null => {
    const inForce = policyInForce(records, recordType, today);
    const applies =
      draft.recordType === null ? inForce.recordType === null : draft.recordType === recordType;
    return applies ? { before: inForce.policy, after: draft.policy } : null;
  };
  return (recordType) => {
    const policies = found.has(recordType) ? found.get(recordType) : policiesOf(recordType);
    found.set(recordType, policies ?? null);
    return policies ?? null;
  };
}
