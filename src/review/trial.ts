import { readPower, type Band, type Deal, type Policy, type Warning } from '../model/index.ts';
import { unknownKindsIn, type UnknownKind } from './unknownKinds.ts';

export type { UnknownKind };

/** How a closed deal ended. */
export type Ending = 'won' | 'lost';

/** A deal to be read under two policies on one day. */
export interface Trial {
  id: string;
  name: string;
  deal: Deal;
  /** ISO day. */
  readOn: string;
  before: Policy;
  after: Policy;
  /** Null: it is open. */
  ending: Ending | null;
}

/** What is compared of a reading. */
export interface Glance {
  balance: number;
  low: number;
  high: number;
  tension: number;
  band: Band;
  warnings: readonly Warning[];
  /** Kinds of its log that the policy does not know. */
  unknownKinds: readonly UnknownKind[];
}

/** A deal read under both policies. */
export interface TrialRow extends Pick<Trial, 'id' | 'name' | 'readOn' | 'ending'> {
  before: Glance;
  after: Glance;
}

function glance(deal: Deal, policy: Policy, readOn: string): Glance {
  const { balance, low, high, tension, band, warnings, issues } = readPower(deal, policy, readOn);
  const unknownKinds = unknownKindsIn(deal, issues);
  return { balance, low, high, tension, band, warnings, unknownKinds };
}

/**
 * Reads a deal under both policies.
 * @throws {PolicyError} where a policy is malformed.
 * @throws {RangeError} where the day is none.
 */
export function tryPolicy({ id, name, deal, readOn, before, after, ending }: Trial): TrialRow {
  const then = glance(deal, before, readOn);
  const now = before === after ? then : glance(deal, after, readOn);
  return { id, name, readOn, ending, before: then, after: now };
}
