import type { Evidence } from './evidence.ts';
import {
  faceMasses,
  faceShares,
  integrationOf,
  integrationPoints,
  type FaceMasses,
} from './faces.ts';
import { marginRunwayOf, netOf, outcomeOf } from './ledger.ts';
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
import type { Contribution, Deal, FaceShares, Party, Policy, Reading } from './types.ts';
import { warningsOf } from './warnings.ts';
import { weigh } from './weigh.ts';

/** What one event adds to balance, tension and integration. */
const contributionOf = (
  evidence: Evidence,
  totals: Totals,
  both: FaceMasses,
  policy: Policy,
): Contribution => ({
  id: evidence.id,
  balance: unsigned(balancePoints(evidence.mass, evidence.tilt, totals)),
  tension: unsigned(tensionPoints(evidence.mass, evidence.hardness, totals)),
  integration: unsigned(integrationPoints(evidence, both, policy)),
});

const mapParties = <T>(of: (party: Party) => T): Record<Party, T> => ({
  customer: of('customer'),
  seller: of('seller'),
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
  const { rules, log, terms, standings, evidence, leverage, totals } = weigh(deal, policy, asOf);

  const masses = mapParties((party) => faceMasses(evidence, party));
  const both = faceMasses(evidence);
  const faces: Record<Party | 'both', FaceShares> = {
    ...mapParties((party) => faceShares(masses[party], rules)),
    both: faceShares(both, rules),
  };
  const net = netOf(log.concessions, terms);
  const marginRunway = marginRunwayOf(log.concessions, terms, rules);
  const findings = { log, terms, standings, evidence: totals.events, masses, shares: faces };

  return {
    balance: unsigned(balanceOf(totals)),
    ...intervalOf(totals),
    tension: unsigned(tensionOf(totals)),
    band: bandOf(totals, rules),
    evidence: totals.events,
    confidence: confidenceOf(totals),
    faces,
    integration: integrationOf(faces.both),
    contributions: evidence.map((event) => contributionOf(event, totals, both, rules)),
    alternativesContribution: unsigned(balancePoints(leverage.mass, leverage.tilt, totals)),
    outcome: outcomeOf(log.concessions, net, rules),
    net: net && { seller: unsigned(net.seller), customer: unsigned(net.customer) },
    marginRunway,
    warnings: warningsOf({ ...findings, marginRunway }, rules),
    issues: [...log.issues, ...termIssues(deal)],
  };
}
