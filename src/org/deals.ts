import type { Behavior, Concession, Deal } from '../model/index.ts';

/** A record as Salesforce gives it: `Id` and field values by API name. */
export type SObject = Readonly<Record<string, unknown>>;

/** An opportunity and its log. */
export interface DealRecords {
  opportunity: SObject;
  concessions: readonly SObject[];
  behaviors: readonly SObject[];
}

/** Values go over as they are: the model checks each one and reports what it cannot use. */
const concessionOf = (record: SObject) => ({
  id: record['Id'],
  by: record['Given_By__c'],
  kind: record['Kind__c'],
  on: record['Given_On__c'],
  cost: record['Cost__c'],
  value: record['Value__c'],
  securedBy: record['Secured_By__c'],
  inReturnFor: record['In_Return_For__c'],
  status: record['Status__c'],
  contested: record['Contested__c'],
});

const behaviorOf = (record: SObject) => ({
  id: record['Id'],
  by: record['Shown_By__c'],
  kind: record['Kind__c'],
  on: record['Seen_On__c'],
  intensity: record['Intensity__c'],
  contested: record['Contested__c'],
});

/** The deal that the records describe. Nothing is checked here: the model is the one judge. */
export const dealFromRecords = ({ opportunity, concessions, behaviors }: DealRecords): Deal => ({
  id: opportunity['Id'] as string,
  amount: opportunity['Amount'] as number | null,
  marginPercent: opportunity['Margin_Percent__c'] as number | null,
  sellerAlternatives: opportunity['Seller_Alternatives__c'] as number | null,
  customerAlternatives: opportunity['Customer_Alternatives__c'] as number | null,
  concessions: concessions.map(concessionOf) as Concession[],
  behaviors: behaviors.map(behaviorOf) as Behavior[],
});

/**
 * The day on which a deal is read: the day its reader lives in, but never after its close, for a
 * closed deal stays as it ended.
 * @param today ISO day of the user on a page, of the org in the service.
 */
export function readingDay({ IsClosed, CloseDate }: SObject, today: string): string {
  const closedOn = IsClosed === true && typeof CloseDate === 'string' ? CloseDate : today;
  return closedOn < today ? closedOn : today;
}
