/** What the lab says where there is none. */
import error from '@salesforce/label/c.Power_Lab_error';
import errorMessage from '@salesforce/label/c.Power_Lab_error_message';
import noAccess from '@salesforce/label/c.Power_Lab_no_access';
import noAccessMessage from '@salesforce/label/c.Power_Lab_no_access_message';
import retry from '@salesforce/label/c.Power_Lab_retry';
import type { Notice } from 'c/powerNotice';

export type { Notice };

/** Publishing is not theirs to do. */
export const NO_ACCESS: Notice = {
  heading: noAccess,
  message: noAccessMessage,
  iconName: 'utility:lock',
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
