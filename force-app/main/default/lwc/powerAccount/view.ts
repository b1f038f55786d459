/** What was read of an account → everything that its page shows. Pure. */
import hidden from '@salesforce/label/c.Power_Account_hidden';
import leftOut from '@salesforce/label/c.Power_Account_left_out';
import underPolicy from '@salesforce/label/c.Power_Account_under_policy';
import asOf from '@salesforce/label/c.Power_Gauge_as_of';
import builtIn from '@salesforce/label/c.Power_Gauge_built_in';
import hiddenCosts from '@salesforce/label/c.Power_Ledger_hidden_costs';
import {
  accountDeals,
  planeOf,
  totalsOf,
  type AccountRecords,
  type CurrencyTotal,
  type DealOfAccount,
  type Plane,
} from 'c/powerAccountData';
import { dayText, fill, plain } from 'c/powerFormat';
import type { Notice } from 'c/powerNotice';
import { BrokenPolicyError, policyInForce, type PolicyInForce } from 'c/powerRecords';
import { broken, NO_LOG } from './notices';
import { verdictOf, type Verdict } from './verdict';

/** An account as its page shows it. */
export interface AccountView {
  deals: readonly DealOfAccount[];
  totals: readonly CurrencyTotal[];
  /** Why there are no totals; empty: there are. */
  totalsGap: string;
  /** Null: there is nothing to draw, and a notice says why. */
  plane: Plane | null;
  verdict: Verdict | null;
  /** In place of the picture. */
  notice: Notice | null;
  /** What all of it does not know, a line each. */
  remarks: string[];
  /** Its day and its policy. */
  stamp: string;
  today: string;
}

const hasLog = ({ concessions, behaviors }: AccountRecords): boolean =>
  concessions.length + behaviors.length > 0;

type Picture = Pick<AccountView, 'plane' | 'verdict' | 'notice' | 'stamp'>;

const NOTHING: Picture = { plane: null, verdict: null, notice: null, stamp: '' };

const policyName = ({ name, version, publishedOn }: PolicyInForce): string => {
  if (publishedOn === null) return builtIn;
  return name ? `${name} (${version})` : version;
};

function picture(deals: readonly DealOfAccount[], policy: PolicyInForce, today: string): Picture {
  const plane = planeOf(deals, policy.policy, today);
  const stamp = `${fill(asOf, dayText(today))} · ${fill(underPolicy, policyName(policy))}`;
  return { plane, verdict: verdictOf(plane.standing, today), notice: null, stamp };
}

function pictureOf(
  records: AccountRecords,
  deals: readonly DealOfAccount[],
  today: string,
): Picture {
  if (!hasLog(records)) return { ...NOTHING, notice: NO_LOG };
  try {
    return picture(deals, policyInForce(records.policies, null, today), today);
  } catch (cause) {
    if (!(cause instanceof BrokenPolicyError)) throw cause;
    return { ...NOTHING, notice: broken(cause) };
  }
}

/** Entries that make no sense to the policy of their deal. */
const wrongEntries = (deals: readonly DealOfAccount[]): number =>
  deals.flatMap(({ read }) => read?.reading.issues ?? []).filter(({ id }) => id !== null).length;

function remarksOf(deals: readonly DealOfAccount[], hiddenFields: readonly string[]): string[] {
  const wrong = wrongEntries(deals);
  return [
    ...(hiddenFields.length > 0 ? [hidden] : []),
    ...(wrong > 0 ? [fill(leftOut, plain(wrong))] : []),
  ];
}

const isMoney = (field: string): boolean => field === 'Cost__c' || field === 'Value__c';

/**
 * Reads an account's deals as the model reads them; null: it has none.
 * @param hiddenFields that readings rest on and the user may not see.
 * @param today the user's own day, ISO.
 */
export function accountView(
  records: AccountRecords,
  hiddenFields: readonly string[],
  today: string,
): AccountView | null {
  const deals = accountDeals(records, today);
  if (deals.length === 0) return null;
  return {
    ...pictureOf(records, deals, today),
    deals,
    totals: hasLog(records) ? totalsOf(deals) : [],
    totalsGap: hiddenFields.some(isMoney) ? hiddenCosts : '',
    remarks: remarksOf(deals, hiddenFields),
    today,
  };
}
