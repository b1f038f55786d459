/** Records and a policy → everything that is shown of a deal's reading. Pure. */
import hiddenAmount from '@salesforce/label/c.Power_Ledger_hidden_amount';
import hiddenCosts from '@salesforce/label/c.Power_Ledger_hidden_costs';
import noAmount from '@salesforce/label/c.Power_Ledger_no_amount';
import { recordOf, recordTypeOf, type GraphQLNode } from 'c/powerDealData';
import { readPower, type Deal } from 'c/powerModel';
import {
  dealFromRecords,
  policyTaken,
  readingDay,
  type PolicyBasis,
  type SObject,
} from 'c/powerRecords';
import type { ReadingView } from 'c/powerReading';
import { entriesOf } from './entries';
import type { DealNodes } from './dealNodes';
import { lastMonday, mondayBefore } from './lastMonday';
import { storedReading } from './stamp';

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

function dealOf(nodes: DealNodes): Deal {
  const opportunity = recordOf(nodes.opportunity);
  const concessions = nodes.concessions.map(recordOf);
  const behaviors = nodes.behaviors.map(recordOf);
  return dealFromRecords({ opportunity, concessions, behaviors });
}

/**
 * Prototype of what goes to other components as it is: plain objects LWC hands on behind a proxy,
 * through which the model takes three times as long.
 */
const AS_IT_IS = {};

/** Which reading of a deal is shown. */
export interface Asked {
  /** The user's own day, ISO. */
  today: string;
  /** Whose policy a closed deal is read under. */
  basis: PolicyBasis;
  /** A past day that is looked at, ISO; null: the deal's own. */
  replay: string | null;
}

/**
 * Reads the deal as the model reads it; a past day under the policy of the deal's own.
 * @throws {BrokenPolicyError} where the policy that is taken is malformed.
 */
export function readingView(nodes: DealNodes, { today, basis, replay }: Asked): ReadingView {
  const opportunity = recordOf(nodes.opportunity);
  const readOn = readingDay(opportunity, today);
  const asOf = replay ?? readOn;
  const days = { readOn, today, basis };
  const taken = policyTaken(nodes.policies, recordTypeOf(nodes.opportunity), days);
  const { policy } = taken.policy;
  const deal = dealOf(nodes);
  const reading = readPower(deal, policy, asOf);
  const [amount, currency] = [amountOf(opportunity), text(opportunity['CurrencyIsoCode'])];
  const entries = entriesOf(nodes, { policy, amount, currency });
  return Object.assign(Object.create(AS_IT_IS) as object, {
    ...taken,
    reading,
    deal,
    asOf,
    readOn,
    today,
    replay,
    lastMonday: replay
      ? { asOf: mondayBefore(asOf), deal, policy: taken.policy }
      : lastMonday(nodes, { asOf, today, basis }),
    isClosed: opportunity['IsClosed'] === true,
    amount,
    currency,
    entries,
    ledgerGap: ledgerGapOf(nodes, amount),
    stored: storedReading(nodes.opportunity),
    hidden: nodes.hidden,
  });
}
