/** The deal as it was known on the Monday before it is read, as far as its records tell. Pure. */
import { recordOf, recordTypeOf, type GraphQLNode } from 'c/powerDealData';
import { addDays, dayOf } from 'c/powerFormat';
import type { LastMonday } from 'c/powerReading';
import {
  BrokenPolicyError,
  dealFromRecords,
  policyTaken,
  type PolicyBasis,
  type PolicyInForce,
  type SObject,
} from 'c/powerRecords';
import type { DealNodes } from './dealNodes';

const DAYS_OF_A_WEEK = 7;
const MONDAY = 1;

/** The latest Monday before a day: that of a Monday is a week before it. */
export function mondayBefore(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const since = (weekday - MONDAY + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK;
  return addDays(day, -(since || DAYS_OF_A_WEEK));
}

/** Whether an instant lies on that day of the user's or before it. */
const isBy = (instant: unknown, day: string): boolean =>
  typeof instant === 'string' && dayOf(new Date(instant)) <= day;

/** A contest that nobody has dated may have stood all along. */
const wasContested = ({ Contested__c, Contested_On__c }: SObject, day: string): boolean =>
  Contested__c === true && (typeof Contested_On__c !== 'string' || isBy(Contested_On__c, day));

/** What of a log had been logged by then; an entry that is on its way to the org had not. */
const knownOf = (nodes: readonly GraphQLNode[], day: string): SObject[] =>
  nodes
    .map(recordOf)
    .filter(({ CreatedDate }) => isBy(CreatedDate, day))
    .map((record) => ({ ...record, Contested__c: wasContested(record, day) }));

/** The policy of that day; null: it cannot be read. */
function policyThen(
  { policies, opportunity }: DealNodes,
  days: { readOn: string; today: string; basis: PolicyBasis },
): PolicyInForce | null {
  try {
    return policyTaken(policies, recordTypeOf(opportunity), days).policy;
  } catch (cause) {
    if (cause instanceof BrokenPolicyError) return null;
    throw cause;
  }
}

/**
 * What was logged and contested by the Monday before a day, under the policy of that Monday. What
 * entries said before they were edited, those that were deleted, and earlier figures of the deal
 * are in no record: they are taken as they are today.
 * @param asOf ISO day of the reading.
 * @param today the user's own day, ISO.
 */
export function lastMonday(
  nodes: DealNodes,
  { asOf, today, basis }: { asOf: string; today: string; basis: PolicyBasis },
): LastMonday {
  const monday = mondayBefore(asOf);
  const opportunity = recordOf(nodes.opportunity);
  const concessions = knownOf(nodes.concessions, monday);
  const behaviors = knownOf(nodes.behaviors, monday);
  return {
    asOf: monday,
    deal: dealFromRecords({ opportunity, concessions, behaviors }),
    policy: policyThen(nodes, { readOn: monday, today, basis }),
  };
}
