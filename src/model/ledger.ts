/** What each party gave and got, in money that never fades. */
import type { CountedConcession } from './intake.ts';
import { clamp } from './numbers.ts';
import type { Terms } from './terms.ts';
import type { Outcome, Party, Policy } from './types.ts';

const PERCENT = 100;

type Net = Record<Party, number>;

/** What one party gave. */
interface Given {
  /** Σ cost to it; a missing cost counts 0. */
  cost: number;
  /** Σ value to the other; a missing value is the cost. */
  value: number;
}

/** The money of a log. */
export interface Money extends Record<Party, Given> {
  /** Σ value of the customer's concessions of `cash` kinds: a reference pays no wages. */
  cashReceived: number;
}

/** Adds the money up, in one pass. Source: docs/model.md, 'The ledger'. */
export function moneyOf(concessions: readonly CountedConcession[]): Money {
  const money = { seller: { cost: 0, value: 0 }, customer: { cost: 0, value: 0 }, cashReceived: 0 };
  for (const { event, kind } of concessions) {
    const value = event.value ?? event.cost ?? 0;
    const given = event.by === 'seller' ? money.seller : money.customer;
    given.cost += event.cost ?? 0;
    given.value += value;
    if (kind.cash && event.by === 'customer') money.cashReceived += value;
  }
  return money;
}

/**
 * (received − given)/amount of each party, as a share of the deal; null without an amount.
 * Source: docs/model.md, 'net'.
 */
export function netOf({ seller, customer }: Money, { amount }: Terms): Net | null {
  if (amount === null) return null;
  return {
    seller: (customer.value - seller.cost) / amount,
    customer: (seller.value - customer.cost) / amount,
  };
}

/** The outcomes of a known net, best first; the first that fits stands. */
function outcomeOfNet({ seller, customer }: Net, policy: Policy): Outcome {
  const { outcomeTolerance: nil, equalityTolerance } = policy;
  const [worse, better] = [Math.min(seller, customer), Math.max(seller, customer)];
  if (worse > nil) return 'both-win';
  if (worse >= -nil) return better > nil ? 'no-loss' : 'even';
  if (better < -nil && better - worse <= equalityTolerance) return 'shared-sacrifice';
  return seller > customer ? 'one-sided-seller' : 'one-sided-customer';
}

/** How the exchange stands for both. Source: docs/model.md, 'outcome'. */
export function outcomeOf(
  concessions: readonly CountedConcession[],
  net: Net | null,
  policy: Policy,
): Outcome | null {
  if (concessions.length === 0) return 'none';
  return net && outcomeOfNet(net, policy);
}

/**
 * Our margin after what was given and the cash that came in, in percentage points of the amount:
 * start − 100·given/amount + 100·cash received/amount; null without an amount.
 * Source: docs/model.md, 'marginRunway'.
 */
export function marginNowOf(
  { seller, cashReceived }: Money,
  { amount, marginPercent: start }: Terms,
): number | null {
  return amount === null ? null : start + (PERCENT * (cashReceived - seller.cost)) / amount;
}

/**
 * (now − floor)/(start − floor), cut to [0, 1]; start ≤ floor: 0; null without an amount.
 * Source: docs/model.md, 'marginRunway'.
 */
export function marginRunwayOf(money: Money, terms: Terms, policy: Policy): number | null {
  const now = marginNowOf(money, terms);
  if (now === null) return null;
  const [start, floor] = [terms.marginPercent, policy.marginFloorPercent];
  return start <= floor ? 0 : clamp((now - floor) / (start - floor), 0, 1);
}
