/** Opportunities and their stored readings → the deals of a weekly review. Pure: pages bundle it. */
import type { Band, Outcome, Warning } from '../../model/index.ts';
import type { Person, StoredReading, WeekDeal } from '../../review/week/types.ts';
import type { SObject } from '../deals.ts';

/** What a review shows of an opportunity besides what its reading rests on. */
export const DEAL_FIELDS = ['OwnerId', 'StageName', 'ForecastCategoryName', 'CreatedDate'] as const;

/** What it shows of a stored reading. */
export const READING_FIELDS = [
  'Opportunity__c',
  'Balance__c',
  'Low__c',
  'High__c',
  'Tension__c',
  'Integration__c',
  'Confidence__c',
  'Band__c',
  'Outcome__c',
  'Margin_Runway__c',
  'Warnings__c',
  'As_Of__c',
  'Policy__c',
] as const;

/** Of each user, who their manager is. */
export type Managers = ReadonlyMap<string, string | null>;

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What a parent's field says; the parent may not be there, or not be seen. */
const ofParent = (record: SObject, parent: string, field: string): string | null =>
  text((record[parent] as SObject | null | undefined)?.[field]);

/** DeveloperName of a deal's record type; null: the org or the deal has none. */
export const recordTypeIn = (opportunity: SObject): string | null =>
  ofParent(opportunity, 'RecordType', 'DeveloperName');

/** The managers above somebody, the nearest first; a circle ends where it closes. */
export function managersOf(id: string, managers: Managers): string[] {
  const above: string[] = [];
  for (
    let next = managers.get(id) ?? null;
    next !== null && next !== id && !above.includes(next);
    next = managers.get(next) ?? null
  )
    above.push(next);
  return above;
}

/** A user that a record names; by the id alone where the name is not to be seen. */
export function personIn(record: SObject, idField: string, parent: string): Person {
  const id = text(record[idField]) ?? '';
  return { id, name: ofParent(record, parent, 'Name') ?? id };
}

const stateOf = ({ IsClosed, IsWon }: SObject): WeekDeal['state'] => {
  if (IsClosed !== true) return 'open';
  return IsWon === true ? 'won' : 'lost';
};

/** A stored reading, as its fields keep it; null where there is none, or its band is not to be seen. */
export function storedReading(record: SObject | undefined): StoredReading | null {
  const band = text(record?.['Band__c']) as Band | null;
  if (record === undefined || band === null) return null;
  const at = (field: string): number => number(record[field]) ?? 0;
  return {
    balance: at('Balance__c'),
    low: at('Low__c'),
    high: at('High__c'),
    tension: at('Tension__c'),
    integration: at('Integration__c'),
    confidence: at('Confidence__c'),
    band,
    outcome: text(record['Outcome__c']) as Outcome | null,
    marginRunway: number(record['Margin_Runway__c']),
    warnings: (text(record['Warnings__c'])?.split(';') ?? []) as Warning[],
    asOf: text(record['As_Of__c']) ?? '',
    policy: text(record['Policy__c']) ?? '',
  };
}

/** Salesforce writes instants with an offset without a colon, which `Date` reads everywhere. */
const instant = (value: unknown): string => new Date(String(value)).toISOString();

/**
 * The deal of an opportunity.
 * @param reading the record of its stored reading; undefined: it has none.
 */
export function weekDealOf(
  opportunity: SObject,
  reading: SObject | undefined,
  managers: Managers,
): WeekDeal {
  const owner = personIn(opportunity, 'OwnerId', 'Owner');
  return {
    id: String(opportunity['Id']),
    name: text(opportunity['Name']) ?? String(opportunity['Id']),
    owner,
    managers: managersOf(owner.id, managers),
    recordType: recordTypeIn(opportunity),
    forecastCategory: text(opportunity['ForecastCategoryName']),
    stage: text(opportunity['StageName']) ?? '',
    amount: number(opportunity['Amount']),
    currency: text(opportunity['CurrencyIsoCode']),
    createdOn: instant(opportunity['CreatedDate']),
    state: stateOf(opportunity),
    reading: storedReading(reading),
  };
}
