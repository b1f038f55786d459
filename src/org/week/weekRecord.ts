/** What the records of a frozen week say. Pure: pages bundle it. */
import type { SObject } from '../deals.ts';

/** A week that was frozen, by what its record says. */
export interface WeekRecord {
  /** ISO day of the Monday. */
  week: string;
  /** ISO instant. */
  frozenOn: string;
  /** Deals that it kept. */
  count: number;
}

export const weekRecordOf = (record: SObject): WeekRecord => ({
  week: String(record['Week_Key__c']),
  frozenOn: new Date(String(record['Frozen_On__c'])).toISOString(),
  count: Number(record['Deals__c'] ?? 0),
});

/** Ids in a field that lists them as JSON; none where it is not that. */
export function idsIn(text: unknown): string[] {
  const ids = typeof text === 'string' ? (JSON.parse(text) as unknown) : [];
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** Whether a week kept deals of which none are to be seen: retention has deleted them, mostly. */
export const isHidden = (seen: readonly unknown[], { count }: WeekRecord): boolean =>
  seen.length === 0 && count > 0;
