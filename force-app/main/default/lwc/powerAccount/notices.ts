/** What the account's page says where there is nothing to read. */
import empty from '@salesforce/label/c.Power_Account_empty';
import emptyMessage from '@salesforce/label/c.Power_Account_empty_message';
import error from '@salesforce/label/c.Power_Account_error';
import errorMessage from '@salesforce/label/c.Power_Account_error_message';
import noAccess from '@salesforce/label/c.Power_Account_no_access';
import noDeals from '@salesforce/label/c.Power_Account_no_deals';
import noDealsMessage from '@salesforce/label/c.Power_Account_no_deals_message';
import noLog from '@salesforce/label/c.Power_Account_no_log';
import noLogMessage from '@salesforce/label/c.Power_Account_no_log_message';
import noAccessMessage from '@salesforce/label/c.Power_Gauge_no_access_message';
import policyBroken from '@salesforce/label/c.Power_Gauge_policy_broken';
import policyBrokenMessage from '@salesforce/label/c.Power_Gauge_policy_broken_message';
import policyNewer from '@salesforce/label/c.Power_Gauge_policy_newer';
import policyNewerMessage from '@salesforce/label/c.Power_Gauge_policy_newer_message';
import retry from '@salesforce/label/c.Power_Gauge_retry';
import { fill } from 'c/powerFormat';
import type { Notice } from 'c/powerNotice';
import type { BrokenPolicyError } from 'c/powerRecords';

const notice = (iconName: string, heading: string, message: string): Notice => ({
  heading,
  message,
  iconName,
  actionLabel: '',
  detail: '',
});

/** The logs are not theirs to see. */
export const NO_ACCESS = notice('utility:lock', noAccess, noAccessMessage);
/** Which deals are the account's is not theirs to see. */
export const NO_DEALS_SEEN = notice('utility:lock', noDeals, noDealsMessage);
/** An account without a deal. */
export const EMPTY = notice('utility:opportunity', empty, emptyMessage);
/** Deals on which nobody has logged. */
export const NO_LOG = notice('utility:log_a_call', noLog, noLogMessage);

/** Something went wrong; it may be tried again. */
export const failed = (details: readonly string[]): Notice => ({
  ...notice('utility:warning', error, errorMessage),
  actionLabel: retry,
  detail: details.join(' '),
});

/** Nothing compares over the years under a policy that cannot be read. */
export const broken = ({ version, isNewer }: BrokenPolicyError): Notice =>
  notice(
    'utility:warning',
    isNewer ? policyNewer : policyBroken,
    fill(isNewer ? policyNewerMessage : policyBrokenMessage, version),
  );
