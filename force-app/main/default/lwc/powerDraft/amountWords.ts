/** What is said of amounts: whom they concern, and where they come from. */
import costGiver from '@salesforce/label/c.Power_Form_cost_giver';
import costThem from '@salesforce/label/c.Power_Form_cost_them';
import costUs from '@salesforce/label/c.Power_Form_cost_us';
import proposal from '@salesforce/label/c.Power_Form_proposal';
import proposalSame from '@salesforce/label/c.Power_Form_proposal_same';
import valueReceiver from '@salesforce/label/c.Power_Form_value_receiver';
import valueThem from '@salesforce/label/c.Power_Form_value_them';
import valueUs from '@salesforce/label/c.Power_Form_value_us';
import { fill } from 'c/powerFormat';
import type { Sizing } from './amounts';
import type { FormState } from './form';

const COST: Readonly<Record<string, string>> = { seller: costUs, customer: costThem };
const VALUE: Readonly<Record<string, string>> = { seller: valueThem, customer: valueUs };

/** Whom an amount concerns, once it is known who gave; `by` is empty until then. */
export const costLabel = (by: string, currency: string): string =>
  fill(COST[by] ?? costGiver, currency);

export const valueLabel = (by: string, currency: string): string =>
  fill(VALUE[by] ?? valueReceiver, currency);

/** Where the worth comes from that nobody typed; empty: somebody did. */
export function proposalWords({ isOwnValue, kind, value }: FormState, { policy }: Sizing): string {
  if (isOwnValue || value === '') return '';
  const factor = policy.concessions[kind]?.valueToCost ?? 1;
  return factor === 1 ? proposalSame : fill(proposal, factor);
}
