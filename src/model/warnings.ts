/** What a salesperson should not overlook in a reading, and what that rests on. */
import type { Evidence } from './evidence.ts';
import type { Findings } from './findings.ts';
import type { Aged } from './intake.ts';
import { costGiven } from './ledger.ts';
import { MAX_ALTERNATIVES } from './terms.ts';
import type { Concession, Face, Party, Warning } from './types.ts';
import { rawUnits } from './units.ts';
import { other } from './words.ts';

/** Days without an event after which a log is stale. */
export const QUIET_DAYS = 14;
/** Days a give may stand unanswered before anyone is reminded of it. */
export const GRACE_DAYS = 7;
/** Units, before weight and cap, below which an unanswered give is too small to mention. */
export const NOTABLE_UNITS = 1;

/** A warning that holds, with the events it rests on, the weightiest first, and its figures. */
export type WarningGround =
  | {
      warning: 'economic-only';
      events: string[];
      /** Shares of all power shown, 0 … 1. */
      economic: number;
      integrative: number;
    }
  | {
      warning: 'revolt-customer' | 'revolt-seller';
      events: string[];
      /** Share of force in all power that the other party has shown, 0 … 1. */
      force: number;
      /** How good a walk-away this party has, 0 … 4. */
      alternatives: number;
    }
  | {
      warning: 'squeeze';
      events: string[];
      /** Share of the margin above its floor that is left, 0 … 1. */
      marginRunway: number;
      /** What the seller has given, money. */
      cost: number;
    }
  | {
      warning: 'stale';
      /** The youngest events that count. */
      events: string[];
      /** Days since then; null: nothing has ever counted. */
      quietDays: number | null;
    }
  | {
      warning: 'unreciprocated';
      events: string[];
      /** What they cost the seller, money. */
      cost: number;
      /** Age of the oldest, days. */
      days: number;
    };

type Rule = (findings: Findings) => WarningGround | null;

/** Ids of the events of a face, of one party or of both, the weightiest first. */
const shownWith = (evidence: readonly Evidence[], face: Face, by?: Party): string[] =>
  evidence
    .filter((event) => event.face === face && (by === undefined || event.shownBy === by))
    .sort((a, b) => b.mass - a.mass)
    .map(({ id }) => id);

const costOf = ({ cost }: Concession): number => cost ?? 0;

const byCost = (a: Concession, b: Concession): number => costOf(b) - costOf(a);

/** All trading and nothing shared: such relationships nearly always fail. */
const economicOnly: Rule = ({ shares, evidence, totals, rules }) => {
  const { economic, integrative } = shares.both;
  const { atLeast, integrativeBelow } = rules.economicOnly;
  const holds =
    economic >= atLeast && integrative < integrativeBelow && totals.events >= rules.minEvidence;
  const events = (): string[] => shownWith(evidence, 'economic');
  return holds ? { warning: 'economic-only', events: events(), economic, integrative } : null;
};

/**
 * Force by one party on another that can leave:
 * Y_destructive ≥ minForce and share_destructive · alternatives/4 ≥ revoltThreshold.
 */
const revoltOf =
  (party: Party): Rule =>
  ({ masses, shares, terms, evidence, rules }) => {
    const by = other(party);
    const force = shares[by].destructive;
    const alternatives = terms.alternatives[party];
    if (alternatives === null || masses[by].destructive < rules.minForce) return null;
    if ((force * alternatives) / MAX_ALTERNATIVES < rules.revoltThreshold) return null;
    const events = shownWith(evidence, 'destructive', by);
    return { warning: `revolt-${party}`, events, force, alternatives };
  };

/** We gave what costs, and little of the margin above its floor is left. */
const squeeze: Rule = ({ log, marginRunway, rules }) => {
  const cost = costGiven(log.concessions, 'seller');
  if (marginRunway === null || cost <= 0 || marginRunway >= rules.squeezeThreshold) return null;
  const given = log.concessions.filter((one) => one.by === 'seller' && costOf(one) > 0);
  return { warning: 'squeeze', events: given.sort(byCost).map(({ id }) => id), marginRunway, cost };
};

const stale: Rule = ({ log }) => {
  const all = [...log.concessions, ...log.behaviors];
  const youngest = all.reduce((age, event) => Math.min(age, event.age), Infinity);
  if (youngest < QUIET_DAYS) return null;
  const events = all.filter(({ age }) => age === youngest).map(({ id }) => id);
  return { warning: 'stale', events, quietDays: events.length > 0 ? youngest : null };
};

const isNotable = (concession: Concession, { terms, rules }: Findings): boolean =>
  (rawUnits(concession, terms, rules) ?? 0) >= NOTABLE_UNITS;

const isUnanswered = (one: Aged<Concession>, findings: Findings): boolean =>
  one.by === 'seller' &&
  one.age >= GRACE_DAYS &&
  findings.standings.get(one.id)?.alone === true &&
  isNotable(one, findings);

/** Something of ours stands alone, is worth a unit, and has waited a week for an answer. */
const unreciprocated: Rule = (findings) => {
  const waiting = findings.log.concessions.filter((one) => isUnanswered(one, findings));
  if (waiting.length === 0) return null;
  return {
    warning: 'unreciprocated',
    events: waiting.sort(byCost).map(({ id }) => id),
    cost: waiting.reduce((total, one) => total + costOf(one), 0),
    days: Math.max(...waiting.map(({ age }) => age)),
  };
};

/** In alphabetical order of the warnings, as a reading lists them. */
const RULES: readonly Rule[] = [
  economicOnly,
  revoltOf('customer'),
  revoltOf('seller'),
  squeeze,
  stale,
  unreciprocated,
];

/** The warnings that hold, each with its grounds. Source of each rule: docs/model.md, 'Warnings'. */
export const groundsOf = (findings: Findings): WarningGround[] =>
  RULES.flatMap((rule) => rule(findings) ?? []);

/** The warnings that hold. */
export const warningsOf = (findings: Findings): Warning[] =>
  groundsOf(findings).map(({ warning }) => warning);
