/** What is stored of an org, beside what a fresh reading of each deal says. */
import type { Gate } from '../../src/org/gate.ts';
import { recordsOf } from '../../src/org/query.ts';
import { readingFields } from '../../src/org/readings.ts';
import { scoreOrg } from '../../src/org/scoreOrg.ts';

/** Figures by the id of their deal. */
type Figures = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Both, without the day, for that alone is no difference. */
export async function freshAndStored(
  gate: Gate,
  now: Date,
): Promise<{ fresh: Figures; stored: Figures; count: number }> {
  const deals = await recordsOf(gate, 'SELECT Id FROM Opportunity');
  const selection = { by: 'asked', opportunities: deals.map(({ Id }) => String(Id)) } as const;
  const scoring = { selection, asOf: null, policy: null, basis: 'day' } as const;
  const { readings } = await scoreOrg(gate, scoring, now);
  const fresh = new Map(
    readings.map(({ named, reading, readOn, policy }) => [
      String(named.deal.id),
      readingFields(reading, { asOf: readOn, policy: policy.version }),
    ]),
  );
  const columns = Object.keys([...fresh.values()][0] ?? {}).filter((name) => name !== 'As_Of__c');
  const soql = `SELECT Deal_Key__c, ${columns.join(', ')} FROM Power_Reading__c`;
  const stored = await recordsOf(gate, soql);
  const figures = (record: object) =>
    Object.fromEntries(columns.map((name) => [name, (record as Record<string, unknown>)[name]]));
  return {
    fresh: Object.fromEntries([...fresh].map(([id, fields]) => [id, figures(fields)])),
    stored: Object.fromEntries(stored.map((one) => [String(one['Deal_Key__c']), figures(one)])),
    count: stored.length,
  };
}
