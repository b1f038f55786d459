/** What the form says of what stands in it. */
import afterClose from '@salesforce/label/c.Power_Form_after_close';
import costGiver from '@salesforce/label/c.Power_Form_cost_giver';
import costThem from '@salesforce/label/c.Power_Form_cost_them';
import costUs from '@salesforce/label/c.Power_Form_cost_us';
import headingBehavior from '@salesforce/label/c.Power_Form_heading_behavior';
import headingConcession from '@salesforce/label/c.Power_Form_heading_concession';
import headingEdit from '@salesforce/label/c.Power_Form_heading_edit';
import proposal from '@salesforce/label/c.Power_Form_proposal';
import proposalSame from '@salesforce/label/c.Power_Form_proposal_same';
import valueReceiver from '@salesforce/label/c.Power_Form_value_receiver';
import valueThem from '@salesforce/label/c.Power_Form_value_them';
import valueUs from '@salesforce/label/c.Power_Form_value_us';
import type { FormState } from 'c/powerDraft';
import { dayText, fill } from 'c/powerFormat';
import type { Log, LogEntry, LogView } from 'c/powerLogData';

const HEADINGS: Readonly<Record<Log, string>> = {
  concession: headingConcession,
  behavior: headingBehavior,
};
const COST: Readonly<Record<string, string>> = { seller: costUs, customer: costThem };
const VALUE: Readonly<Record<string, string>> = { seller: valueThem, customer: valueUs };

/** @param entry that is edited; null: one is to be. */
export const headingOf = (log: Log, entry: LogEntry | null): string =>
  entry ? fill(headingEdit, entry.title) : HEADINGS[log];

/** Whom an amount concerns, once it is known who gave; `by` is empty until then. */
export const costLabel = (by: string, currency: string): string =>
  fill(COST[by] ?? costGiver, currency);

export const valueLabel = (by: string, currency: string): string =>
  fill(VALUE[by] ?? valueReceiver, currency);

/** Where the worth comes from that nobody typed; empty: somebody did. */
export function proposalWords({ isOwnValue, kind, value }: FormState, { policy }: LogView): string {
  if (isOwnValue || value === '') return '';
  const factor = policy.concessions[kind]?.valueToCost ?? 1;
  return factor === 1 ? proposalSame : fill(proposal, factor);
}

/** What happens after the close does not count; empty: it did not. */
export const afterCloseWords = ({ on }: FormState, { closedOn }: LogView): string =>
  closedOn !== '' && on > closedOn ? fill(afterClose, dayText(closedOn)) : '';
