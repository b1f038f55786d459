import type { ConcessionStatus, Party, SecuredBy } from '../../model/index.ts';

/** Opportunity stages as Salesforce ships them. */
export type Stage =
  | 'Prospecting'
  | 'Qualification'
  | 'Needs Analysis'
  | 'Value Proposition'
  | 'Id. Decision Makers'
  | 'Perception Analysis'
  | 'Proposal/Price Quote'
  | 'Negotiation/Review'
  | 'Closed Won'
  | 'Closed Lost';

/**
 * A behaviour to come, `daysAgo` before the last day of the log. One of several kinds is drawn, and
 * a note unless there is one.
 */
export interface BehaviorBeat {
  log: 'behavior';
  by: Party;
  kinds: readonly string[];
  daysAgo: number;
  /** 1 … 5; null: not filled in. */
  intensity: number | null;
  note?: string;
}

/** A concession to come. */
export interface ConcessionBeat {
  log: 'concession';
  by: Party;
  kinds: readonly string[];
  daysAgo: number;
  /** Cost to its giver in percent of the deal; null: nobody put a figure to it. */
  percent: number | null;
  securedBy: SecuredBy | null;
  /** What it is worth to the receiver, as a multiple of its cost. Missing: nobody said. */
  worth?: number;
  /** What others name it by in `answers`. */
  as?: string;
  /** The concession it answers. */
  answers?: string;
  /** Missing: given. */
  status?: ConcessionStatus;
  note?: string;
}

export type Beat = BehaviorBeat | ConcessionBeat;

/** A way in which deals go. */
export interface Storyline {
  beats: readonly Beat[];
  /** Where such a deal stands while it is open. */
  stages: readonly Stage[];
  /** Walk-aways, 0 … 4, one of which is drawn; null: not filled in. */
  alternatives: Record<Party, readonly (number | null)[]>;
  /** Margin before any concession, percent, from … to. */
  margin: readonly [number, number];
  /** How often such a deal is won, 0 … 1. */
  winOdds: number;
  /** Days without any event before today, for an open deal. Missing: none. */
  quietDays?: number;
}

type Kinds = string | readonly string[];
type ConcessionExtras = Partial<
  Pick<ConcessionBeat, 'worth' | 'as' | 'answers' | 'status' | 'note'>
>;

const list = (kinds: Kinds): readonly string[] => (typeof kinds === 'string' ? [kinds] : kinds);

const shownBy =
  (by: Party) =>
  (kinds: Kinds, daysAgo: number, intensity: number, note?: string): BehaviorBeat => ({
    log: 'behavior',
    by,
    kinds: list(kinds),
    daysAgo,
    intensity,
    ...(note === undefined ? {} : { note }),
  });

const givenBy =
  (by: Party) =>
  (
    kinds: Kinds,
    daysAgo: number,
    [percent, securedBy]: readonly [percent: number | null, securedBy: SecuredBy | null],
    extras: ConcessionExtras = {},
  ): ConcessionBeat => ({
    log: 'concession',
    by,
    kinds: list(kinds),
    daysAgo,
    percent,
    securedBy,
    ...extras,
  });

/** A behaviour of the customer: kind or kinds, days ago, intensity 1 … 5, note. */
export const they = shownBy('customer');
/** A behaviour of ours: kind or kinds, days ago, intensity 1 … 5, note. */
export const we = shownBy('seller');
/** A concession of the customer: kind or kinds, days ago, [cost in percent of the deal, how got]. */
export const theyGive = givenBy('customer');
/** A concession of ours: kind or kinds, days ago, [cost in percent of the deal, how got]. */
export const weGive = givenBy('seller');
