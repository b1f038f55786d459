/** A reading's money in words: who gave and got what, what waits for an answer, what margin is left. */
import margin from '@salesforce/label/c.Power_Ledger_margin';
import marginAbove from '@salesforce/label/c.Power_Ledger_margin_above';
import marginBelow from '@salesforce/label/c.Power_Ledger_margin_below';
import marginNone from '@salesforce/label/c.Power_Ledger_margin_none';
import openPart from '@salesforce/label/c.Power_Ledger_open_part';
import { dayCount, fill, money, share, signedShare } from 'c/powerFormat';
import { explainReading, ledgerOf, openConcessions, type Party, type Policy } from 'c/powerModel';
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

/** Our margin before any concession, in percent; null: nobody has said, or it makes no sense. */
export const saidMargin = ({ deal, reading }: ReadingView): number | null =>
  reading.issues.some(({ code }) => code === 'invalid-deal-margin')
    ? null
    : (deal.marginPercent ?? null);

const percent = (points: number): string => share(points / 100, 1);

/** The start, the floor and where the margin now is: what is past either end is not told apart. */
export function marginWords(view: ReadingView): string {
  const { defaultMarginPercent, marginFloorPercent: floor }: Policy = view.policy.policy;
  const start = saidMargin(view) ?? defaultMarginPercent;
  const left = view.reading.marginRunway ?? 0;
  const [from, to] = [percent(floor), percent(start)];
  if (start <= floor) return fill(marginNone, from, to);
  if (left === 0) return fill(marginBelow, from, to);
  if (left === 1) return fill(marginAbove, from, to);
  return fill(margin, from, percent(floor + left * (start - floor)), to);
}

/** Whether somebody may not see the costs, so that there is nothing to add up. */
export const hidesCosts = ({ hidden }: Pick<ReadingView, 'hidden'>): boolean =>
  hidden.includes('Cost__c') || hidden.includes('Value__c');
