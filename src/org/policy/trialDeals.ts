/** The deals of an org that a draft of a policy would be read for. */
import type { NamedDeal } from '../dealReading.ts';
import { OPPORTUNITY } from '../fields.ts';
import { logsWhere } from '../logs.ts';
import { opportunityColumns } from '../opportunities.ts';
import { BrokenPolicyError } from '../policies.ts';
import { policiesForTrial, type PolicyDraft, type TrialPolicies } from '../policyTrial.ts';
import { recordsOf, type OnPage, type Org } from '../query.ts';
import { namedDeal, recordTypeOf } from '../scoreOrg.ts';
import { visibleIn } from '../visible.ts';
import type { Published } from './published.ts';

/** A deal, what it is read under today, and what it would be. */
export interface TrialDeal {
  named: NamedDeal;
  policies: TrialPolicies;
}

/** What a draft is tried on. */
export interface TrialDeals {
  deals: TrialDeal[];
  /** Deals of record types with a policy of their own: the draft is not for them. */
  others: number;
  /** Policies in force that cannot be read, and how many deals each leaves unread. */
  unreadable: { version: string; deals: number }[];
  /** Fields that the user may not see, each as `Object.Field`. */
  hiddenFields: string[];
}

/** What to read, and whom to tell. */
export interface TrialAsked {
  draft: PolicyDraft;
  /** ISO day: closed deals are read as far back. */
  closedSince: string;
  onProgress: OnPage;
}

/** Adds up what several queries say of themselves. */
class Progress {
  readonly #counts = new Map<string, readonly [number, number]>();
  readonly #tell: OnPage;

  constructor(tell: OnPage) {
    this.#tell = tell;
  }

  /** A listener for one query. */
  of(query: string): OnPage {
    return (read, total) => {
      this.#counts.set(query, [read, total]);
      const counts = [...this.#counts.values()];
      const sum = (at: 0 | 1): number => counts.reduce((all, count) => all + count[at], 0);
      this.#tell(sum(0), sum(1));
    };
  }
}

/**
 * Open deals, and those that closed since a day. The logs are asked for by the same condition and
 * not deal by deal: thousands of ids would need a query for every few hundred of them.
 */
const openOrClosedSince = (day: string, path = ''): string =>
  `(${path}IsClosed = false OR ${path}CloseDate >= ${day})`;

/** Sorts deals by what a draft means for them. */
class Sorting {
  readonly deals: TrialDeal[] = [];
  readonly #unreadable = new Map<string, number>();
  others = 0;

  /** What cannot be read under the policy in force is no reason to say nothing of the rest. */
  take(named: NamedDeal, policiesOf: () => TrialPolicies | null): void {
    try {
      const policies = policiesOf();
      if (policies) this.deals.push({ named, policies });
      else this.others += 1;
    } catch (error) {
      if (!(error instanceof BrokenPolicyError)) throw error;
      const { version } = error;
      this.#unreadable.set(version, (this.#unreadable.get(version) ?? 0) + 1);
    }
  }

  get unreadable(): TrialDeals['unreadable'] {
    return [...this.#unreadable].map(([version, deals]) => ({ version, deals }));
  }
}

/**
 * Reads every deal that a draft is for: the open ones, and those that closed since a day.
 * @throws {SfError} where the org does not answer or hides what is needed.
 */
export async function dealsForTrial(
  org: Org,
  { records, today }: Published,
  { draft, closedSince, onProgress }: TrialAsked,
): Promise<TrialDeals> {
  const visible = await visibleIn(org);
  const progress = new Progress(onProgress);
  const where = openOrClosedSince(closedSince);
  const soql = `SELECT ${opportunityColumns(visible)} FROM ${OPPORTUNITY} WHERE ${where} ORDER BY Id`;
  const [opportunities, logs] = await Promise.all([
    recordsOf(org, soql, progress.of(OPPORTUNITY)),
    logsWhere(
      org,
      visible,
      { where: openOrClosedSince(closedSince, 'Opportunity__r.') },
      (object) => progress.of(object),
    ),
  ]);
  const policiesOf = policiesForTrial(records, draft, today);
  const sorting = new Sorting();
  for (const opportunity of opportunities) {
    const recordType = recordTypeOf(opportunity);
    sorting.take(namedDeal(opportunity, logs), () => policiesOf(recordType));
  }
  const { deals, others, unreadable } = sorting;
  return { deals, others, unreadable, hiddenFields: [...visible.hidden] };
}
