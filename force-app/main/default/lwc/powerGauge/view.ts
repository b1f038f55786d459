/** Records and a policy → everything that is shown of a deal's reading. Pure. */
import asOfDay from '@salesforce/label/c.Power_Gauge_as_of';
import asOfClose from '@salesforce/label/c.Power_Gauge_as_of_close';
import builtIn from '@salesforce/label/c.Power_Gauge_built_in';
import underPolicy from '@salesforce/label/c.Power_Gauge_under_policy';
import heldBack from '@salesforce/label/c.Power_Gauge_held_back';
import leftOut from '@salesforce/label/c.Power_Gauge_left_out';
import sized from '@salesforce/label/c.Power_Gauge_sized';
import theDeal from '@salesforce/label/c.Power_Gauge_the_deal';
import hiddenAmount from '@salesforce/label/c.Power_Ledger_hidden_amount';
import hiddenCosts from '@salesforce/label/c.Power_Ledger_hidden_costs';
import noAmount from '@salesforce/label/c.Power_Ledger_no_amount';
import { kindLabel, recordOf, type GraphQLNode } from 'c/powerDealData';
import { dayText, fill, money, share } from 'c/powerFormat';
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
  /** Fields that are hidden from the user. */
  hidden: readonly string[];
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

/** One line a reason, naming what it kept out. */
function leftOutLines({ issues }: Reading, entries: ReadonlyMap<string, EventEntry>): string[] {
  const byReason = Map.groupBy(issues, ({ code }) => ISSUE_WORDS[code]);
  const titleOf = (id: string | null): string => entries.get(id ?? '')?.title ?? theDeal;
  return [...byReason].map(([reason, kept]) =>
    fill(leftOut, kept.map(({ id }) => titleOf(id)).join(', '), reason),
  );
}

/** How many entries wait, or were taken back: neither counted nor wrong. */
function heldBackLines({ contributions, issues }: Reading, logged: number): string[] {
  const wrong = issues.filter(({ id }) => id !== null).length;
  const held = logged - contributions.length - wrong;
  return held > 0 ? [fill(heldBack, held, logged)] : [];
}

/** Why gives and gets cannot be added up; empty: they can. */
function ledgerGapOf({ hidden }: DealNodes, amount: number | null): string {
  if (hidden.includes('Cost__c') || hidden.includes('Value__c')) return hiddenCosts;
  if (hidden.includes('Amount')) return hiddenAmount;
  return amount === null ? noAmount : '';
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
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    reading,
    policy,
    asOf,
    isClosed: opportunity['IsClosed'] === true,
    amount,
    currency,
    entries: known,
    remarks: [...heldBackLines(reading, known.size), ...leftOutLines(reading, known)],
    ledgerGap: ledgerGapOf(nodes, amount),
    isPartial: nodes.hidden.length > 0,
  };
}

/** The day and the policy that a reading is stamped with. */
export function stampOf({ asOf, isClosed, policy }: ReadingView): string {
  const day = fill(isClosed ? asOfClose : asOfDay, dayText(asOf));
  const name = policy.name ? `${policy.name} (${policy.version})` : builtIn;
  return `${day} · ${fill(underPolicy, name)}`;
}
