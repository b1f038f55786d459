/** What is stored of an org, beside what a fresh reading of each deal says. */
import type { Gate } from '../../src/org/gate.ts';
import type { NamedDeal } from '../../src/org/dealReading.ts';
import { recordsOf } from '../../src/org/query.ts';
import { readingFields } from '../../src/org/readings.ts';
import { scoreOrg } from '../../src/org/scoreOrg.ts';

/** Figures by the id of their deal. */
type Figures = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Both. */
export interface FreshAndStored {
  fresh: Figures;
  stored: Figures;
  /** Stored readings. */
  count: number;
}

const isMute = ({ isClosed, deal: { concessions, behaviors } }: NamedDeal): boolean =>
  isClosed && (concessions ?? []).length + (behaviors ?? []).length === 0;

/** Reads both, without the day, for that alone is no difference. */
export async function freshAndStored(gate: Gate, now: Date): Promise<FreshAndStored> {
  const deals = await recordsOf(gate, 'SELECT Id FROM Opportunity');
  const selection = { by: 'asked', opportunities: deals.map(({ Id }) => String(Id)) } as const;
  const scoring = { selection, asOf: null, policy: null, basis: 'day' } as const;
  const { readings } = await scoreOrg(gate, scoring, now);
  const fresh = Object.fromEntries(
    readings.map(({ named, reading, readOn, policy }) => [
      String(named.deal.id),
      readingFields(reading, { asOf: readOn, policy: policy.version }),
    ]),
  );
  const columns = Object.keys(Object.values(fresh)[0] ?? {}).filter((name) => name !== 'As_Of__c');
  const soql = `SELECT Deal_Key__c, ${columns.join(', ')} FROM Power_Reading__c`;
  const records = await recordsOf(gate, soql);
  const figures = (record: object) =>
    Object.fromEntries(columns.map((name) => [name, (record as Record<string, unknown>)[name]]));
  const stored = Object.fromEntries(
    records.map((one) => [String(one['Deal_Key__c']), figures(one)]),
  );
  // A deal that was closed without a log has nothing to say, and needs no reading.
  const spoken = readings.filter(({ named }) => !isMute(named) || String(named.deal.id) in stored);
  const ids = spoken.map(({ named }) => String(named.deal.id));
  return {
    fresh: Object.fromEntries(ids.map((id) => [id, figures(fresh[id] ?? {})])),
    stored,
    count: records.length,
  };
}
