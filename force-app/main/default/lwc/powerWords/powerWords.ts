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
import economicOnlyAdvice from '@salesforce/label/c.Power_Warning_economic_only_advice';
import economicOnly from '@salesforce/label/c.Power_Warning_economic_only';
import revoltCustomerAdvice from '@salesforce/label/c.Power_Warning_revolt_customer_advice';
import revoltCustomer from '@salesforce/label/c.Power_Warning_revolt_customer';
import revoltSellerAdvice from '@salesforce/label/c.Power_Warning_revolt_seller_advice';
import revoltSeller from '@salesforce/label/c.Power_Warning_revolt_seller';
import squeezeAdvice from '@salesforce/label/c.Power_Warning_squeeze_advice';
import squeeze from '@salesforce/label/c.Power_Warning_squeeze';
import staleAdvice from '@salesforce/label/c.Power_Warning_stale_advice';
import stale from '@salesforce/label/c.Power_Warning_stale';
import unreciprocatedAdvice from '@salesforce/label/c.Power_Warning_unreciprocated_advice';
import unreciprocated from '@salesforce/label/c.Power_Warning_unreciprocated';
import customerDid from '@salesforce/label/c.Power_Why_customer_did';
import customerGave from '@salesforce/label/c.Power_Why_customer_gave';
import weDid from '@salesforce/label/c.Power_Why_we_did';
import weGave from '@salesforce/label/c.Power_Why_we_gave';
import type { Band, Face, IssueCode, Outcome, Warning } from 'c/powerModel';

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

/** What a warning says, and one concrete next step. */
export interface WarningWords {
  title: string;
  advice: string;
}

export const WARNING_WORDS: Readonly<Record<Warning, WarningWords>> = {
  'economic-only': { title: economicOnly, advice: economicOnlyAdvice },
  'revolt-customer': { title: revoltCustomer, advice: revoltCustomerAdvice },
  'revolt-seller': { title: revoltSeller, advice: revoltSellerAdvice },
  squeeze: { title: squeeze, advice: squeezeAdvice },
  stale: { title: stale, advice: staleAdvice },
  unreciprocated: { title: unreciprocated, advice: unreciprocatedAdvice },
};

const GIVERS: Readonly<Record<string, string>> = { customer: customerGave, seller: weGave };
const DOERS: Readonly<Record<string, string>> = { customer: customerDid, seller: weDid };

/** Who gave or did it; a party that the model does not know stands as it is. */
export const whoWords = (by: string, isConcession: boolean): string =>
  (isConcession ? GIVERS : DOERS)[by] ?? by;

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
