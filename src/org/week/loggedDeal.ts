/** A deal with its log, as a weekly review reads it. Pure: pages bundle it. */
import type { Situation } from '../../model/index.ts';
import type { UnreturnedGive } from '../../review/week/types.ts';
import { unreturnedIn, type Logged } from '../../review/week/unreturned.ts';
import { dealFromRecords, readingDay, type DealRecords, type SObject } from '../deals.ts';
import { policyTaken } from '../policyTaken.ts';
import { personIn, recordTypeIn } from './weekDeals.ts';

/** A deal with its log, as it is read today. */
export interface LoggedDeal {
  /** Under the policy of its day. */
  situation: Situation;
  /** Version of that policy. */
  policy: string;
  /** What we gave on it and nothing came back for. */
  gives: readonly UnreturnedGive[];
}

const loggedIn = (records: readonly SObject[]): ReadonlyMap<string, Logged> =>
  new Map(
    records.map((record) => [
      String(record['Id']),
      {
        loggedBy: personIn(record, 'CreatedById', 'CreatedBy'),
        loggedOn: new Date(String(record['CreatedDate'])).toISOString(),
      },
    ]),
  );

/**
 * Reads a deal from its records.
 * @param policies `Power_Policy__c` records up to today, any order.
 * @param today ISO day.
 * @throws {BrokenPolicyError} where the policy in force is malformed.
 */
export function loggedDealOf(
  records: DealRecords,
  policies: readonly SObject[],
  today: string,
): LoggedDeal {
  const { opportunity, concessions } = records;
  const readOn = readingDay(opportunity, today);
  const on = { readOn, today, basis: 'day' } as const;
  const { policy, version } = policyTaken(policies, recordTypeIn(opportunity), on).policy;
  const situation = { deal: dealFromRecords(records), policy, asOf: readOn };
  const logged = loggedIn(concessions);
  const gives = unreturnedIn(situation, String(opportunity['Id']), (event) => logged.get(event));
  return { situation, policy: version, gives };
}
