/** A reading's money in words: who gave and got what, what waits for an answer, what margin is left. */
import margin from '@salesforce/label/c.Power_Ledger_margin';
import openPart from '@salesforce/label/c.Power_Ledger_open_part';
import { dayCount, fill, money, share, signedShare } from 'c/powerFormat';
import { explainReading, ledgerOf, openConcessions, type Margin, type Party } from 'c/powerModel';
import type { EventEntry, ReadingView } from 'c/powerReading';

/** Money, and the same as a share of the deal; empty: nobody knows what share it is. */
interface Sum {
  key: Party;
  sum: string;
  share: string;
}

const sumOf = (key: Party, value: number, { amount, currency }: ReadingView): Sum => ({
  key,
  sum: money(value, currency, 'exceptZero'),
  share: amount === null ? '' : signedShare(value / amount),
});

/** What we gave, what they gave and what is gained, for us and for them: costs go out, values come in. */
export function linesOf(view: ReadingView): Record<'ours' | 'theirs' | 'gain', Sum[]> {
  const { seller, customer } = ledgerOf(view.deal, view.policy.policy, view.asOf);
  const line = (us: number, them: number): Sum[] => [
    sumOf('seller', us, view),
    sumOf('customer', them, view),
  ];
  return {
    ours: line(-seller.given, customer.received),
    theirs: line(seller.received, -customer.given),
    gain: line(seller.received - seller.given, customer.received - customer.given),
  };
}

/** What was given and nothing answers in full. */
export interface OpenGive {
  entry: EventEntry;
  /** How long it has waited, and how much of it is open. */
  words: string;
}

/** Everything that waits for an answer, the largest first. */
export function openGives({ deal, policy: { policy }, asOf, entries }: ReadingView): OpenGive[] {
  const ages = new Map(explainReading(deal, policy, asOf).events.map(({ id, age }) => [id, age]));
  return openConcessions(deal, policy, asOf).flatMap(({ id, open }) => {
    const entry = entries.get(id);
    return entry ? { entry, words: fill(openPart, dayCount(ages.get(id) ?? 0), share(open)) } : [];
  });
}

/** What counts without a size. */
export function unsizedNames({ deal, reading, entries }: ReadingView): string[] {
  const counted = new Set(reading.contributions.map(({ id }) => id));
  return (deal.concessions ?? [])
    .filter(({ id, cost }) => counted.has(id) && typeof cost !== 'number')
    .map(({ id }) => entries.get(id)?.title ?? id);
}

const percent = (points: number): string => share(points / 100, 1);

/** Where the margin's floor is, where it now stands and where it began. */
export const marginWords = ({ floor, now, start }: Margin): string =>
  fill(margin, percent(floor), percent(now), percent(start));

/** Whether somebody may not see the costs, so that there is nothing to add up. */
export const hidesCosts = ({ hidden }: Pick<ReadingView, 'hidden'>): boolean =>
  hidden.includes('Cost__c') || hidden.includes('Value__c');
