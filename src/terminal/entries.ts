/** What is known of each event of a deal besides its share. */
import type { Behavior, Concession, Party } from '../model/index.ts';
import type { DealReading } from '../org/dealReading.ts';
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

const titleOfKind = (kind: unknown, labels: ReadonlyMap<string, string>): string => {
  const key = typeof kind === 'string' ? kind : '';
  return harmless(labels.get(key) ?? kindWord(key));
};

/** A concession in words: its kind, and its size where it is known. */
function concessionTitle({ kind, cost }: Concession, shown: Shown): string {
  const title = titleOfKind(kind, shown.kinds.concessions);
  const amount = amountOf(shown);
  if (typeof cost !== 'number' || amount === null) return title;
  return word('gauge.sized', title, share(cost / amount, 1), money(cost, shown.named.currency));
}

/** A log comes as it is: what is no event has nothing that could be shown. */
const eventsOf = <E extends Concession | Behavior>(log: readonly E[] | null | undefined): E[] =>
  (log ?? []).filter((event: unknown) => typeof event === 'object' && event !== null);

/** What is known of each event, by its id. */
export function entriesOf(shown: Shown): ReadonlyMap<string, Entry> {
  const { concessions, behaviors } = shown.named.deal;
  const entries = [
    ...eventsOf(concessions).map((event) => ({
      ...event,
      title: concessionTitle(event, shown),
      isConcession: true,
    })),
    ...eventsOf(behaviors).map((event) => ({
      ...event,
      title: titleOfKind(event.kind, shown.kinds.behaviors),
      isConcession: false,
    })),
  ];
  return new Map(entries.map((entry) => [entry.id, entry]));
}
