import { readFileSync } from 'node:fs';
import {
  openConcessions,
  parsePolicy,
  readPower,
  type Behavior,
  type Concession,
  type Deal,
} from '../../src/model/index.ts';
import { diceFor, type Dice } from '../../src/samples/dice.ts';
import type { Suite } from './suite.ts';

const AS_OF = '2026-11-23';
const AMOUNT = 400_000;
const PARTIES = ['seller', 'customer'] as const;
const SECURED_BY = ['pressure', 'exchange', 'collaboration', 'volunteered', null] as const;
const DAY_MS = 86_400_000;

const document = new URL('../../config/policy.default.json', import.meta.url);
const { policy } = parsePolicy(readFileSync(document, 'utf8'));
if (!policy) throw new Error('The default policy is malformed.');
const rules = policy;

const dayBefore = (days: number): string =>
  new Date(Date.parse(AS_OF) - days * DAY_MS).toISOString().slice(0, 10);

const concession = (dice: Dice, index: number): Concession => ({
  id: `c${index}`,
  by: dice.pick(PARTIES),
  kind: dice.pick(Object.keys(rules.concessions)),
  on: dayBefore(dice.whole(0, 365)),
  cost: dice.between(0, AMOUNT / 20),
  value: dice.between(0, AMOUNT / 10),
  securedBy: dice.pick(SECURED_BY),
  inReturnFor: dice.chance(0.4) ? `c${dice.whole(0, index)}` : null,
});

const behavior = (dice: Dice, index: number): Behavior => ({
  id: `b${index}`,
  by: dice.pick(PARTIES),
  kind: dice.pick(Object.keys(rules.behaviors)),
  on: dayBefore(dice.whole(0, 365)),
  intensity: dice.whole(1, 5),
});

/** A deal with that many events, half of each log, the same every time. */
function dealWith(events: number): Deal {
  const dice = diceFor('bench', events);
  const each = Array.from({ length: events / 2 }, (_, index) => index);
  return {
    id: 'deal',
    amount: AMOUNT,
    marginPercent: 32,
    sellerAlternatives: 2,
    customerAlternatives: 3,
    concessions: each.map((index) => concession(dice, index)),
    behaviors: each.map((index) => behavior(dice, index)),
  };
}

/** What every reading must at least do: pass over the log, age each event and add it up. */
function plainPass({ concessions, behaviors }: Deal): number {
  const today = Date.parse(AS_OF);
  let sum = 0;
  for (const { on } of [...(concessions ?? []), ...(behaviors ?? [])]) {
    sum += 2 ** (-(today - Date.parse(on)) / DAY_MS / rules.behaviorHalfLifeDays);
  }
  return sum;
}

const [small, large] = [dealWith(50), dealWith(500)];

/** One reading of one deal, as the page takes it on every change. */
export const READING: Suite = {
  title: 'One reading of one deal',
  peer: { name: '500 events: a plain pass that ages and adds up', run: () => plainPass(large) },
  cases: [
    { name: '500 events: readPower', run: () => readPower(large, rules, AS_OF), goalMs: 1 },
    { name: '500 events: openConcessions', run: () => openConcessions(large, rules, AS_OF) },
    { name: '50 events: readPower', run: () => readPower(small, rules, AS_OF), goalMs: 0.02 },
  ],
};

/** Deals of the size of those that a policy is tried on. */
const [MANY, EVENTS_EACH] = [5000, 12];

/** Milliseconds that it takes to read many deals twice, as an effect does. */
export function readingOfMany(): number {
  const deal = dealWith(EVENTS_EACH);
  const start = performance.now();
  for (let at = 0; at < 2 * MANY; at += 1) readPower(deal, rules, AS_OF);
  return performance.now() - start;
}
