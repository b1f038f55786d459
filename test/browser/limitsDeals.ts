import type { TestDemo } from './demoOrg.ts';
import * as rows from './rows.ts';

type Row = rows.Row;
const { daysAgo } = rows;

/** Something that the customer did a month ago, as hard as can be. */
const behavior = (deal: string, at: number, fields: object = {}): Row =>
  rows.behavior(deal, at, { Seen_On__c: daysAgo(30), Intensity__c: 5, ...fields });

/** Something that we gave six weeks ago, of a size that counts. */
const concession = (deal: string, at: number, fields: object = {}): Row =>
  rows.concession(deal, at, { Given_On__c: daysAgo(41), Cost__c: 72_000, ...fields });

const opportunity = (name: string, fields: object = {}): Row =>
  rows.opportunity(name, { Amount: 1_200_000, ...fields });

/** Gives that nobody answered, under pressure that we need not take; quiet since. */
const pressed = (name: string, fields: object = {}): Row[] => [
  opportunity(name, { Seller_Alternatives__c: '4', ...fields }),
  behavior(name, 1),
  behavior(name, 2, { Shown_By__c: 'seller', Kind__c: 'shared-goals', Intensity__c: 2 }),
  concession(name, 1),
  concession(name, 2, { Kind__c: 'scope', Cost__c: 90_000 }),
  concession(name, 3, { Kind__c: 'delivery', Cost__c: 61_000, Given_On__c: daysAgo(35) }),
];

/** Of their side alone, without an amount, with what waits and what nobody knows. */
const limited: Row[] = [
  opportunity('limited', { Amount: null }),
  behavior('limited', 1, { Seen_On__c: daysAgo(2) }),
  behavior('limited', 2, { Seen_On__c: daysAgo(3), Kind__c: 'tender' }),
  behavior('limited', 3, { Seen_On__c: daysAgo(3), Kind__c: 'golf-outing' }),
  concession('limited', 1, { Given_By__c: 'customer', Cost__c: null, Given_On__c: daysAgo(2) }),
  concession('limited', 2, { Status__c: 'planned' }),
];

/** Loads deals of which little is known, or much is to be said; gives their ids by name. */
export const loadLimits = (demo: TestDemo): ReadonlyMap<string, string> =>
  demo.org.load([
    {
      records: [
        ...pressed('pressed'),
        ...pressed('lost', { StageName: 'Closed Lost', CloseDate: daysAgo(2) }),
        ...limited,
        opportunity('thin'),
        behavior('thin', 1, { Seen_On__c: daysAgo(1), Intensity__c: 2 }),
      ],
    },
  ]).ids;
