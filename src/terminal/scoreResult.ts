/** What `sf power score --json` answers. */
import type { Reading } from '../model/index.ts';
import type { PolicyStamp } from '../org/policies.ts';
import { entriesOf, type Shown } from './entries.ts';
import { leftOutWords } from './remarks.ts';

/** What a policy is called. */
interface StampedPolicy {
  /** Version key of the policy, 'built-in', or the name of the file it came from. */
  version: string;
  /** Null: it is no record of an org. */
  name: string | null;
  /** ISO day; null: it is no record of an org. */
  publishedOn: string | null;
}

/** The policy that a deal was read under, and the one that might have been taken in its place. */
interface ScoredPolicy extends StampedPolicy {
  /** In force today, where the policy of a past day is another; null: it still is in force. */
  supersededBy: StampedPolicy | null;
  /** In force on the day of the reading, where today's was taken in its place; null: it was not. */
  insteadOf: StampedPolicy | null;
}

/** A deal and its reading, every number as the model gave it. */
export interface ScoredDeal {
  /** Id of the opportunity, or the file's own key. */
  id: string;
  name: string;
  /** ISO 4217 code; null: the org has one currency, or the file names none. */
  currency: string | null;
  isClosed: boolean;
  /** ISO day of the reading: a closed deal is read on the day it closed. */
  readOn: string;
  policy: ScoredPolicy;
  /** Fields that the user may not see, each as Object.Field; the reading rests on the others. */
  hiddenFields: string[];
  reading: Reading;
}

/** Something that was left out, and why. */
export interface ScoreIssue {
  /** Id of the deal, or the file's own key; null: no deal. */
  deal: string | null;
  /** Id of the event; null: the deal itself, or an event without an id. */
  event: string | null;
  /** Line of a CSV file; null: not from one. */
  line: number | null;
  code: string;
  message: string;
}

export interface ScoreResult {
  /** ISO day that was asked for, else today; every deal says on which day it was read. */
  asOf: string;
  scored: ScoredDeal[];
  issues: ScoreIssue[];
}

const idOf = ({ named: { deal, name } }: Shown): string => deal.id ?? name;

const stamped = ({ version, name, publishedOn }: PolicyStamp): StampedPolicy => ({
  version,
  name,
  publishedOn,
});

const policyOf = ({ policy, supersededBy, insteadOf }: Shown): ScoredPolicy => ({
  ...stamped(policy),
  supersededBy: supersededBy && stamped(supersededBy),
  insteadOf: insteadOf && stamped(insteadOf),
});

const scoredDeal = (shown: Shown): ScoredDeal => ({
  id: idOf(shown),
  name: shown.named.name,
  currency: shown.named.currency,
  isClosed: shown.named.isClosed,
  readOn: shown.readOn,
  policy: policyOf(shown),
  hiddenFields: [...shown.hiddenFields],
  reading: shown.reading,
});

function issuesOf(shown: Shown): ScoreIssue[] {
  const entries = entriesOf(shown);
  return shown.reading.issues.map((issue) => ({
    deal: idOf(shown),
    event: issue.id,
    line: null,
    code: issue.code,
    message: leftOutWords([issue], entries),
  }));
}

/**
 * The answer for readings, in their order.
 * @param before issues of what they were read from.
 */
export const resultOf = (
  asOf: string,
  shown: readonly Shown[],
  before: readonly ScoreIssue[],
): ScoreResult => ({
  asOf,
  scored: shown.map(scoredDeal),
  issues: [...before, ...shown.flatMap(issuesOf)],
});
