/** The fields of deals and events, as both formats call them. */

/** Numbers of the deal itself. */
export const DEAL_NUMBERS = [
  'amount',
  'marginPercent',
  'sellerAlternatives',
  'customerAlternatives',
] as const;

/** What either kind of event has. */
const EVENT_FIELDS = ['id', 'by', 'kind', 'on', 'contested'] as const;

const CONCESSION_FIELDS = [
  ...EVENT_FIELDS,
  'cost',
  'value',
  'securedBy',
  'inReturnFor',
  'status',
] as const;

const BEHAVIOR_FIELDS = [...EVENT_FIELDS, 'intensity'] as const;

export type Log = 'concession' | 'behavior';

/** What the model reads of an event, by its log. */
export const LOG_FIELDS: Readonly<Record<Log, readonly string[]>> = {
  concession: CONCESSION_FIELDS,
  behavior: BEHAVIOR_FIELDS,
};

/** What is said about an event beside it. */
export const REMARKS = ['contestReason', 'note'] as const;
