/** What is known of each event of a deal besides its share. */
import type { Behavior, Concession, Party } from '../model/index.ts';
import type { DealReading } from '../org/dealReading.ts';
import { kindName } from '../org/kinds.ts';
import { money, share } from './format.ts';
import { harmless } from './text.ts';
import { kindWord, word } from './words.ts';

/** Kind → what an org calls it in its user's language, for each log. */
interface KindLabels {
  concessions: ReadonlyMap<string, string>;
  behaviors: ReadonlyMap<string, string>;
}

/** A reading, and what the org calls the kinds of its events. */
export interface Shown extends DealReading {
  kinds: KindLabels;
}

/** What is known of an event. */
export interface Entry {
  id: string;
  /** What its kind is called. */
  kindName: string;
  /** Its kind, and for a concession its size. */
  title: string;
  by: Party;
  /** ISO day. */
  on: string;
  isConcession: boolean;
}

/** Amount of the deal; null: unknown. */
export const amountOf = ({ named: { deal } }: DealReading): number | null =>
  typeof deal.amount === 'number' && deal.amount > 0 ? deal.amount : null;

type Log = keyof KindLabels;

function nameOfKind(kind: unknown, log: Log, { policy, kinds }: Shown): string {
  const key = typeof kind === 'string' ? kind : '';
  return harmless(kindName(policy.policy, log, key, kinds[log].get(key) ?? kindWord(key)));
}

/** A concession in words: its kind, and its size where it is known. */
function concessionTitle(name: string, { cost }: Concession, shown: Shown): string {
  const amount = amountOf(shown);
  if (typeof cost !== 'number' || amount === null) return name;
  return word('gauge.sized', name, share(cost / amount, 1), money(cost, shown.named.currency));
}

/** A log comes as it is: what is no event has nothing that could be shown. */
const eventsOf = <E extends Concession | Behavior>(log: readonly E[] | null | undefined): E[] =>
  (log ?? []).filter((event: unknown) => typeof event === 'object' && event !== null);

function concessionEntry(event: Concession, shown: Shown): Entry {
  const name = nameOfKind(event.kind, 'concessions', shown);
  const title = concessionTitle(name, event, shown);
  return { ...event, kindName: name, title, isConcession: true };
}

function behaviorEntry(event: Behavior, shown: Shown): Entry {
  const title = nameOfKind(event.kind, 'behaviors', shown);
  return { ...event, kindName: title, title, isConcession: false };
}

/** What is known of each event, by its id. */
export function entriesOf(shown: Shown): ReadonlyMap<string, Entry> {
  const { concessions, behaviors } = shown.named.deal;
  const entries = [
    ...eventsOf(concessions).map((event) => concessionEntry(event, shown)),
    ...eventsOf(behaviors).map((event) => behaviorEntry(event, shown)),
  ];
  return new Map(entries.map((entry) => [entry.id, entry]));
}
