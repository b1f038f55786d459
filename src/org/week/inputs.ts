/** Deals as they were read for a frozen week: what a movement since then starts from. */
import type { Situation } from '../../model/index.ts';
import type { SObject } from '../deals.ts';
import { soundPolicy } from '../dealReading.ts';
import { SNAPSHOT } from '../fields.ts';
import { recordsOf, type Org } from '../query.ts';
import { situationIn } from './frozenInput.ts';
import { inRange, type IdRange } from './readWeek.ts';
import type { WeekRecord } from './weekRecord.ts';

/**
 * Deals of a frozen week as they were read for it, by their ids.
 * @param policies `Power_Policy__c` records, any order.
 * @param range of which deals; not given: of all.
 * @throws {SfError} where the org does not answer, or a policy is malformed.
 */
export async function inputsOf(
  org: Org,
  { week }: WeekRecord,
  policies: readonly SObject[],
  range?: IdRange,
): Promise<ReadonlyMap<string, Situation>> {
  const where = `Week__c = ${week}${inRange(range)}`;
  const soql = `SELECT Opportunity__c, Input__c FROM ${SNAPSHOT} WHERE ${where}`;
  const records = await recordsOf(org, soql);
  return new Map(
    records.flatMap((record) => {
      const situation = soundPolicy(() => situationIn(record, policies));
      return situation ? [[String(record['Opportunity__c']), situation] as const] : [];
    }),
  );
}
