/** What a salesperson should not overlook in a reading, and what that rests on. */
import type { Evidence } from './evidence.ts';
import type { Findings } from './findings.ts';
import type { CountedConcession, Log } from './intake.ts';
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

/** When a warning holds, and what it rests on: asked only where it holds. */
interface Rule {
  warning: Warning;
  holds: (findings: Findings) => boolean;
  ground: (findings: Findings) => WarningGround;
}

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
const economicOnly: Rule = {
  warning: 'economic-only',
  holds: ({ shares, totals, rules }) =>
    shares.both.economic >= rules.economicOnly.atLeast &&
    shares.both.integrative < rules.economicOnly.integrativeBelow &&
    totals.events >= rules.minEvidence,
  ground: ({ shares, evidence }) => ({
    warning: 'economic-only',
    events: shownWith(evidence, 'economic'),
    economic: shares.both.economic,
    integrative: shares.both.integrative,
  }),
};

/**
 * Force by one party on another that can leave:
 * Y_destructive ≥ minForce and share_destructive · alternatives/4 ≥ revoltThreshold.
 */
function revoltOf(party: Party): Rule {
  const by = other(party);
  return {
    warning: `revolt-${party}`,
    holds: ({ masses, shares, terms, rules }) => {
      const alternatives = terms.alternatives[party];
      if (alternatives === null || masses[by].destructive < rules.minForce) return false;
      return (shares[by].destructive * alternatives) / MAX_ALTERNATIVES >= rules.revoltThreshold;
    },
    ground: ({ evidence, shares, terms }) => ({
      warning: `revolt-${party}`,
      events: shownWith(evidence, 'destructive', by),
      force: shares[by].destructive,
      alternatives: terms.alternatives[party] as number,
    }),
  };
}

/** We gave what costs, and little of the margin above its floor is left. */
const squeeze: Rule = {
  warning: 'squeeze',
  holds: ({ money, marginRunway, rules }) =>
    marginRunway !== null && money.seller.cost > 0 && marginRunway < rules.squeezeThreshold,
  ground: ({ log, money, marginRunway }) => ({
    warning: 'squeeze',
    events: byCost(log.concessions.filter((one) => one.event.by === 'seller' && costOf(one) > 0)),
    marginRunway: marginRunway as number,
    cost: money.seller.cost,
  }),
};

/** Age of the youngest event that counts; Infinity: nothing has ever counted. */
function youngestOf({ concessions, behaviors }: Log): number {
  let youngest = Infinity;
  for (const { age } of concessions) youngest = Math.min(youngest, age);
  for (const { age } of behaviors) youngest = Math.min(youngest, age);
  return youngest;
}

const stale: Rule = {
  warning: 'stale',
  holds: ({ log }) => youngestOf(log) >= QUIET_DAYS,
  ground: ({ log }) => {
    const youngest = youngestOf(log);
    const last = [...log.concessions, ...log.behaviors].filter(({ age }) => age === youngest);
    return {
      warning: 'stale',
      events: last.map(({ event }) => event.id),
      quietDays: last.length > 0 ? youngest : null,
    };
  },
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
const unreciprocated: Rule = {
  warning: 'unreciprocated',
  holds: (findings) => findings.log.concessions.some((one, at) => isUnanswered(one, at, findings)),
  ground: (findings) => {
    const { concessions } = findings.log;
    const waiting = concessions.filter((one, at) => isUnanswered(one, at, findings));
    return {
      warning: 'unreciprocated',
      events: byCost(waiting),
      cost: waiting.reduce((total, one) => total + costOf(one), 0),
      days: Math.max(...waiting.map(({ age }) => age)),
    };
  },
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

const rulesThatHold = (findings: Findings): Rule[] => RULES.filter(({ holds }) => holds(findings));

/** The warnings that hold, each with its grounds. Source of each rule: docs/model.md, 'Warnings'. */
export const groundsOf = (findings: Findings): WarningGround[] =>
  rulesThatHold(findings).map(({ ground }) => ground(findings));

/** The warnings that hold. */
export const warningsOf = (findings: Findings): Warning[] =>
  rulesThatHold(findings).map(({ warning }) => warning);
