/** What each party gave and got, in money that never fades. */
import { clamp, sum } from './numbers.ts';
import type { Terms } from './terms.ts';
import type { Concession, Outcome, Party, Policy } from './types.ts';

const PERCENT = 100;

type Net = Record<Party, number>;

const costOf = ({ cost }: Concession): number => cost ?? 0;
const valueOf = ({ value, cost }: Concession): number => value ?? cost ?? 0;
const givenBy = (concessions: readonly Concession[], party: Party): Concession[] =>
  concessions.filter(({ by }) => by === party);

/** Σ cost of what a party gave; a missing cost counts 0. Source: docs/model.md, 'The ledger'. */
export const costGiven = (concessions: readonly Concession[], party: Party): number =>
  sum(givenBy(concessions, party), costOf);

/** Σ value of what a party gave, to the other. Source: docs/model.md, 'The ledger'. */
export const valueGiven = (concessions: readonly Concession[], party: Party): number =>
  sum(givenBy(concessions, party), valueOf);

/**
 * (received − given)/amount of each party, as a share of the deal; null without an amount.
 * Source: docs/model.md, 'net'.
 */
export function netOf(concessions: readonly Concession[], { amount }: Terms): Net | null {
  if (amount === null) return null;
  const net = (party: Party, from: Party): number =>
    (valueGiven(concessions, from) - costGiven(concessions, party)) / amount;
  return { seller: net('seller', 'customer'), customer: net('customer', 'seller') };
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
  concessions: readonly Concession[],
  net: Net | null,
  policy: Policy,
): Outcome | null {
  if (concessions.length === 0) return 'none';
  return net && outcomeOfNet(net, policy);
}

/** Σ value of the customer's concessions of `cash` kinds: a reference pays no wages. */
const cashReceived = (concessions: readonly Concession[], policy: Policy): number =>
  sum(
    givenBy(concessions, 'customer').filter(({ kind }) => policy.concessions[kind]?.cash),
    valueOf,
  );

/**
 * Our margin after what was given and the cash that came in, in percentage points of the amount:
 * start − 100·given/amount + 100·cash received/amount; null without an amount.
 * Source: docs/model.md, 'marginRunway'.
 */
export function marginNowOf(
  concessions: readonly Concession[],
  { amount, marginPercent: start }: Terms,
  policy: Policy,
): number | null {
  if (amount === null) return null;
  const kept = cashReceived(concessions, policy) - costGiven(concessions, 'seller');
  return start + (PERCENT * kept) / amount;
}

/**
 * (now − floor)/(start − floor), cut to [0, 1]; start ≤ floor: 0; null without an amount.
 * Source: docs/model.md, 'marginRunway'.
 */
export function marginRunwayOf(
  concessions: readonly Concession[],
  terms: Terms,
  policy: Policy,
): number | null {
  const now = marginNowOf(concessions, terms, policy);
  if (now === null) return null;
  const [start, floor] = [terms.marginPercent, policy.marginFloorPercent];
  return start <= floor ? 0 : clamp((now - floor) / (start - floor), 0, 1);
}
