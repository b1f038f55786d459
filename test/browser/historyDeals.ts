import type { TestDemo } from './demoOrg.ts';
import { daysAgo } from './logDeals.ts';

/** How long ago each thing happened, and was logged within the day. */
const HAPPENED: readonly (readonly [kind: string, days: number])[] = [
  ['late-demand', 60],
  ['competitor-quote', 40],
  ['shared-goals', 33],
  ['ultimatum', 20],
];

interface Row {
  attributes: { type: string; referenceId: string };
  [field: string]: unknown;
}

const event = (deal: string, kind: string, days: number): Row => ({
  attributes: { type: 'Power_Behavior__c', referenceId: `${deal}-${days}` },
  Opportunity__c: `@${deal}`,
  Shown_By__c: 'customer',
  Kind__c: kind,
  Seen_On__c: daysAgo(days),
  Intensity__c: 4,
  CreatedDate: `${daysAgo(days)}T12:00:00.000Z`,
});

/** Loads deals on which the customer has pushed for two months; gives their ids by name. */
export function loadPushedDeals(
  demo: TestDemo,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const records = names.flatMap((name) => [
    {
      attributes: { type: 'Opportunity', referenceId: name },
      Name: `Deal ${name}`,
      StageName: 'Qualification',
      CloseDate: '2030-01-31',
      Amount: 100_000,
    },
    ...HAPPENED.map(([kind, days]) => event(name, kind, days)),
  ]);
  return demo.org.load([{ records }]).ids;
}
