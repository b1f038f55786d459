/** What a reading does not know, each in its own plain words. Pure. */
import heldBack from '@salesforce/label/c.Power_Gauge_held_back';
import contested from '@salesforce/label/c.Power_Limit_contested';
import hidden from '@salesforce/label/c.Power_Limit_hidden';
import noAmount from '@salesforce/label/c.Power_Limit_no_amount';
import onlyCustomer from '@salesforce/label/c.Power_Limit_only_customer';
import onlySeller from '@salesforce/label/c.Power_Limit_only_seller';
import quiet from '@salesforce/label/c.Power_Limit_quiet';
import status from '@salesforce/label/c.Power_Limit_status';
import thin from '@salesforce/label/c.Power_Limit_thin';
import thinMany from '@salesforce/label/c.Power_Limit_thin_many';
import thinPast from '@salesforce/label/c.Power_Limit_thin_past';
import unsized from '@salesforce/label/c.Power_Limit_unsized';
import unsizedMany from '@salesforce/label/c.Power_Limit_unsized_many';
import { fill, plain, share } from 'c/powerFormat';
import { explainReading, warningGrounds, type Concession, type Policy } from 'c/powerModel';
import type { EventEntry, ReadingView } from 'c/powerReading';
import { isPast } from 'c/powerWords';
import { fieldWords } from './fields';
import { leftOutOf } from './leftOut';
import type { Limit } from './limit';

type Rule = (view: ReadingView) => Limit[];

/** Below this many entries it says nothing that all are of one side. */
const SEVERAL = 2;

const limit = (key: string, words: string, entries: EventEntry[] = []): Limit[] => [
  { key, words, entries },
];

/** An event of the usual strength, logged on its day, is one unit of evidence. */
function missingEntries({ deal, policy: { policy }, asOf }: ReadingView): number {
  const { evidence, leverage } = explainReading(deal, policy, asOf);
  return Math.max(1, Math.ceil(policy.minEvidence - evidence - leverage));
}

const tooLittle: Rule = (view) => {
  if (view.reading.band !== 'unknown') return [];
  if (isPast(view)) return limit('thin', thinPast);
  const missing = missingEntries(view);
  return limit('thin', missing > 1 ? fill(thinMany, plain(missing)) : thin);
};

/** Without them a reading rests on less; without some of them it rests on too much. */
const hiddenFields: Rule = ({ hidden: fields, entries }) => [
  ...(fields.length > 0 ? limit('hidden', fill(hidden, fieldWords(fields).join(', '))) : []),
  ...(fields.includes('Status__c') && entries.size > 0 ? limit('status', status) : []),
  ...(fields.includes('Contested__c') && entries.size > 0 ? limit('contested', contested) : []),
];

const countedOf = ({ reading, entries }: ReadingView): EventEntry[] =>
  reading.contributions.flatMap(({ id }) => entries.get(id) ?? []);

/** With too little evidence that is said, and no more. */
const oneSided: Rule = (view) => {
  const counted = countedOf(view);
  const parties = new Set(counted.map(({ by }) => by));
  if (view.reading.band === 'unknown' || counted.length < SEVERAL || parties.size > 1) return [];
  return limit('one-sided', parties.has('customer') ? onlyCustomer : onlySeller);
};

/** What a concession counts as whose size nobody knows, as a share of the deal. */
const unsizedShare = ({ unsizedUnits, concessionUnit }: Policy): string =>
  share(unsizedUnits * concessionUnit, 1);

/** Counted concessions; the model knows which count. */
function concessionsOf({ deal, reading }: ReadingView): Concession[] {
  const counted = new Set(reading.contributions.map(({ id }) => id));
  return (deal.concessions ?? []).filter(({ id }) => counted.has(id));
}

/** An amount or a cost that is hidden is said to be. */
const withoutSize: Rule = (view) => {
  const { amount, hidden: fields, entries, policy } = view;
  const concessions = concessionsOf(view);
  const size = unsizedShare(policy.policy);
  if (fields.includes('Amount') || fields.includes('Cost__c') || concessions.length === 0)
    return [];
  if (amount === null) return limit('amount', fill(noAmount, size));
  const open = concessions.filter(({ cost }) => typeof cost !== 'number');
  if (open.length === 0) return [];
  const words = open.length > 1 ? fill(unsizedMany, plain(open.length), size) : fill(unsized, size);
  return limit(
    'unsized',
    words,
    open.flatMap(({ id }) => entries.get(id) ?? []),
  );
};

/** On an open deal that is a warning. */
const quietAtClose: Rule = ({ isClosed, replay, reading, deal, policy, asOf }) => {
  if (!isClosed || replay !== null || !reading.warnings.includes('stale')) return [];
  const ground = warningGrounds(deal, policy.policy, asOf).find((one) => one.warning === 'stale');
  const days = ground?.warning === 'stale' ? ground.quietDays : null;
  return days === null ? [] : limit('quiet', fill(quiet, plain(days)));
};

/** Entries that wait, or were taken back: neither counted nor wrong. Of a past day, not the later. */
const notCounted: Rule = ({ reading, entries, replay }) => {
  const known = [...entries.values()].filter(({ on }) => replay === null || on <= replay);
  const told = new Set([...reading.contributions, ...reading.issues].map(({ id }) => id));
  const held = known.filter(({ id }) => !told.has(id)).length;
  return held > 0 ? limit('held', fill(heldBack, plain(held), plain(known.length))) : [];
};

/** What matters most comes first. */
const RULES: readonly Rule[] = [
  tooLittle,
  hiddenFields,
  leftOutOf,
  oneSided,
  withoutSize,
  quietAtClose,
  notCounted,
];

/** Everything that a reader must know before they trust the figures; none: nothing to say. */
export const limitsOf = (view: ReadingView): Limit[] => RULES.flatMap((rule) => rule(view));
