import { requireDay } from '../days.ts';
import { requirePolicy } from '../policy.ts';
import type { Policy } from '../types.ts';
import { USUAL_INTENSITY } from '../units.ts';
import { addBehaviors, type BehaviorRules } from './behaviors.ts';
import type { DealColumns, ReadingColumns } from './columns.ts';
import { addConcessions, weighConcessions, type ConcessionRules } from './concessions.ts';
import { finish } from './finish.ts';
import { groupsFor } from './groups.ts';
import { PLACES } from './sums.ts';
import { behaviorTables, fadingOf, kindTables, mannerTables } from './tables.ts';

/** Deals that are read together: their sums stay in the fastest memory. */
const AT_ONCE = 256;

const behaviorRules = (policy: Policy, kinds: readonly string[]): BehaviorRules => ({
  ...behaviorTables(policy, kinds, USUAL_INTENSITY),
  fading: fadingOf(policy.behaviorHalfLifeDays),
});

const concessionRules = (policy: Policy, kinds: readonly string[]): ConcessionRules => ({
  kinds: kindTables(policy, kinds),
  manners: mannerTables(policy),
  fading: fadingOf(policy.concessionHalfLifeDays),
  unit: policy.concessionUnit,
  cap: policy.concessionCap,
  unsizedUnits: policy.unsizedUnits,
});

const room = (deals: number): ReadingColumns => ({
  balance: new Float64Array(deals),
  low: new Float64Array(deals),
  high: new Float64Array(deals),
  tension: new Float64Array(deals),
  integration: new Float64Array(deals),
  confidence: new Float64Array(deals),
  evidence: new Float64Array(deals),
  marginRunway: new Float64Array(deals),
  band: new Uint8Array(deals),
  outcome: new Uint8Array(deals),
  warnings: new Uint8Array(deals),
  leftOut: new Uint32Array(deals),
});

/** The deals, some at a time. */
function* spansOf(deals: number): Generator<{ first: number; end: number }> {
  for (let first = 0; first < deals; first += AT_ONCE)
    yield { first, end: Math.min(deals, first + AT_ONCE) };
}

/** The most concessions that deals have which are read together. */
function mostRows(start: Uint32Array): number {
  let most = 0;
  for (const { first, end } of spansOf(start.length - 1))
    most = Math.max(most, (start[end] as number) - (start[first] as number));
  return most;
}

/**
 * Reads many deals on one day: columns in, columns out, no object per event. Each row is what
 * `readPower` says of that deal.
 *
 * Source: docs/model.md.
 * @param asOf ISO calendar day.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function readPowerBatch(deals: DealColumns, policy: Policy, asOf: string): ReadingColumns {
  const rules = requirePolicy(policy);
  const today = requireDay(asOf);
  const forBehaviors = behaviorRules(rules, deals.behaviorKinds);
  const forConcessions = concessionRules(rules, deals.concessionKinds);
  const readings = room(deals.amount.length);
  const groups = groupsFor(mostRows(deals.concessions.start));
  const sums = new Float64Array(AT_ONCE * PLACES);
  const { concessions, behaviors, amount } = deals;
  for (const span of spansOf(amount.length)) {
    sums.fill(0);
    weighConcessions(sums, concessions, amount, span, today, forConcessions, groups);
    addConcessions(sums, concessions, amount, span, today, forConcessions, groups);
    addBehaviors(sums, behaviors, span, today, forBehaviors);
    finish(sums, deals, span, rules, readings);
  }
  return readings;
}
