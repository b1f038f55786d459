import type { TestDemo } from './demoOrg.ts';

/** Days before today, as the page's user counts them, written ISO. */
export function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return new Intl.DateTimeFormat('sv').format(day);
}

interface Row {
  attributes: { type: string; referenceId: string };
  [field: string]: unknown;
}

const opportunity = (referenceId: string, fields: object = {}): Row => ({
  attributes: { type: 'Opportunity', referenceId },
  Name: `Deal ${referenceId}`,
  StageName: 'Qualification',
  CloseDate: '2030-01-31',
  Amount: 100_000,
  ...fields,
});

const behavior = (deal: string, at: number, fields: object = {}): Row => ({
  attributes: { type: 'Power_Behavior__c', referenceId: `${deal}-b${at}` },
  Opportunity__c: `@${deal}`,
  Shown_By__c: 'customer',
  Kind__c: 'ultimatum',
  Seen_On__c: daysAgo(5),
  Intensity__c: 4,
  ...fields,
});

const concession = (deal: string, at: number, fields: object = {}): Row => ({
  attributes: { type: 'Power_Concession__c', referenceId: `${deal}-c${at}` },
  Opportunity__c: `@${deal}`,
  Given_By__c: 'seller',
  Kind__c: 'price',
  Given_On__c: daysAgo(9),
  Cost__c: 6_000,
  Secured_By__c: 'pressure',
  ...fields,
});

/** A deal with a short log that says enough for a needle. */
const ordinary = (name: string): Row[] => [
  opportunity(name),
  behavior(name, 1),
  behavior(name, 2, { Kind__c: 'shared-goals', Intensity__c: 3, Seen_On__c: daysAgo(3) }),
  concession(name, 1),
];

const LONG = 500;

/** A deal on which somebody has logged for years. */
const long = (name: string): Row[] => [
  opportunity(name),
  ...Array.from({ length: LONG / 2 }, (_, at) => behavior(name, at, { Seen_On__c: daysAgo(at) })),
  ...Array.from({ length: LONG / 2 }, (_, at) =>
    concession(name, at, { Given_On__c: daysAgo(at), Cost__c: 100 + at, Note__c: `Round ${at}` }),
  ),
];

const closed = (name: string): Row[] => [
  opportunity(name, { StageName: 'Closed Won', CloseDate: daysAgo(4) }),
  behavior(name, 1),
  concession(name, 1),
];

/** Loads deals that tests may change as they like; gives their ids by name. */
export function loadDeals(demo: TestDemo, names: readonly string[]): ReadonlyMap<string, string> {
  const records = [
    ...names.flatMap(ordinary),
    ...closed('closed'),
    ...long('long'),
    opportunity('empty'),
  ];
  return demo.org.load([{ records }]).ids;
}
