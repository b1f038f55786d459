/** Deals as they were read for a frozen week: what a movement since then starts from. */
import type { Deal, Situation } from '../../model/index.ts';
import type { SObject } from '../deals.ts';
import { soundPolicy } from '../dealReading.ts';
import { SNAPSHOT } from '../fields.ts';
import { policyOfVersion } from '../policies.ts';
import { recordsOf, type Org } from '../query.ts';
import { LONGEST_TEXT } from './frozenRows.ts';
import { inRange, type IdRange, type LoggedDeal } from './readWeek.ts';
import type { WeekRecord } from './weeks.ts';

/** What a snapshot keeps of a deal that was read. */
interface Input {
  deal: Deal;
  /** Version of the policy. */
  policy: string;
  /** ISO day. */
  asOf: string;
}

/** A deal as its snapshot keeps it; null: its log is longer than a field. */
export function writtenInput({ situation, policy }: LoggedDeal): string | null {
  const input: Input = { deal: situation.deal, policy, asOf: situation.asOf };
  const text = JSON.stringify(input);
  return text.length > LONGEST_TEXT ? null : text;
}

function inputIn({ Input__c: text }: SObject): Input | null {
  return typeof text === 'string' ? (JSON.parse(text) as Input) : null;
}

/** Null: nothing was kept of it, or the policy is no more. */
function situationOf(record: SObject, policies: readonly SObject[]): Situation | null {
  const input = inputIn(record);
  if (input === null) return null;
  const found = soundPolicy(() => policyOfVersion(policies, input.policy));
  return found && { deal: input.deal, policy: found.policy, asOf: input.asOf };
}

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
      const situation = situationOf(record, policies);
      return situation ? [[String(record['Opportunity__c']), situation] as const] : [];
    }),
  );
}
