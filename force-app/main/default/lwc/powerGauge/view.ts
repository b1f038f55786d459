/** Records and a policy → everything that is shown of a deal's reading. Pure. */
import hiddenAmount from '@salesforce/label/c.Power_Ledger_hidden_amount';
import hiddenCosts from '@salesforce/label/c.Power_Ledger_hidden_costs';
import noAmount from '@salesforce/label/c.Power_Ledger_no_amount';
import { recordOf, recordTypeOf, type GraphQLNode } from 'c/powerDealData';
import { readPower, type Policy, type Reading } from 'c/powerModel';
import {
  dealFromRecords,
  policyTaken,
  readingDay,
  type PolicyBasis,
  type SObject,
} from 'c/powerRecords';
import type { ReadingView } from 'c/powerReading';
import { entriesOf } from './entries';
import { remarksOf } from './remarks';
import { storedReading } from './stamp';

/** What has been read of a deal. */
export interface DealNodes {
  opportunity: GraphQLNode;
  concessions: readonly GraphQLNode[];
  behaviors: readonly GraphQLNode[];
  /** Those that may be in force. */
  policies: readonly SObject[];
  /** Fields that are hidden from the user. */
  hidden: readonly string[];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const amountOf = ({ Amount }: SObject): number | null =>
  typeof Amount === 'number' && Amount > 0 ? Amount : null;

/** The day on which the deal is read: today, or its close. */
export const dayOfReading = (opportunity: GraphQLNode, today: string): string =>
  readingDay(recordOf(opportunity), today);

/** Why gives and gets cannot be added up; empty: they can. */
function ledgerGapOf({ hidden }: DealNodes, amount: number | null): string {
  if (hidden.includes('Cost__c') || hidden.includes('Value__c')) return hiddenCosts;
  if (hidden.includes('Amount')) return hiddenAmount;
  return amount === null ? noAmount : '';
}

function readingOf(nodes: DealNodes, policy: Policy, asOf: string): Reading {
  const opportunity = recordOf(nodes.opportunity);
  const concessions = nodes.concessions.map(recordOf);
  const behaviors = nodes.behaviors.map(recordOf);
  return readPower(dealFromRecords({ opportunity, concessions, behaviors }), policy, asOf);
}

/**
 * Reads the deal as the model reads it.
 * @param today the user's own day, ISO.
 * @param basis whose policy a closed deal is read under.
 * @throws {BrokenPolicyError} where the policy that is taken is malformed.
 */
export function readingView(nodes: DealNodes, today: string, basis: PolicyBasis): ReadingView {
  const opportunity = recordOf(nodes.opportunity);
  const asOf = readingDay(opportunity, today);
  const days = { readOn: asOf, today, basis };
  const taken = policyTaken(nodes.policies, recordTypeOf(nodes.opportunity), days);
  const { policy } = taken.policy;
  const reading = readingOf(nodes, policy, asOf);
  const [amount, currency] = [amountOf(opportunity), text(opportunity['CurrencyIsoCode'])];
  const entries = entriesOf(nodes, { policy, amount, currency });
  return {
    ...taken,
    reading,
    asOf,
    isClosed: opportunity['IsClosed'] === true,
    amount,
    currency,
    entries,
    remarks: remarksOf(reading, entries),
    ledgerGap: ledgerGapOf(nodes, amount),
    stored: storedReading(nodes.opportunity),
    isPartial: nodes.hidden.length > 0,
  };
}
