/** A draft and the org it is meant for → the deals to try it on, and what it would follow. */
import type { Policy } from '../../model/index.ts';
import type { SObject } from '../deals.ts';
import { BrokenPolicyError, policyInForce, type PolicyInForce } from '../policies.ts';
import type { OnPage, Org } from '../query.ts';
import { publishedIn, requireRecordType } from './published.ts';
import { targetOf } from './target.ts';
import { dealsForTrial, type TrialDeals } from './trialDeals.ts';

/** What to try. */
export interface DraftAsked {
  policy: Policy;
  /** Version key that it was taken from; null: nobody says. */
  basedOn: string | null;
  /** Whom it is for, as it was named; null: as `basedOn` says. */
  recordType: string | null;
  /** The day since when closed deals are read, by today; both ISO. */
  closedSince: (today: string) => string;
  onProgress: OnPage;
}

/** What a draft is tried on. */
export interface DraftTrial extends TrialDeals {
  /** ISO day, where the user lives. */
  today: string;
  /** DeveloperName; null: all without a policy of their own. */
  recordType: string | null;
  /** What is in force in its place today; null: that cannot be read. */
  against: Pick<PolicyInForce, 'version' | 'policy'> | null;
}

function readableInForce(
  records: readonly SObject[],
  recordType: string | null,
  today: string,
): PolicyInForce | null {
  try {
    return policyInForce(records, recordType, today);
  } catch (error) {
    if (error instanceof BrokenPolicyError) return null;
    throw error;
  }
}

/**
 * Reads what a draft is to be tried on.
 * @param now the instant; the user's time zone makes it a day.
 * @throws {SfError} where the org does not answer, hides what is needed, or has no such record type.
 */
export async function draftTrial(
  org: Org,
  now: Date,
  { policy, basedOn, recordType: named, closedSince, onProgress }: DraftAsked,
): Promise<DraftTrial> {
  const published = await publishedIn(org, now);
  const { records, today } = published;
  const recordType = await requireRecordType(org, published, targetOf(named, basedOn));
  const draft = { recordType, policy };
  const asked = { draft, closedSince: closedSince(today), onProgress };
  const trial = await dealsForTrial(org, published, asked);
  return { ...trial, today, recordType, against: readableInForce(records, recordType, today) };
}
