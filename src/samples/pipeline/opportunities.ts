import { timestamp } from '../days.ts';
import { diceFor } from '../dice.ts';
import { refer, sObject, type SObjectRecord } from '../sample.ts';
import { companies } from './companies.ts';
import type { DealPlan } from './dealPlan.ts';

const types = {
  first: 'New Customer',
  later: 'Existing Customer - Upgrade',
  renewal: 'Existing Customer - Replacement',
} as const satisfies Record<DealPlan['kind'], string>;

const LEAD_SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Other'] as const;
/** Minutes after midnight between which deals are opened. */
const WORKING_HOURS = [7 * 60, 17 * 60] as const;

const sourceOf = ({ id, kind }: DealPlan): string =>
  kind === 'first' ? diceFor('source', id).pick(LEAD_SOURCES) : 'Other';

/**
 * A deal as a record. Probability and forecast category follow from the stage in any org, and the
 * reading is set later, as the service does.
 */
export function opportunityRecord(plan: DealPlan): SObjectRecord {
  const { company, owner } = plan.customer;
  return sObject('Opportunity', plan.id, {
    Name: `${companies[company].name} – ${plan.project}`,
    AccountId: refer(`account-${company}`),
    OwnerId: refer(owner),
    StageName: plan.stage,
    Amount: plan.amount,
    CloseDate: plan.closesOn,
    Type: types[plan.kind],
    LeadSource: sourceOf(plan),
    NextStep: plan.nextStep,
    Margin_Percent__c: plan.marginPercent,
    Seller_Alternatives__c: plan.alternatives.seller,
    Customer_Alternatives__c: plan.alternatives.customer,
    CreatedDate: timestamp(plan.openedOn, diceFor('opened', plan.id).whole(...WORKING_HOURS)),
    CreatedById: refer(owner),
  });
}
