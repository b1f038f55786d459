import type { Evidence } from './evidence.ts';
import { facesTotal, integrationOf, integrationPoints } from './faces.ts';
import { findingsOf } from './findings.ts';
import { netOf, outcomeOf } from './ledger.ts';
import {
  balanceOf,
  balancePoints,
  bandOf,
  confidenceOf,
  intervalOf,
  tensionOf,
  tensionPoints,
  type Totals,
} from './needle.ts';
import { unsigned } from './numbers.ts';
import { termIssues } from './terms.ts';
import type { Contribution, Deal, Policy, Reading } from './types.ts';
import { warningsOf } from './warnings.ts';
import { weigh } from './weigh.ts';

/** What one event adds to balance, tension and integration. */
const contributionOf = (evidence: Evidence, totals: Totals, allShown: number): Contribution => ({
  id: evidence.id,
  balance: unsigned(balancePoints(evidence.mass, evidence.tilt, totals)),
  tension: unsigned(tensionPoints(evidence.mass, evidence.hardness, totals)),
  integration: unsigned(integrationPoints(evidence, allShown)),
});

/**
 * Reads the power balance of a deal on a day under a policy.
 *
 * Source: docs/model.md. Malformed events and fields are reported in `issues` and left out.
 * @param asOf ISO calendar day; only events dated on or before it count.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed, with the path of each error.
 */
export function readPower(deal: Deal, policy: Policy, asOf: string): Reading {
  const findings = findingsOf(weigh(deal, policy, asOf));
  const { rules, log, terms, evidence, leverage, totals, masses, shares, money } = findings;
  const net = netOf(money, terms);
  const allShown = facesTotal(masses.both, rules);

  return {
    balance: unsigned(balanceOf(totals)),
    ...intervalOf(totals),
    tension: unsigned(tensionOf(totals)),
    band: bandOf(totals, rules),
    evidence: totals.events,
    confidence: confidenceOf(totals),
    faces: shares,
    integration: integrationOf(shares.both),
    contributions: evidence.map((event) => contributionOf(event, totals, allShown)),
    alternativesContribution: unsigned(balancePoints(leverage.mass, leverage.tilt, totals)),
    outcome: outcomeOf(log.concessions, net, rules),
    net: net && { seller: unsigned(net.seller), customer: unsigned(net.customer) },
    marginRunway: findings.marginRunway,
    warnings: warningsOf(findings),
    issues: [...log.issues, ...termIssues(deal)],
  };
}
