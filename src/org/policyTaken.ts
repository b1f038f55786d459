import type { SObject } from './deals.ts';
import { policyInForce, stampInForce, type PolicyInForce, type PolicyStamp } from './policies.ts';

/** Whose policy a past day is read under: that day's own, or today's. */
export type PolicyBasis = 'day' | 'today';

/** A policy that a deal is read under, and the one that might be taken in its place. */
export interface PolicyTaken {
  policy: PolicyInForce;
  /** In force today, where the policy of a past day is another; null: it still is in force. */
  supersededBy: PolicyStamp | null;
  /** In force on the day of the reading, where today's was taken in its place; null: it was not. */
  insteadOf: PolicyStamp | null;
}

/** A policy that no other has followed. */
export const onlyPolicy = (policy: PolicyInForce): PolicyTaken => ({
  policy,
  supersededBy: null,
  insteadOf: null,
});

/**
 * The policy to read a deal under.
 * @param records `Power_Policy__c` records up to the later of the two days, any order.
 * @param recordType DeveloperName of the deal's record type; null: none.
 * @param readOn ISO day of the reading.
 * @param today ISO day; a reading of it or of a later day has no other policy than its own.
 * @throws {BrokenPolicyError} where the policy that is taken is malformed.
 */
export function policyTaken(
  records: readonly SObject[],
  recordType: string | null,
  { readOn, today, basis }: { readOn: string; today: string; basis: PolicyBasis },
): PolicyTaken {
  const ofDay = stampInForce(records, recordType, readOn);
  const ofToday = stampInForce(records, recordType, today < readOn ? readOn : today);
  const isOther = ofDay.version !== ofToday.version;
  return {
    policy: policyInForce(records, recordType, isOther && basis === 'today' ? today : readOn),
    supersededBy: isOther && basis === 'day' ? ofToday : null,
    insteadOf: isOther && basis === 'today' ? ofDay : null,
  };
}
