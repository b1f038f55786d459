import { requireDay } from './days.ts';
import {
  behaviorEvidence,
  concessionEvidence,
  leverageOf,
  type Evidence,
  type Leverage,
} from './evidence.ts';
import { standingsOf } from './exchanges.ts';
import { takeIn, type CountedConcession, type Log } from './intake.ts';
import { totalsOf, type Totals } from './needle.ts';
import { requirePolicy } from './policy.ts';
import { termsOf, type Terms } from './terms.ts';
import type { Deal, Policy } from './types.ts';

/** What a reading rests on, before anything is said of it. */
export interface Weighed {
  /** The policy, checked. */
  rules: Policy;
  log: Log;
  terms: Terms;
  /** Of the log's concessions, then of its behaviours: the order of the contributions. */
  evidence: readonly Evidence[];
  leverage: Leverage;
  totals: Totals;
}

/** What concessions say, each by where it stands among them. */
export function concessionsEvidence(
  concessions: readonly CountedConcession[],
  answers: readonly number[],
  terms: Terms,
  policy: Policy,
): Evidence[] {
  const standings = standingsOf(concessions, answers, terms, policy);
  return standings.map((standing, at) =>
    concessionEvidence(concessions[at] as CountedConcession, standing, terms, policy),
  );
}

function evidenceOf(
  { concessions, behaviors, answers }: Log,
  terms: Terms,
  policy: Policy,
): Evidence[] {
  const evidence = concessionsEvidence(concessions, answers, terms, policy);
  for (const behavior of behaviors) evidence.push(behaviorEvidence(behavior, policy));
  return evidence;
}

/**
 * Takes a deal's log in and weighs every event of it.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function weigh(deal: Deal, policy: Policy, asOf: string): Weighed {
  const rules = requirePolicy(policy);
  const log = takeIn(deal, rules, requireDay(asOf));
  const terms = termsOf(deal, rules);
  const evidence = evidenceOf(log, terms, rules);
  const leverage = leverageOf(terms, rules);
  const totals = totalsOf(evidence, leverage, rules);
  return { rules, log, terms, evidence, leverage, totals };
}
