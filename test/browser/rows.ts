/** Rows that tests load into an org. */

/** Days before today, as the page's user counts them, written ISO. */
export function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return new Intl.DateTimeFormat('sv').format(day);
}

/** A record as `sf data import tree` has it. */
export interface Row {
  attributes: { type: string; referenceId: string };
  [field: string]: unknown;
}

/** An open deal; its name is its reference too. */
export const opportunity = (referenceId: string, fields: object = {}): Row => ({
  attributes: { type: 'Opportunity', referenceId },
  Name: `Deal ${referenceId}`,
  StageName: 'Qualification',
  CloseDate: '2030-01-31',
  Amount: 100_000,
  ...fields,
});

/** Something that the customer did on a deal; its place in the log makes it unlike others. */
export const behavior = (deal: string, at: number, fields: object = {}): Row => ({
  attributes: { type: 'Power_Behavior__c', referenceId: `${deal}-b${at}` },
  Opportunity__c: `@${deal}`,
  Shown_By__c: 'customer',
  Kind__c: 'ultimatum',
  Seen_On__c: daysAgo(5),
  Intensity__c: 4,
  ...fields,
});

/** Something that we gave on a deal. */
export const concession = (deal: string, at: number, fields: object = {}): Row => ({
  attributes: { type: 'Power_Concession__c', referenceId: `${deal}-c${at}` },
  Opportunity__c: `@${deal}`,
  Given_By__c: 'seller',
  Kind__c: 'price',
  Given_On__c: daysAgo(9),
  Cost__c: 6_000,
  Secured_By__c: 'pressure',
  ...fields,
});
