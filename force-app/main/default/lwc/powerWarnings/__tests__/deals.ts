/** Deals as they come up in a pipeline, and the view that a page has of them. */
import { parsePolicy, readPower, type Behavior, type Concession, type Deal } from 'c/powerModel';
import type { EventEntry } from 'c/powerReading';
import defaultPolicy from '../../../../../../config/policy.default.json';

const AS_OF = '2026-11-23';

const { policy } = parsePolicy(defaultPolicy);
if (!policy) throw new Error('The default policy is malformed.');

const DAY_MS = 86_400_000;

/** An ISO day, that many days before the reading's. */
export const daysAgo = (days: number): string =>
  new Date(Date.parse(AS_OF) - days * DAY_MS).toISOString().slice(0, 10);

let made = 0;
const idOf = (prefix: string): string => `${prefix}${String((made += 1)).padStart(12, '0')}AAA`;

/** A concession on the price of ours, days ago, unless it says otherwise. */
export const concession = (age: number, fields: Partial<Concession> = {}): Concession => ({
  id: idOf('a00'),
  by: 'seller',
  kind: 'price',
  on: daysAgo(age),
  cost: 72_000,
  securedBy: 'pressure',
  ...fields,
});

/** A behaviour of the customer, days ago, unless it says otherwise. */
export const behavior = (age: number, fields: Partial<Behavior> = {}): Behavior => ({
  id: idOf('a01'),
  by: 'customer',
  kind: 'ultimatum',
  on: daysAgo(age),
  ...fields,
});

const words = (kind: string): string =>
  kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');

const entryOf = (event: Concession | Behavior, object: string): EventEntry => ({
  id: event.id,
  object,
  kindName: words(event.kind),
  title: words(event.kind),
  by: event.by,
  on: event.on,
  isConcession: object === 'Power_Concession__c',
});

const entriesOf = ({ concessions, behaviors }: Deal): Map<string, EventEntry> =>
  new Map(
    [
      ...(concessions ?? []).map((event) => entryOf(event, 'Power_Concession__c')),
      ...(behaviors ?? []).map((event) => entryOf(event, 'Power_Behavior__c')),
    ].map((entry) => [entry.id, entry]),
  );

/** What a page has of a deal worth 1.2 million, unless it says otherwise. */
export function viewOf(log: Deal, fields: object = {}) {
  const deal: Deal = { amount: 1_200_000, marginPercent: 32, ...log };
  const view = {
    deal,
    asOf: AS_OF,
    today: AS_OF,
    replay: null,
    isClosed: false,
    amount: deal.amount ?? null,
    currency: 'USD',
    entries: entriesOf(deal),
    hidden: [],
    policy: { policy, version: 'built-in', name: null, publishedOn: null },
    ...fields,
  };
  return { ...view, reading: readPower(deal, view.policy.policy, view.asOf) };
}
