/** Frozen weeks are kept as long as is said; their figures always are. */
import { daysBefore } from '../../review/days.ts';
import { SNAPSHOT, WEEK_PAGE } from '../fields.ts';
import type { Gate } from '../gate.ts';
import { recordsOf } from '../query.ts';

/** Records that one request may delete. */
const AT_ONCE = 200;
const DAYS = 7;

/**
 * Deletes what older weeks keep of single deals.
 * @param week ISO day of the Monday of the latest week; it counts as the first that is kept.
 * @param keep how many weeks.
 * @returns how many records are deleted.
 * @throws {SfError} where the org does not answer. What it does not delete is left for next time.
 */
export async function dropOldWeeks(gate: Gate, week: string, keep: number): Promise<number> {
  const first = daysBefore(week, DAYS * (keep - 1));
  let dropped = 0;
  for (const object of [SNAPSHOT, WEEK_PAGE]) {
    const records = await recordsOf(gate, `SELECT Id FROM ${object} WHERE Week__c < ${first}`);
    for (let at = 0; at < records.length; at += AT_ONCE) {
      const ids = records.slice(at, at + AT_ONCE).map(({ Id }) => String(Id));
      const url = `/composite/sobjects?ids=${ids.join(',')}&allOrNone=false`;
      const results = await gate.request<{ success: boolean }[]>({ method: 'DELETE', url });
      dropped += results.filter(({ success }) => success).length;
    }
  }
  return dropped;
}
