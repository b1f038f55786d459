import { marginNowOf, moneyOf } from './ledger.ts';
import { isMargin } from './terms.ts';
import type { Deal, Policy } from './types.ts';
import { weigh } from './weigh.ts';

/** The seller's margin on a deal, in percentage points of its amount. */
export interface Margin {
  /** Before any concession. */
  start: number;
  /** After what was given and the cash that came in; it may lie below the floor, or below 0. */
  now: number;
  /** Where it is too little to serve the customer. */
  floor: number;
  /** The deal says none that makes sense: it starts with the policy's. */
  isAssumed: boolean;
}

/**
 * What the margin runway of a reading is made of; null without an amount.
 *
 * Source: docs/model.md, 'marginRunway'.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function marginOf(deal: Deal, policy: Policy, asOf: string): Margin | null {
  const { log, terms, rules } = weigh(deal, policy, asOf);
  const now = marginNowOf(moneyOf(log.concessions), terms);
  if (now === null) return null;
  const isAssumed = !isMargin(deal.marginPercent);
  return { start: terms.marginPercent, now, floor: rules.marginFloorPercent, isAssumed };
}
