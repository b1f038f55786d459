/** What `sf power policy compare --json` answers. */
import type { Policy } from '../../model/index.ts';
import { changedRows, effectOf, type Effect, type TrialRow } from '../../review/index.ts';
import { differencesInWords, type WordedDifference } from './differences.ts';

export interface PolicyCompareResult {
  /** ISO day on which open deals were read. */
  asOf: string;
  /** File with the draft. */
  draft: string;
  /** Developer name of the record type that the draft is for; null: all without a policy of their own. */
  recordType: string | null;
  /** Version key of what the draft would follow, 'built-in' or the name of a file; null: several, or it cannot be read. */
  against: string | null;
  /** What the draft says differently; null: from several policies, or one that cannot be read. */
  differences: WordedDifference[] | null;
  /** What would change for open deals. */
  open: Effect;
  /** What would have changed for deals that closed in the last year, 14 days before they did. */
  closed: Effect;
  /** Open deals whose band changes, those that move farthest first. */
  changed: TrialRow[];
  /** Deals that the draft is not for: their record type has a policy of its own. */
  others: number;
  /** Deals left out because the policy in force for them cannot be read. */
  unreadable: { version: string; deals: number }[];
  /** Fields that the user may not see, each as Object.Field; the readings rest on the others. */
  hiddenFields: string[];
}

/** Everything that was compared. */
export interface Compared extends Pick<
  PolicyCompareResult,
  'asOf' | 'draft' | 'recordType' | 'others' | 'unreadable' | 'hiddenFields'
> {
  policy: Policy;
  /** What it would follow; null: several, or it cannot be read. */
  against: { version: string; policy: Policy } | null;
  open: readonly TrialRow[];
  closed: readonly TrialRow[];
}

/** The answer for what was compared. */
export const compareResultOf = ({
  policy,
  against,
  open,
  closed,
  ...told
}: Compared): PolicyCompareResult => ({
  ...told,
  against: against?.version ?? null,
  differences: against ? differencesInWords(against.policy, policy) : null,
  open: effectOf(open),
  closed: effectOf(closed),
  changed: changedRows(open),
});
