/** What the gauge says where there is no reading. */
import empty from '@salesforce/label/c.Power_Gauge_empty';
import emptyMessage from '@salesforce/label/c.Power_Gauge_empty_message';
import errorMessage from '@salesforce/label/c.Power_Gauge_error_message';
import error from '@salesforce/label/c.Power_Gauge_error';
import noAccess from '@salesforce/label/c.Power_Gauge_no_access';
import noAccessMessage from '@salesforce/label/c.Power_Gauge_no_access_message';
import notFound from '@salesforce/label/c.Power_Gauge_not_found';
import policyBroken from '@salesforce/label/c.Power_Gauge_policy_broken';
import policyBrokenMessage from '@salesforce/label/c.Power_Gauge_policy_broken_message';
import policyNewer from '@salesforce/label/c.Power_Gauge_policy_newer';
import policyNewerMessage from '@salesforce/label/c.Power_Gauge_policy_newer_message';
import retry from '@salesforce/label/c.Power_Gauge_retry';
import policyOfDay from '@salesforce/label/c.Power_Stamp_of_day';
import { fill } from 'c/powerFormat';
import type { Notice } from 'c/powerNotice';
import type { BrokenPolicyError, PolicyBasis } from 'c/powerRecords';

export type { Notice };

/** The log is not theirs to see. */
export const NO_ACCESS: Notice = {
  heading: noAccess,
  message: noAccessMessage,
  iconName: 'utility:lock',
  actionLabel: '',
  detail: '',
};
/** The first day: what to do next. */
export const EMPTY: Notice = {
  heading: empty,
  message: emptyMessage,
  iconName: 'utility:log_a_call',
  actionLabel: '',
  detail: '',
};

/** Something went wrong; it may be tried again. */
export const failed = (details: readonly string[]): Notice => ({
  heading: error,
  message: errorMessage,
  iconName: 'utility:warning',
  actionLabel: retry,
  detail: details.join(' '),
});

/**
 * Bad configuration stops a reading; its version says which.
 * @param basis from today's policy one can go back to that of the day.
 */
export const broken = ({ version, isNewer }: BrokenPolicyError, basis: PolicyBasis): Notice => ({
  heading: isNewer ? policyNewer : policyBroken,
  message: fill(isNewer ? policyNewerMessage : policyBrokenMessage, version),
  iconName: 'utility:warning',
  actionLabel: basis === 'today' ? policyOfDay : '',
  detail: '',
});

/** The deal is gone, or not theirs to see. */
export const GONE: Notice = {
  heading: error,
  message: notFound,
  iconName: 'utility:warning',
  actionLabel: retry,
  detail: '',
};
