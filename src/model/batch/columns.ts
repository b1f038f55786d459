/**
 * Many deals as columns: typed arrays side by side, no object per event. The events of a deal stand
 * together, in the order of its log; `start[d]` is where those of deal d begin, `start[d + 1]` where
 * they end.
 */
import type { Band, Outcome, Party, SecuredBy, Warning } from '../types.ts';

/** Codes of the columns are places in these lists. */
export const PARTY_CODES = ['customer', 'seller'] as const satisfies readonly Party[];
/** Each of these codes. */
export const [CUSTOMER, SELLER] = [0, 1] as const;
/** The last of them. */
export const LAST_PARTY = PARTY_CODES.length - 1;

/** Code 0 of `securedBy`: nobody has said. */
export const SECURED_BY_CODES = [
  null,
  'pressure',
  'exchange',
  'collaboration',
  'volunteered',
] as const satisfies readonly (SecuredBy | null)[];
/** The last of these codes. */
export const LAST_WAY = SECURED_BY_CODES.length - 1;

export const BAND_CODES = [
  'unknown',
  'customer-dominates',
  'customer-leads',
  'balanced',
  'seller-leads',
  'seller-dominates',
] as const satisfies readonly Band[];

export const OUTCOME_CODES = [
  'none',
  'both-win',
  'no-loss',
  'even',
  'shared-sacrifice',
  'one-sided-seller',
  'one-sided-customer',
] as const satisfies readonly Outcome[];

/** Bit n of a warnings column is the nth of these. */
export const WARNING_BITS = [
  'economic-only',
  'revolt-customer',
  'revolt-seller',
  'squeeze',
  'stale',
  'unreciprocated',
] as const satisfies readonly Warning[];

/** The bit of a warning. */
export const bitOf = (warning: Warning): number => 1 << WARNING_BITS.indexOf(warning);

/** A code that no list has: a value that makes no sense, or that nobody knows. */
export const NO_CODE = 255;
/** Whether an amount of a deal makes sense. */
export const isPrice = (amount: number): boolean => amount > 0 && amount < Infinity;

/** In `on`: no real day. */
export const NO_DAY = -0x8000_0000;
/** In `inReturnFor`: nothing that is here. */
export const NO_ROW = -1;

/** What both logs have, a row for each event. */
interface EventColumns {
  /** Where the events of each deal begin; one more entry than deals. */
  start: Uint32Array;
  /** Who gave or showed it: a place in `PARTY_CODES`. */
  by: Uint8Array;
  /** A place in the batch's list of kinds. */
  kind: Uint8Array;
  /** Days since 1970-01-01. */
  on: Int32Array;
  /** 1: it stands. 0: contested, or a concession that is not given. */
  stands: Uint8Array;
}

export interface ConcessionColumns extends EventColumns {
  /** To the giver, money ≥ 0; NaN: unsized. */
  cost: Float64Array;
  /** To the receiver, money ≥ 0; the cost where nobody has said. */
  value: Float64Array;
  /** A place in `SECURED_BY_CODES`. */
  securedBy: Uint8Array;
  /** Row of the concession of the same deal that this one answers. */
  inReturnFor: Int32Array;
}

export interface BehaviorColumns extends EventColumns {
  /** 1 … 5; `USUAL_INTENSITY` where nobody has said. */
  intensity: Float64Array;
}

/** Deals with their logs. */
export interface DealColumns {
  /** Deal value; NaN or ≤ 0: unknown. */
  amount: Float64Array;
  /** Percent; NaN: the policy's default. */
  marginPercent: Float64Array;
  /** 0 … 4; NaN: unknown. */
  sellerAlternatives: Float64Array;
  customerAlternatives: Float64Array;
  /** Keys of `Policy.concessions` and `Policy.behaviors`, at most 255 each; codes name their places. */
  concessionKinds: readonly string[];
  behaviorKinds: readonly string[];
  concessions: ConcessionColumns;
  behaviors: BehaviorColumns;
}

/** Readings, a row for each deal: what a stored reading keeps, unrounded. */
export interface ReadingColumns {
  balance: Float64Array;
  low: Float64Array;
  high: Float64Array;
  tension: Float64Array;
  integration: Float64Array;
  confidence: Float64Array;
  /** Units of evidence in the log. */
  evidence: Float64Array;
  /** 0 … 1; NaN: without an amount. */
  marginRunway: Float64Array;
  /** A place in `BAND_CODES`. */
  band: Uint8Array;
  /** A place in `OUTCOME_CODES`; `NO_CODE`: without an amount. */
  outcome: Uint8Array;
  /** Bits of `WARNING_BITS`. */
  warnings: Uint8Array;
  /** Events that make no sense and were left out. */
  leftOut: Uint32Array;
}
