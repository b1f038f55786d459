import { faceMasses, faceShares, type FaceMasses } from './faces.ts';
import { marginRunwayOf, moneyOf, type Money } from './ledger.ts';
import type { FaceShares, Party } from './types.ts';
import type { Weighed } from './weigh.ts';

/** What is known of a deal once its events are weighed and summed. */
export interface Findings extends Weighed {
  /** Power shown, in units of evidence: Y_f. */
  masses: Record<Party | 'both', FaceMasses>;
  shares: Record<Party | 'both', FaceShares>;
  money: Money;
  /** Share of the margin above its floor that is left, 0 … 1; null without an amount. */
  marginRunway: number | null;
}

/** Sums what has been weighed. */
export function findingsOf(weighed: Weighed): Findings {
  const { evidence, log, terms, rules } = weighed;
  const masses = faceMasses(evidence);
  const shares = {
    customer: faceShares(masses.customer, rules),
    seller: faceShares(masses.seller, rules),
    both: faceShares(masses.both, rules),
  };
  const money = moneyOf(log.concessions);
  const marginRunway = marginRunwayOf(money, terms, rules);
  return { ...weighed, masses, shares, money, marginRunway };
}
