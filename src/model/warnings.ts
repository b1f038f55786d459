/** What a salesperson should not overlook in a reading, and what that rests on. */
import type { Evidence } from './evidence.ts';
import type { Findings } from './findings.ts';
import type { CountedConcession } from './intake.ts';
import { MAX_ALTERNATIVES } from './terms.ts';
import type { Face, Party, Warning } from './types.ts';
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

const costOf = ({ event }: CountedConcession): number => event.cost ?? 0;

/** Ids of concessions, the costliest first. */
const byCost = (concessions: readonly CountedConcession[]): string[] =>
  concessions.toSorted((a, b) => costOf(b) - costOf(a)).map(({ event }) => event.id);

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
const squeeze: Rule = ({ log, money, marginRunway, rules }) => {
  const { cost } = money.seller;
  if (marginRunway === null || cost <= 0 || marginRunway >= rules.squeezeThreshold) return null;
  const given = log.concessions.filter((one) => one.event.by === 'seller' && costOf(one) > 0);
  return { warning: 'squeeze', events: byCost(given), marginRunway, cost };
};

const youngestOf = (events: readonly { age: number }[]): number =>
  events.reduce((youngest, { age }) => Math.min(youngest, age), Infinity);

const stale: Rule = ({ log: { concessions, behaviors } }) => {
  const youngest = Math.min(youngestOf(concessions), youngestOf(behaviors));
  if (youngest < QUIET_DAYS) return null;
  const last = [...concessions, ...behaviors].filter(({ age }) => age === youngest);
  const quietDays = last.length > 0 ? youngest : null;
  return { warning: 'stale', events: last.map(({ event }) => event.id), quietDays };
};

const isNotable = ({ event }: CountedConcession, { terms, rules }: Findings): boolean =>
  (rawUnits(event, terms, rules) ?? 0) >= NOTABLE_UNITS;

/** Whether the concession at a place of the log is ours, old enough, alone and worth a word. */
const isUnanswered = (one: CountedConcession, place: number, findings: Findings): boolean =>
  one.event.by === 'seller' &&
  one.age >= GRACE_DAYS &&
  findings.evidence[place]?.standing?.alone === true &&
  isNotable(one, findings);

/** Something of ours stands alone, is worth a unit, and has waited a week for an answer. */
const unreciprocated: Rule = (findings) => {
  const waiting = findings.log.concessions.filter((one, at) => isUnanswered(one, at, findings));
  if (waiting.length === 0) return null;
  return {
    warning: 'unreciprocated',
    events: byCost(waiting),
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
