/** What the page says in place of a review, and beside one. */
import policyBroken from '@salesforce/label/c.Power_Gauge_policy_broken_message';
import policyNewer from '@salesforce/label/c.Power_Gauge_policy_newer_message';
import retry from '@salesforce/label/c.Power_Gauge_retry';
import gone from '@salesforce/label/c.Power_Review_note_gone';
import goneMore from '@salesforce/label/c.Power_Review_note_gone_more';
import hiddenFields from '@salesforce/label/c.Power_Review_note_hidden';
import noGives from '@salesforce/label/c.Power_Review_note_no_gives';
import stale from '@salesforce/label/c.Power_Review_note_stale';
import unreadDeals from '@salesforce/label/c.Power_Review_note_unread';
import denied from '@salesforce/label/c.Power_Review_notice_denied';
import deniedMessage from '@salesforce/label/c.Power_Review_notice_denied_message';
import empty from '@salesforce/label/c.Power_Review_notice_empty';
import emptyMessage from '@salesforce/label/c.Power_Review_notice_empty_message';
import failure from '@salesforce/label/c.Power_Review_notice_failed';
import failureMessage from '@salesforce/label/c.Power_Review_notice_failed_message';
import hidden from '@salesforce/label/c.Power_Review_notice_hidden';
import hiddenMessage from '@salesforce/label/c.Power_Review_notice_hidden_message';
import unread from '@salesforce/label/c.Power_Review_notice_unread';
import unreadMessage from '@salesforce/label/c.Power_Review_notice_unread_message';
import { fill, listed, plain } from 'c/powerFormat';
import type { Notice } from 'c/powerNotice';
import type { BrokenPolicyError } from 'c/powerRecords';
import type { PageSources, View } from 'c/powerReviewData';
import { isHidden } from 'c/powerWeekRecords';
import type { WeekDeal } from 'c/powerWeekly';

const notice = (iconName: string, heading: string, message: string): Notice => ({
  heading,
  message,
  iconName,
  actionLabel: '',
  detail: '',
});

/** Stored readings or deals are not theirs to see. */
export const DENIED = notice('utility:lock', denied, deniedMessage);
/** There is nothing to review. */
const EMPTY = notice('utility:opportunity', empty, emptyMessage);
/** Nothing was read by anybody: what the review is made of is not there yet. */
const UNREAD = notice('utility:info', unread, unreadMessage);
/** A frozen week of which nothing is theirs to see, or kept. */
const HIDDEN = notice('utility:lock', hidden, hiddenMessage);

/** Why there is nothing to show though everything was read; null: there is something. */
export function emptinessOf({ after, before }: PageSources, { shown }: View): Notice | null {
  if (shown && isHidden(after, shown)) return HIDDEN;
  // What was, and is no more, is a review too.
  if (before) return null;
  if (after.length === 0) return EMPTY;
  return after.every(({ reading }) => reading === null) ? UNREAD : null;
}

/** Something went wrong; it may be tried again. */
export const failed = (details: readonly string[]): Notice => ({
  ...notice('utility:warning', failure, failureMessage),
  actionLabel: retry,
  detail: details.join(' '),
});

/** Deals that are named one by one. */
const NAMED = 10;

function goneText(deals: readonly WeekDeal[]): string {
  const names = listed(deals.slice(0, NAMED).map(({ name }) => name));
  const more = deals.length - NAMED;
  return fill(gone, more > 0 ? fill(goneMore, names, plain(more)) : names);
}

/** What is to be known beside a review. */
export interface Remarkable {
  gone: readonly WeekDeal[];
  staleCount: number;
  unreadCount: number;
  hasHiddenFields: boolean;
  seesGives: boolean;
  broken: BrokenPolicyError | null;
}

/** What a review leaves out, or cannot know. */
export const remarksOf = (of: Remarkable): string[] => [
  ...(of.gone.length > 0 ? [goneText(of.gone)] : []),
  ...(of.unreadCount > 0 ? [fill(unreadDeals, plain(of.unreadCount))] : []),
  ...(of.staleCount > 0 ? [fill(stale, plain(of.staleCount))] : []),
  ...(of.broken ? [fill(of.broken.isNewer ? policyNewer : policyBroken, of.broken.version)] : []),
  ...(of.seesGives ? [] : [noGives]),
  ...(of.hasHiddenFields ? [hiddenFields] : []),
];
