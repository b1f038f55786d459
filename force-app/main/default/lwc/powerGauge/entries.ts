/** The events of both logs in words. */
import sized from '@salesforce/label/c.Power_Gauge_sized';
import { kindLabel, recordOf, type GraphQLNode } from 'c/powerDealData';
import { fill, money, share } from 'c/powerFormat';
import type { LogNodes } from 'c/powerLogData';
import type { Party, Policy } from 'c/powerModel';
import type { EventEntry } from 'c/powerReading';
import { BEHAVIOR, CONCESSION } from 'c/powerRecords';

/** What the words of an event depend on besides itself. */
interface Terms {
  policy: Policy;
  amount: number | null;
  currency: string | null;
}

/** A concession in words: its kind, and its size where it is known. */
function concessionTitle(kindName: string, cost: unknown, { amount, currency }: Terms): string {
  if (typeof cost !== 'number' || amount === null) return kindName;
  return fill(sized, kindName, share(cost / amount, 1), money(cost, currency));
}

function concessionEntry(node: GraphQLNode, terms: Terms): EventEntry {
  const { Id, Given_By__c, Given_On__c, Cost__c } = recordOf(node);
  const kindName = kindLabel(node, terms.policy, 'concessions');
  return {
    id: String(Id),
    object: CONCESSION,
    kindName,
    title: concessionTitle(kindName, Cost__c, terms),
    by: Given_By__c as Party,
    on: String(Given_On__c),
    isConcession: true,
  };
}

function behaviorEntry(node: GraphQLNode, { policy }: Terms): EventEntry {
  const { Id, Shown_By__c, Seen_On__c } = recordOf(node);
  const kindName = kindLabel(node, policy, 'behaviors');
  return {
    id: String(Id),
    object: BEHAVIOR,
    kindName,
    title: kindName,
    by: Shown_By__c as Party,
    on: String(Seen_On__c),
    isConcession: false,
  };
}

/** What is known of each event, by its id. */
export type Entries = ReadonlyMap<string, EventEntry>;

/** Every event of the log by its id. */
export const entriesOf = ({ concessions, behaviors }: LogNodes, terms: Terms): Entries =>
  new Map(
    [
      ...concessions.map((node) => concessionEntry(node, terms)),
      ...behaviors.map((node) => behaviorEntry(node, terms)),
    ].map((entry) => [entry.id, entry]),
  );
