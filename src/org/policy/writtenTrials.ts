/** Deals that were written down, for which a draft of a policy would be read. */
import type { Policy } from '../../model/index.ts';
import { soundPolicy } from '../dealReading.ts';
import { BUILT_IN, type PolicyInForce } from '../policies.ts';
import { keyRecordType } from '../versionKey.ts';
import { namedDeal, policyOf, type WrittenDeals } from '../writtenDeals.ts';
import { WrittenPolicies } from '../writtenPolicies.ts';
import type { TrialDeal } from './trialDeals.ts';

/** What to try on written deals. */
export interface WrittenTrial {
  policy: Policy;
  /** Under which every deal is read today; null: the one it names, else the built-in one. */
  given: PolicyInForce | null;
  /** Record types, null: all, whose policy the draft would follow. */
  follows: readonly (string | null)[];
}

/** A deal, and the version that it is read under today. */
export interface WrittenTrialDeal extends TrialDeal {
  version: string;
}

/**
 * Written deals that a draft is for: all but those read under the policy of another record type.
 * @throws {SfError} where a policy is not there or malformed.
 */
export function writtenTrials(
  { deals, policies: documents }: WrittenDeals,
  { policy: after, given, follows }: WrittenTrial,
): { deals: WrittenTrialDeal[]; others: number } {
  const policies = new WrittenPolicies(documents);
  const concerned = deals.filter(
    ({ policy }) => given !== null || follows.includes(keyRecordType(policy ?? BUILT_IN)),
  );
  const trials = concerned.map((written) => {
    const { policy, version } = given ?? soundPolicy(() => policyOf(written, policies));
    return { named: namedDeal(written), policies: { before: policy, after }, version };
  });
  return { deals: trials, others: deals.length - concerned.length };
}
