import { requireDay } from './days.ts';
import {
  behaviorEvidence,
  concessionEvidence,
  leverageOf,
  type Evidence,
  type Leverage,
} from './evidence.ts';
import { ALONE, standingsOf, type Standing } from './exchanges.ts';
import { takeIn, type Aged, type Log } from './intake.ts';
import { totalsOf, type Totals } from './needle.ts';
import { requirePolicy } from './policy.ts';
import { termsOf, type Terms } from './terms.ts';
import type { Concession, Deal, Policy } from './types.ts';

/** What a reading rests on, before anything is said of it. */
export interface Weighed {
  /** The policy, checked. */
  rules: Policy;
  log: Log;
  terms: Terms;
  /** Of every counted concession, by its id. */
  standings: ReadonlyMap<string, Standing>;
  /** Concessions first, then behaviours: the order of the contributions. */
  evidence: readonly Evidence[];
  leverage: Leverage;
  totals: Totals;
}

/** What concessions say, by where each stands. */
export const concessionsEvidence = (
  concessions: readonly Aged<Concession>[],
  standings: ReadonlyMap<string, Standing>,
  terms: Terms,
  policy: Policy,
): Evidence[] =>
  concessions.map((c) => concessionEvidence(c, standings.get(c.id) ?? ALONE, terms, policy));

const evidenceOf = (
  log: Log,
  standings: ReadonlyMap<string, Standing>,
  terms: Terms,
  policy: Policy,
): Evidence[] => [
  ...concessionsEvidence(log.concessions, standings, terms, policy),
  ...log.behaviors.map((b) => behaviorEvidence(b, policy)),
];

/**
 * Takes a deal's log in and weighs every event of it.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function weigh(deal: Deal, policy: Policy, asOf: string): Weighed {
  const rules = requirePolicy(policy);
  const log = takeIn(deal, rules, requireDay(asOf));
  const terms = termsOf(deal, rules);
  const standings = standingsOf(log.concessions, terms, rules);
  const evidence = evidenceOf(log, standings, terms, rules);
  const leverage = leverageOf(terms, rules);
  const totals = totalsOf(evidence, leverage, rules);
  return { rules, log, terms, standings, evidence, leverage, totals };
}
