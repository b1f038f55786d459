/** Evidence → who holds the power, how sure that is, and how hard it is fought. */
import type { Evidence, Leverage } from './evidence.ts';
import { clamp } from './numbers.ts';
import type { Band, Policy } from './types.ts';

/** Half-width of a 90 % interval of the normal distribution, in standard deviations. */
export const Z_90 = 1.6448536269514722;
export const FULL_SCALE = 100;

/** The sums that the needle rests on, in units of evidence. */
export interface Totals {
  /** k, the prior. */
  prior: number;
  /** X = Σ x over events. */
  events: number;
  /** x_a, the alternatives. */
  leverage: number;
  /** A = k + X + x_a. */
  all: number;
  /** U = Σ_{s>0} x·s and V = −Σ_{s<0} x·s, each with its part of the alternatives. */
  seller: number;
  customer: number;
  /** Σ x·h. */
  hard: number;
}

/** The sums of a deal on which nothing was logged. */
function totalsWithout({ mass, tilt }: Leverage, { priorEvidence: prior }: Policy): Totals {
  const seller = mass * Math.max(0, tilt);
  const customer = mass * Math.max(0, -tilt);
  return { prior, events: 0, leverage: mass, all: prior + mass, seller, customer, hard: 0 };
}

/** The sums with more evidence, in one pass. Source: docs/model.md, 'Evidence' and 'The reading'. */
export function totalsWith(totals: Totals, evidence: readonly Evidence[]): Totals {
  let { events, all, seller, customer, hard } = totals;
  for (const { mass, tilt, hardness } of evidence) {
    events += mass;
    all += mass;
    hard += mass * hardness;
    if (tilt > 0) seller += mass * tilt;
    else customer -= mass * tilt;
  }
  return { ...totals, events, all, seller, customer, hard };
}

/** Adds the evidence up. */
export const totalsOf = (
  evidence: readonly Evidence[],
  leverage: Leverage,
  policy: Policy,
): Totals => totalsWith(totalsWithout(leverage, policy), evidence);

/**
 * Points of the needle that a mass x of tilt s adds: 100·x·s/A.
 * Source: docs/model.md, 'contributions'.
 */
export const balancePoints = (mass: number, tilt: number, { all }: Totals): number =>
  (FULL_SCALE * mass * tilt) / all;

/**
 * B = 100 (U − V)/A: the mean of a Dirichlet posterior over (customer holds, shared, seller holds)
 * with prior (k/4, k/2, k/4). Source: docs/model.md, 'balance'.
 */
export const balanceOf = ({ seller, customer, all }: Totals): number =>
  (FULL_SCALE * (seller - customer)) / all;

/**
 * sd = 100 √((q₊ + q₋ − (q₊ − q₋)²)/(A + 1)), with q₊ = (U + k/4)/A and q₋ = (V + k/4)/A: the
 * standard deviation of that posterior's balance. Source: docs/model.md, 'interval'.
 */
function deviation({ seller, customer, prior, all }: Totals): number {
  const sellerHolds = (seller + prior / 4) / all;
  const customerHolds = (customer + prior / 4) / all;
  const variance = sellerHolds + customerHolds - (sellerHolds - customerHolds) ** 2;
  return FULL_SCALE * Math.sqrt(Math.max(0, variance) / (all + 1));
}

/** B ∓ 1.645·sd, cut to the scale: 90 %. Source: docs/model.md, 'interval'. */
export function intervalOf(totals: Totals): { low: number; high: number } {
  const half = Z_90 * deviation(totals);
  const at = (end: number): number => clamp(balanceOf(totals) + end, -FULL_SCALE, FULL_SCALE);
  return { low: at(-half), high: at(half) };
}

/**
 * Points of tension that a mass x of hardness h adds: 100·x·h/(k + X). Alternatives are no tactic
 * and do not thin it. Source: docs/model.md, 'tension'.
 */
export const tensionPoints = (mass: number, hardness: number, { prior, events }: Totals): number =>
  (FULL_SCALE * mass * hardness) / (prior + events);

/** T = 100 Σ x·h/(k + X). Source: docs/model.md, 'tension'. */
export const tensionOf = (totals: Totals): number => tensionPoints(totals.hard, 1, totals);

/** (X + x_a)/A: how much of the reading is not the prior. Source: docs/model.md, 'confidence'. */
export const confidenceOf = ({ events, leverage, all }: Totals): number =>
  (events + leverage) / all;

/** The needle in words. Source: docs/model.md, 'band'. */
export function bandOf(totals: Totals, { thresholds, minEvidence }: Policy): Band {
  const [customerDominates, customerLeads, sellerLeads, sellerDominates] = thresholds;
  const balance = balanceOf(totals);
  if (totals.events + totals.leverage < minEvidence) return 'unknown';
  if (balance <= customerDominates) return 'customer-dominates';
  if (balance <= customerLeads) return 'customer-leads';
  if (balance < sellerLeads) return 'balanced';
  return balance < sellerDominates ? 'seller-leads' : 'seller-dominates';
}
