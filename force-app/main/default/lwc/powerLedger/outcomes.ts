/** What each outcome means, in a sentence. */
import bothWin from '@salesforce/label/c.Power_Ledger_both_win';
import even from '@salesforce/label/c.Power_Ledger_even';
import noLoss from '@salesforce/label/c.Power_Ledger_no_loss';
import none from '@salesforce/label/c.Power_Ledger_none';
import oneSidedCustomer from '@salesforce/label/c.Power_Ledger_one_sided_customer';
import oneSidedSeller from '@salesforce/label/c.Power_Ledger_one_sided_seller';
import sharedSacrifice from '@salesforce/label/c.Power_Ledger_shared_sacrifice';
import type { Outcome } from 'c/powerModel';

export const OUTCOME_MEANING: Readonly<Record<Outcome, string>> = {
  none,
  'both-win': bothWin,
  'no-loss': noLoss,
  even,
  'shared-sacrifice': sharedSacrifice,
  'one-sided-seller': oneSidedSeller,
  'one-sided-customer': oneSidedCustomer,
};
