/**
 * The words of the model. Dates are calendar days, written ISO (`2026-11-23`); amounts share the
 * deal's currency; 'missing' means absent or null.
 */

/** We are the seller, they are the customer. */
export type Party = 'seller' | 'customer';

/**
 * Kenneth Boulding's three faces of power (Three Faces of Power, 1989): the fist, the carrot and
 * the handshake.
 */
export type Face = 'destructive' | 'economic' | 'integrative';

/** How the receiver of a concession got it. */
export type SecuredBy = 'pressure' | 'exchange' | 'collaboration' | 'volunteered';

export type ConcessionStatus = 'planned' | 'offered' | 'given' | 'withdrawn';

/** Who holds the power, in words. `unknown`: too little evidence to say. */
export type Band =
  | 'unknown'
  | 'customer-dominates'
  | 'customer-leads'
  | 'balanced'
  | 'seller-leads'
  | 'seller-dominates';

/** How the exchange stands for the two parties, from no exchange at all and then best to worst. */
export type Outcome =
  | 'none'
  | 'both-win'
  | 'no-loss'
  | 'even'
  | 'shared-sacrifice'
  | 'one-sided-seller'
  | 'one-sided-customer';

export type Warning =
  'economic-only' | 'revolt-customer' | 'revolt-seller' | 'squeeze' | 'stale' | 'unreciprocated';

/** Why an event or a field of the deal was left out of a reading. */
export type IssueCode =
  | 'malformed'
  | 'duplicate-id'
  | 'unknown-party'
  | 'unknown-kind'
  | 'invalid-date'
  | 'invalid-amount'
  | 'invalid-intensity'
  | 'unknown-secured-by'
  | 'unknown-status'
  | 'invalid-deal-amount'
  | 'invalid-deal-margin'
  | 'invalid-deal-alternatives';

type Maybe<T> = T | null | undefined;

/** Something one party gave to the other. */
export interface Concession {
  id: string;
  /** Who gave it. */
  by: Party;
  /** A key of `Policy.concessions`. */
  kind: string;
  on: string;
  /** To the giver, money ≥ 0. Missing: unsized. */
  cost?: Maybe<number>;
  /** To the receiver, money ≥ 0. Missing: equals `cost`. */
  value?: Maybe<number>;
  /** Missing: unknown. */
  securedBy?: Maybe<SecuredBy>;
  /** Id of the concession this one answers; it may name one that is not in the log. */
  inReturnFor?: Maybe<string>;
  /** Missing: `given`. Only given concessions count. */
  status?: Maybe<ConcessionStatus>;
  /** Only `true` contests. */
  contested?: Maybe<boolean>;
}

/** Something one party did. */
export interface Behavior {
  id: string;
  /** Who showed it. */
  by: Party;
  /** A key of `Policy.behaviors`. */
  kind: string;
  on: string;
  /** 1 … 5. Missing: 3. */
  intensity?: Maybe<number>;
  /** Only `true` contests. */
  contested?: Maybe<boolean>;
}

/** A deal and its log. The log is read as it comes: a malformed event is reported, not trusted. */
export interface Deal {
  id?: Maybe<string>;
  /** Deal value. Missing or ≤ 0: unknown. */
  amount?: Maybe<number>;
  /** Margin before any concession, −100 … 100 percent. Missing: the policy's default. */
  marginPercent?: Maybe<number>;
  /** How good the seller's walk-away is, 0 (none) … 4 (as good as this deal). Missing: unknown. */
  sellerAlternatives?: Maybe<number>;
  /** How good the customer's walk-away is, 0 … 4. Missing: unknown. */
  customerAlternatives?: Maybe<number>;
  concessions?: Maybe<readonly Concession[]>;
  behaviors?: Maybe<readonly Behavior[]>;
}

/** What people see of a kind; neither moves a reading. */
interface KindSeen {
  /** What people call it. Missing: as the org calls it. */
  label?: string;
  /** No longer offered for logging; what was logged of it counts as before. Missing: offered. */
  retired?: boolean;
}

export interface ConcessionKind extends KindSeen {
  /** Multiplies its units; ≥ 0. */
  weight: number;
  /** Received from the customer, it raises our margin. */
  cash: boolean;
  /** What one unit of its giver's cost is typically worth to the receiver; > 0. In no reading. */
  valueToCost: number;
}

export interface BehaviorKind extends KindSeen {
  face: Face;
  /** Multiplies its intensity; ≥ 0. */
  weight: number;
  /** How far it pushes, 0 … 1; integrative kinds have 0. */
  pressure: number;
}

/** The customer dominates up to the first, leads up to the second; the seller from the third on. */
export type Thresholds = readonly [number, number, number, number];

/** What an admin sets. `parsePolicy` gives each field's range. */
export interface Policy {
  behaviorHalfLifeDays: number;
  concessionHalfLifeDays: number;
  /** Units of evidence that say 'shared' before anyone acts: k. */
  priorEvidence: number;
  /** Prior mass of each face: α. */
  facePrior: number;
  /** Share of the deal that makes one unit: u. */
  concessionUnit: number;
  /** Units that one concession counts at most. */
  concessionCap: number;
  /** Units of a concession whose cost or deal amount is unknown. */
  unsizedUnits: number;
  concessions: Readonly<Record<string, ConcessionKind>>;
  /** How far yielding that way moves power, 0 … 1. */
  concessionTilt: Readonly<Record<SecuredBy | 'unknown', number>>;
  behaviors: Readonly<Record<string, BehaviorKind>>;
  alternativesWeight: number;
  /** Below this much evidence the band is `unknown`. */
  minEvidence: number;
  thresholds: Thresholds;
  /** Share of the deal below which a net is nil: τ. */
  outcomeTolerance: number;
  /** Share of the deal within which two sacrifices are equal. */
  equalityTolerance: number;
  defaultMarginPercent: number;
  marginFloorPercent: number;
  squeezeThreshold: number;
  revoltThreshold: number;
  minForce: number;
  economicOnly: { atLeast: number; integrativeBelow: number };
}

/** A share of each face, 0 … 1; the three sum to 1. */
export type FaceShares = Record<Face, number>;

/** What one event adds to the reading; over all events each column adds up. */
export interface Contribution {
  id: string;
  /** Points of the needle. With `alternativesContribution` they sum to the balance. */
  balance: number;
  /** Points of tension; they sum to it. */
  tension: number;
  /** Points of integration; they sum to integration − 100/3. */
  integration: number;
}

/** A concession that nothing answers in full. */
export interface OpenConcession {
  id: string;
  /** Who gave it. */
  by: Party;
  /** Share of it that nothing answers, above 0 and at most 1. */
  open: number;
  /** Nothing of weight came in return; otherwise it is part of an exchange. */
  standsAlone: boolean;
}

/** `id` is null for an event without an id and for a field of the deal itself. */
export interface Issue {
  id: string | null;
  code: IssueCode;
}

/** One deal on one day under one policy. */
export interface Reading {
  /** The needle, −100 (the customer holds the power) … 100 (the seller does). */
  balance: number;
  /** 90 % interval of the balance. */
  low: number;
  high: number;
  /** How hard it is fought, 0 … 100. */
  tension: number;
  band: Band;
  /** Units of evidence in the log: X. */
  evidence: number;
  /** Share of the reading that rests on evidence and not on the prior, 0 … 1. */
  confidence: number;
  faces: Record<Party | 'both', FaceShares>;
  /** How much of all power shown is integrative, 0 … 100. */
  integration: number;
  /** One for each counted event, in the order of the logs. */
  contributions: Contribution[];
  /** What the difference in alternatives adds to the balance, in points. */
  alternativesContribution: number;
  outcome: Outcome | null;
  /** What each party netted, as a share of the deal; null without an amount. */
  net: Record<Party, number> | null;
  /** Share of the margin above its floor that is left, 0 … 1; null without an amount. */
  marginRunway: number | null;
  warnings: Warning[];
  issues: Issue[];
}
