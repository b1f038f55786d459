import type { TestDemo } from './demoOrg.ts';
import { behavior, concession, daysAgo, opportunity, type Row } from './rows.ts';

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
