/** What the gauge says where there is no reading. */
import empty from '@salesforce/label/c.Power_Gauge_empty';
import emptyMessage from '@salesforce/label/c.Power_Gauge_empty_message';
import error from '@salesforce/label/c.Power_Gauge_error';
import noAccess from '@salesforce/label/c.Power_Gauge_no_access';
import noAccessMessage from '@salesforce/label/c.Power_Gauge_no_access_message';
import notFound from '@salesforce/label/c.Power_Gauge_not_found';
import policyBroken from '@salesforce/label/c.Power_Gauge_policy_broken';
import policyBrokenMessage from '@salesforce/label/c.Power_Gauge_policy_broken_message';
import retry from '@salesforce/label/c.Power_Gauge_retry';
import { fill } from 'c/powerFormat';

/** What is shown where there is no reading. */
export interface Notice {
  heading: string;
  message: string;
  iconName: string;
  actionLabel: string;
}

/** The log is not theirs to see. */
export const NO_ACCESS: Notice = {
  heading: noAccess,
  message: noAccessMessage,
  iconName: 'utility:lock',
  actionLabel: '',
};
/** The first day: what to do next. */
export const EMPTY: Notice = {
  heading: empty,
  message: emptyMessage,
  iconName: 'utility:log_a_call',
  actionLabel: '',
};

/** Something went wrong; it may be tried again. */
export const failed = (message: string): Notice => ({
  heading: error,
  message,
  iconName: 'utility:error',
  actionLabel: retry,
});

/** Bad configuration stops a reading; its version says which. */
export const broken = (version: string): Notice => ({
  heading: policyBroken,
  message: fill(policyBrokenMessage, version),
  iconName: 'utility:warning',
  actionLabel: '',
});

/** The deal is gone, or not theirs to see. */
export const GONE: Notice = failed(notFound);
