/** The model's keys in a salesperson's words: one place for all components. */
import balanced from '@salesforce/label/c.Power_Band_balanced';
import customerDominates from '@salesforce/label/c.Power_Band_customer_dominates';
import customerLeads from '@salesforce/label/c.Power_Band_customer_leads';
import sellerDominates from '@salesforce/label/c.Power_Band_seller_dominates';
import sellerLeads from '@salesforce/label/c.Power_Band_seller_leads';
import unknown from '@salesforce/label/c.Power_Band_unknown';
import destructive from '@salesforce/label/c.Power_Face_destructive';
import economic from '@salesforce/label/c.Power_Face_economic';
import integrative from '@salesforce/label/c.Power_Face_integrative';
import builtIn from '@salesforce/label/c.Power_Gauge_built_in';
import issueAmount from '@salesforce/label/c.Power_Issue_amount';
import issueDate from '@salesforce/label/c.Power_Issue_date';
import issueDeal from '@salesforce/label/c.Power_Issue_deal';
import issueKind from '@salesforce/label/c.Power_Issue_kind';
import issueOther from '@salesforce/label/c.Power_Issue_other';
import bothWin from '@salesforce/label/c.Power_Outcome_both_win';
import even from '@salesforce/label/c.Power_Outcome_even';
import noLoss from '@salesforce/label/c.Power_Outcome_no_loss';
import none from '@salesforce/label/c.Power_Outcome_none';
import oneSidedCustomer from '@salesforce/label/c.Power_Outcome_one_sided_customer';
import oneSidedSeller from '@salesforce/label/c.Power_Outcome_one_sided_seller';
import sharedSacrifice from '@salesforce/label/c.Power_Outcome_shared_sacrifice';
import economicOnly from '@salesforce/label/c.Power_Warning_economic_only';
import revoltCustomer from '@salesforce/label/c.Power_Warning_revolt_customer';
import revoltSeller from '@salesforce/label/c.Power_Warning_revolt_seller';
import squeeze from '@salesforce/label/c.Power_Warning_squeeze';
import stale from '@salesforce/label/c.Power_Warning_stale';
import unreciprocated from '@salesforce/label/c.Power_Warning_unreciprocated';
import customerDid from '@salesforce/label/c.Power_Why_customer_did';
import customerGave from '@salesforce/label/c.Power_Why_customer_gave';
import weDid from '@salesforce/label/c.Power_Why_we_did';
import weGave from '@salesforce/label/c.Power_Why_we_gave';
import type { Band, Face, IssueCode, Outcome, Warning } from 'c/powerModel';
import type { ReadingView } from 'c/powerReading';
import { BUILT_IN, type PolicyStamp } from 'c/powerRecords';

/** The bands in which somebody holds the power, from the customer's end to ours. */
export const BANDS: readonly Band[] = [
  'customer-dominates',
  'customer-leads',
  'balanced',
  'seller-leads',
  'seller-dominates',
];

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  unknown,
  'customer-dominates': customerDominates,
  'customer-leads': customerLeads,
  balanced,
  'seller-leads': sellerLeads,
  'seller-dominates': sellerDominates,
};

/** A shape for each band, so that none is told by its colour alone. */
export const BAND_SHAPES: Readonly<Record<Band, string>> = {
  unknown: '?',
  'customer-dominates': '◀◀',
  'customer-leads': '◀',
  balanced: '●',
  'seller-leads': '▶',
  'seller-dominates': '▶▶',
};

export const FACE_WORDS: Readonly<Record<Face, string>> = { destructive, economic, integrative };

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  none,
  'both-win': bothWin,
  'no-loss': noLoss,
  even,
  'shared-sacrifice': sharedSacrifice,
  'one-sided-seller': oneSidedSeller,
  'one-sided-customer': oneSidedCustomer,
};

/** What a warning is called where there is no room for its figures. */
export const WARNING_WORDS: Readonly<Record<Warning, string>> = {
  'economic-only': economicOnly,
  'revolt-customer': revoltCustomer,
  'revolt-seller': revoltSeller,
  squeeze,
  stale,
  unreciprocated,
};

const GIVERS: Readonly<Record<string, string>> = { customer: customerGave, seller: weGave };
const DOERS: Readonly<Record<string, string>> = { customer: customerDid, seller: weDid };

/** Who gave or did it; a party that the model does not know stands as it is. */
export const whoWords = (by: string, isConcession: boolean): string =>
  (isConcession ? GIVERS : DOERS)[by] ?? by;

/** What a policy is called, and which version it is. */
export function policyWords({ name, version }: PolicyStamp): string {
  if (version === BUILT_IN) return builtIn;
  return name ? `${name} (${version})` : version;
}

/** Why an entry was left out, for somebody who can mend it. */
export const ISSUE_WORDS: Readonly<Record<IssueCode, string>> = {
  malformed: issueOther,
  'duplicate-id': issueOther,
  'unknown-party': issueOther,
  'unknown-kind': issueKind,
  'invalid-date': issueDate,
  'invalid-amount': issueAmount,
  'invalid-intensity': issueOther,
  'unknown-secured-by': issueOther,
  'unknown-status': issueOther,
  'invalid-deal-amount': issueDeal,
  'invalid-deal-margin': issueDeal,
  'invalid-deal-alternatives': issueDeal,
};

/** Whether a reading is spoken of in the past: it is of the close, or of a day that is looked at. */
export const isPast = ({ isClosed, replay }: Pick<ReadingView, 'isClosed' | 'replay'>): boolean =>
  isClosed || replay !== null;
