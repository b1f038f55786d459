/** What a salesperson should not overlook in a reading. */
import type { Standing } from './exchanges.ts';
import type { FaceMasses } from './faces.ts';
import type { Log } from './intake.ts';
import { costGiven } from './ledger.ts';
import { MAX_ALTERNATIVES, type Terms } from './terms.ts';
import type { Concession, FaceShares, Party, Policy, Warning } from './types.ts';
import { rawUnits } from './units.ts';
import { other } from './words.ts';

/** Days without an event after which a log is stale. */
const QUIET_DAYS = 14;
/** Days a give may stand unanswered before anyone is reminded of it. */
const GRACE_DAYS = 7;
/** Units, before weight and cap, below which an unanswered give is too small to mention. */
const NOTABLE_UNITS = 1;

/** What the warnings look at. */
export interface Findings {
  log: Log;
  terms: Terms;
  standings: ReadonlyMap<string, Standing>;
  /** X, in units. */
  evidence: number;
  masses: Record<Party, FaceMasses>;
  shares: Record<Party | 'both', FaceShares>;
  marginRunway: number | null;
}

type Rule = (findings: Findings, policy: Policy) => boolean;

/** All trading and nothing shared: such relationships nearly always fail. */
const isEconomicOnly: Rule = ({ shares, evidence }, policy) =>
  shares.both.economic >= policy.economicOnly.atLeast &&
  shares.both.integrative < policy.economicOnly.integrativeBelow &&
  evidence >= policy.minEvidence;

/**
 * Force by one party on another that can leave:
 * Y_destructive ≥ minForce and share_destructive · alternatives/4 ≥ revoltThreshold.
 */
const isRevoltOf =
  (party: Party): Rule =>
  ({ masses, shares, terms }, policy) => {
    const force = other(party);
    const alternatives = terms.alternatives[party];
    return (
      alternatives !== null &&
      masses[force].destructive >= policy.minForce &&
      (shares[force].destructive * alternatives) / MAX_ALTERNATIVES >= policy.revoltThreshold
    );
  };

/** We gave what costs, and little of the margin above its floor is left. */
const isSqueeze: Rule = ({ log, marginRunway }, policy) =>
  marginRunway !== null &&
  costGiven(log.concessions, 'seller') > 0 &&
  marginRunway < policy.squeezeThreshold;

const isStale: Rule = ({ log }) =>
  ![...log.concessions, ...log.behaviors].some(({ age }) => age < QUIET_DAYS);

const isNotable = (concession: Concession, terms: Terms, policy: Policy): boolean =>
  (rawUnits(concession, terms, policy) ?? 0) >= NOTABLE_UNITS;

/** Something of ours stands alone, is worth a unit, and has waited a week for an answer. */
const isUnreciprocated: Rule = ({ log, standings, terms }, policy) =>
  log.concessions.some(
    (concession) =>
      concession.by === 'seller' &&
      concession.age >= GRACE_DAYS &&
      standings.get(concession.id)?.alone === true &&
      isNotable(concession, terms, policy),
  );

/** In alphabetical order, as a reading lists them. */
const RULES: readonly [Warning, Rule][] = [
  ['economic-only', isEconomicOnly],
  ['revolt-customer', isRevoltOf('customer')],
  ['revolt-seller', isRevoltOf('seller')],
  ['squeeze', isSqueeze],
  ['stale', isStale],
  ['unreciprocated', isUnreciprocated],
];

/** The warnings that hold. Source of each rule: docs/model.md, 'Warnings'. */
export const warningsOf = (findings: Findings, policy: Policy): Warning[] =>
  RULES.filter(([, holds]) => holds(findings, policy)).map(([warning]) => warning);
