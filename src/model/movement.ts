/** Why the needle moved from one reading to another. */
import { balanceOf, balancePoints } from './needle.ts';
import type { Deal, Policy } from './types.ts';
import { unsigned } from './numbers.ts';
import { logLabels, timeLabels, type Labels, type ShareLabel } from './movementLabels.ts';
import { weigh, type Weighed } from './weigh.ts';

/** A deal on a day under a policy. */
export interface Situation {
  deal: Deal;
  policy: Policy;
  /** ISO day. */
  asOf: string;
}

/** What one event adds to a step. */
export interface MovementShare {
  /** Id of the event; null: the difference in alternatives. */
  id: string | null;
  label: ShareLabel;
  /** Points of the needle. */
  balance: number;
}

/** One of the four steps from the old reading to the new one. */
export interface MovementStep {
  /** Days passed; the log changed; amount, margin or alternatives changed; the policy changed. */
  step: 'time' | 'log' | 'deal' | 'policy';
  /** Points of the needle. */
  balance: number;
  /** Of the first two steps, its points by event; they sum to it. */
  shares: MovementShare[];
}

/** The way from one balance to another; the steps sum to the change. */
export interface Movement {
  before: number;
  after: number;
  change: number;
  steps: MovementStep[];
}

/** What each event adds to a balance, and the alternatives under null. */
function pointsOf({ evidence, leverage, totals }: Weighed): Map<string | null, number> {
  const points = new Map<string | null, number>(
    evidence.map(({ id, mass, tilt }) => [id, balancePoints(mass, tilt, totals)]),
  );
  return points.set(null, balancePoints(leverage.mass, leverage.tilt, totals));
}

/** Every event that counts in either, and the alternatives where they do. */
function sharesOf(from: Weighed, to: Weighed, labels: Labels): MovementShare[] {
  const [then, now] = [pointsOf(from), pointsOf(to)];
  return [...new Set([...now.keys(), ...then.keys()])]
    .map((id) => ({
      id,
      label: labels(id),
      balance: unsigned((now.get(id) ?? 0) - (then.get(id) ?? 0)),
    }))
    .filter(({ id, balance }) => id !== null || balance !== 0);
}

const stepOf = (
  step: MovementStep['step'],
  from: Weighed,
  to: Weighed,
  shares: MovementShare[] = [],
): MovementStep => ({
  step,
  balance: unsigned(balanceOf(to.totals) - balanceOf(from.totals)),
  shares,
});

/** The deal with the log of another. */
const withLogOf = (deal: Deal, { concessions, behaviors }: Deal): Deal => ({
  ...deal,
  concessions,
  behaviors,
});

/**
 * Walks from one reading to another in four steps: the old deal on the new day, then with the new
 * log, then with its new amount, margin and alternatives, then under the new policy.
 *
 * Source: docs/model.md, 'Movement'. The steps sum to the change, and the shares of the first two
 * to their steps.
 * @throws {RangeError} where a day is no calendar day.
 * @throws {PolicyError} where a policy is malformed.
 */
export function explainMovement(before: Situation, after: Situation): Movement {
  const [then, now] = [before.deal, after.deal];
  const logged = withLogOf(then, now);
  const start = weigh(then, before.policy, before.asOf);
  const later = weigh(then, before.policy, after.asOf);
  const withLog = weigh(logged, before.policy, after.asOf);
  const withDeal = weigh(now, before.policy, after.asOf);
  const end = weigh(now, after.policy, after.asOf);
  const balances = { before: balanceOf(start.totals), after: balanceOf(end.totals) };
  return {
    before: unsigned(balances.before),
    after: unsigned(balances.after),
    change: unsigned(balances.after - balances.before),
    steps: [
      stepOf('time', start, later, sharesOf(start, later, timeLabels(start, later))),
      stepOf('log', later, withLog, sharesOf(later, withLog, logLabels(then, now, later, withLog))),
      stepOf('deal', withLog, withDeal),
      stepOf('policy', withDeal, end),
    ],
  };
}
