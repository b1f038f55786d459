import type { TestDemo } from './demoOrg.ts';
import { behavior, daysAgo, opportunity, type Row } from './rows.ts';

/** How long ago each thing happened, and was logged within the day. */
const HAPPENED: readonly (readonly [kind: string, days: number])[] = [
  ['late-demand', 60],
  ['competitor-quote', 40],
  ['shared-goals', 33],
  ['ultimatum', 20],
];

const event = (deal: string, kind: string, days: number): Row =>
  behavior(deal, days, {
    Kind__c: kind,
    Seen_On__c: daysAgo(days),
    CreatedDate: `${daysAgo(days)}T12:00:00.000Z`,
  });

/** Loads deals on which the customer has pushed for two months; gives their ids by name. */
export function loadPushedDeals(
  demo: TestDemo,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const records = names.flatMap((name) => [
    opportunity(name),
    ...HAPPENED.map(([kind, days]) => event(name, kind, days)),
  ]);
  return demo.org.load([{ records }]).ids;
}
