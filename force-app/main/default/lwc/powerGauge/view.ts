/** Records and a policy → everything that is shown of a deal's reading. Pure. */
import leftOut from '@salesforce/label/c.Power_Gauge_left_out';
import sized from '@salesforce/label/c.Power_Gauge_sized';
import { kindLabel, recordOf, type GraphQLNode } from 'c/powerDealData';
import { fill, money, share } from 'c/powerFormat';
import { readPower, type Party, type Reading } from 'c/powerModel';
import {
  BEHAVIOR,
  CONCESSION,
  dealFromRecords,
  policyInForce,
  readingDay,
  type SObject,
} from 'c/powerRecords';
import { ISSUE_WORDS } from 'c/powerWords';
import type { ReadingView } from 'c/powerReading';
import type { EventEntry } from 'c/powerWhy';

/** What has been read of a deal. */
export interface DealNodes {
  opportunity: GraphQLNode;
  concessions: readonly GraphQLNode[];
  behaviors: readonly GraphQLNode[];
  policies: readonly GraphQLNode[];
  /** Some of the fields are hidden from the user. */
  isPartial: boolean;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const amountOf = ({ Amount }: SObject): number | null =>
  typeof Amount === 'number' && Amount > 0 ? Amount : null;

/** DeveloperName of the deal's record type; null: the org or the deal has none. */
export function recordTypeOf(opportunity: GraphQLNode): string | null {
  const recordType = opportunity['RecordType'] as GraphQLNode | null | undefined;
  return recordType ? text(recordOf(recordType)['DeveloperName']) : null;
}

/** The day on which the deal is read: today, or its close. */
export const dayOfReading = (opportunity: GraphQLNode, today: string): string =>
  readingDay(recordOf(opportunity), today);

/** A concession in words: its kind, and its size where it is known. */
function concessionTitle(
  node: GraphQLNode,
  amount: number | null,
  currency: string | null,
): string {
  const { Cost__c: cost } = recordOf(node);
  if (typeof cost !== 'number' || amount === null) return kindLabel(node);
  return fill(sized, kindLabel(node), share(cost / amount, 1), money(cost, currency));
}

const concessionEntry = (
  node: GraphQLNode,
  amount: number | null,
  currency: string | null,
): EventEntry => {
  const { Id, Given_By__c, Given_On__c } = recordOf(node);
  return {
    id: String(Id),
    object: CONCESSION,
    title: concessionTitle(node, amount, currency),
    by: Given_By__c as Party,
    on: String(Given_On__c),
    isConcession: true,
  };
};

const behaviorEntry = (node: GraphQLNode): EventEntry => {
  const { Id, Shown_By__c, Seen_On__c } = recordOf(node);
  return {
    id: String(Id),
    object: BEHAVIOR,
    title: kindLabel(node),
    by: Shown_By__c as Party,
    on: String(Seen_On__c),
    isConcession: false,
  };
};

/** One line a reason, with how many entries it kept out. */
function leftOutLines({ issues }: Reading): string[] {
  const counts = new Map<string, number>();
  for (const { code } of issues) {
    const reason = ISSUE_WORDS[code];
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => fill(leftOut, count, reason));
}

/**
 * Reads the deal as the model reads it.
 * @param today the user's own day, ISO.
 * @throws {BrokenPolicyError} where the policy in force is malformed.
 */
export function readingView(nodes: DealNodes, today: string): ReadingView {
  const opportunity = recordOf(nodes.opportunity);
  const asOf = readingDay(opportunity, today);
  const policy = policyInForce(nodes.policies.map(recordOf), recordTypeOf(nodes.opportunity), asOf);
  const concessions = nodes.concessions.map(recordOf);
  const behaviors = nodes.behaviors.map(recordOf);
  const reading = readPower(
    dealFromRecords({ opportunity, concessions, behaviors }),
    policy.policy,
    asOf,
  );
  const [amount, currency] = [amountOf(opportunity), text(opportunity['CurrencyIsoCode'])];
  const entries = [
    ...nodes.concessions.map((node) => concessionEntry(node, amount, currency)),
    ...nodes.behaviors.map(behaviorEntry),
  ];
  return {
    reading,
    policy,
    asOf,
    isClosed: opportunity['IsClosed'] === true,
    amount,
    currency,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    leftOut: leftOutLines(reading),
    isPartial: nodes.isPartial,
  };
}
