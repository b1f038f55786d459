/** What a weekly review compares: deals as they stood when a week was frozen, and as they stand. */
import type { Ask, Band, Outcome, Warning } from '../../model/index.ts';
import type { Why } from './why.ts';

/** Somebody of the sales team. */
export interface Person {
  id: string;
  name: string;
}

/** A reading as it is stored: at the precision of its fields. */
export interface StoredReading {
  /** −100 … 100. */
  balance: number;
  low: number;
  high: number;
  /** 0 … 100. */
  tension: number;
  /** 0 … 100. */
  integration: number;
  /** Percent. */
  confidence: number;
  band: Band;
  outcome: Outcome | null;
  /** Percent; null without an amount. */
  marginRunway: number | null;
  warnings: readonly Warning[];
  /** ISO day. */
  asOf: string;
  /** Version of the policy it was read under. */
  policy: string;
}

/** A deal as it stands, or stood, in a week. */
export interface WeekDeal {
  id: string;
  name: string;
  owner: Person;
  /** Ids of the managers above the owner, the nearest first. */
  managers: readonly string[];
  /** DeveloperName; null: it has none. */
  recordType: string | null;
  forecastCategory: string | null;
  stage: string;
  /** Null: unknown. */
  amount: number | null;
  /** ISO 4217; null: the org has one currency. */
  currency: string | null;
  /** ISO instant. */
  createdOn: string;
  state: 'open' | 'won' | 'lost';
  /** Null: nobody has read it yet. */
  reading: StoredReading | null;
}

/** One thing that we gave and that nothing came back for. */
export interface UnreturnedGive {
  dealId: string;
  id: string;
  /** A key of the policy's concessions. */
  kind: string;
  /** ISO day. */
  on: string;
  loggedBy: Person;
  /** ISO instant. */
  loggedOn: string;
  /** To us, money in the deal's currency; null: nobody has said. */
  cost: number | null;
}

/** What it takes the log of a deal to say. */
export interface DealDetail {
  /** What we gave on it and nothing came back for. */
  gives: readonly UnreturnedGive[];
  /** Why its needle moved since the week before; null: it was not frozen then, or nobody can say. */
  why: Why | null;
  /** What would bring it back to balanced; null: it is, or nothing is known that would. */
  ask: Ask | null;
}

/** Details by the ids of deals. */
export type Details = ReadonlyMap<string, DealDetail>;

/** A week as it was frozen. */
export interface FrozenWeek {
  /** ISO day of the Monday. */
  week: string;
  /** ISO instant at which it was frozen. */
  frozenOn: string;
  deals: readonly WeekDeal[];
}
