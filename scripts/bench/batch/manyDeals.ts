/** Half a million invented deals as columns, the same every time. */
import { readFileSync } from 'node:fs';
import {
  NO_ROW,
  SECURED_BY_CODES,
  type BehaviorColumns,
  type ConcessionColumns,
  type DealColumns,
} from '../../../src/model/batch/index.ts';
import { dayNumber } from '../../../src/model/days.ts';
import { parsePolicy, type Policy } from '../../../src/model/index.ts';
import { diceFor, type Dice } from '../../../src/samples/dice.ts';

/** The day on which they are read. */
export const AS_OF = '2026-11-23';
const DEALS = 500_000;
const CONCESSIONS = 2_000_000;
const BEHAVIORS = 3_000_000;
export const EVENTS = CONCESSIONS + BEHAVIORS;
const DAYS_BACK = 200;

/** Where the events of each deal begin: few deals have many, many have few. */
function starts(events: number, dice: Dice): Uint32Array {
  const shares = Float64Array.from({ length: DEALS }, () => -Math.log(dice.between(1e-9, 1)));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const start = new Uint32Array(DEALS + 1);
  let passed = 0;
  for (const [deal, share] of shares.entries()) {
    passed += share;
    start[deal + 1] = Math.round((passed / all) * events);
  }
  return start;
}

const bytes = (length: number, from: () => number): Uint8Array => Uint8Array.from({ length }, from);

/** A quarter of the concessions answer an earlier one of their deal. */
function answers(start: Uint32Array, dice: Dice): Int32Array {
  const inReturnFor = new Int32Array(CONCESSIONS).fill(NO_ROW);
  for (let deal = 0; deal < DEALS; deal += 1) {
    const first = start[deal] ?? 0;
    for (let row = first + 1; row < (start[deal + 1] ?? 0); row += 1)
      if (dice.chance(0.25)) inReturnFor[row] = dice.whole(first, row - 1);
  }
  return inReturnFor;
}

const eventsOf = (length: number, kinds: number, today: number, dice: Dice) => ({
  start: starts(length, dice),
  by: bytes(length, () => dice.whole(0, 1)),
  kind: bytes(length, () => dice.whole(0, kinds - 1)),
  on: Int32Array.from({ length }, () => today - dice.whole(0, DAYS_BACK)),
  stands: bytes(length, () => Number(dice.chance(0.95))),
});

function concessionsOf(kinds: number, today: number): ConcessionColumns {
  const dice = diceFor('concessions');
  const events = eventsOf(CONCESSIONS, kinds, today, dice);
  const cost = Float64Array.from({ length: CONCESSIONS }, () =>
    dice.chance(0.1) ? Number.NaN : dice.between(0, 5000),
  );
  return {
    ...events,
    cost,
    value: cost.map((money) => (dice.chance(0.3) ? money : dice.between(0, 5000))),
    securedBy: bytes(CONCESSIONS, () => dice.whole(0, SECURED_BY_CODES.length - 1)),
    inReturnFor: answers(events.start, dice),
  };
}

function behaviorsOf(kinds: number, today: number): BehaviorColumns {
  const dice = diceFor('behaviors');
  return {
    ...eventsOf(BEHAVIORS, kinds, today, dice),
    intensity: Float64Array.from({ length: BEHAVIORS }, () => dice.whole(1, 5)),
  };
}

/** @param today days since 1970-01-01. */
function dealsUnder({ concessions, behaviors }: Policy, today: number): DealColumns {
  const dice = diceFor('deals');
  const concessionKinds = Object.keys(concessions);
  const behaviorKinds = Object.keys(behaviors);
  const alternatives = (): Float64Array =>
    Float64Array.from({ length: DEALS }, () => (dice.chance(0.3) ? Number.NaN : dice.whole(0, 4)));
  return {
    amount: Float64Array.from({ length: DEALS }, () =>
      dice.chance(0.02) ? Number.NaN : dice.between(1e4, 1e5),
    ),
    marginPercent: new Float64Array(DEALS).fill(Number.NaN),
    sellerAlternatives: alternatives(),
    customerAlternatives: alternatives(),
    concessionKinds,
    behaviorKinds,
    concessions: concessionsOf(concessionKinds.length, today),
    behaviors: behaviorsOf(behaviorKinds.length, today),
  };
}

/** The deals, and what they are read by. */
export interface Many {
  deals: DealColumns;
  policy: Policy;
  /** Days since 1970-01-01. */
  today: number;
}

/** Makes the deals. */
export function manyDeals(): Many {
  const document = new URL('../../../config/policy.default.json', import.meta.url);
  const { policy } = parsePolicy(readFileSync(document, 'utf8'));
  const today = dayNumber(AS_OF);
  if (!policy || today === null) throw new Error('The default policy is malformed.');
  return { deals: dealsUnder(policy, today), policy, today };
}
