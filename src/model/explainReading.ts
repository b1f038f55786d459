/** How every event came to its share of a reading. */
import { decay } from './units.ts';
import { faceMasses } from './faces.ts';
import type { Deal, Face, FaceShares, Party, Policy } from './types.ts';
import { weigh, type Weighed } from './weigh.ts';

/** What one event weighs, and why. */
export interface EventWeight {
  id: string;
  /** Days since it happened. */
  age: number;
  /** What fading has left of it, 0 … 1: 2^(−age/half-life). */
  left: number;
  /** Units of evidence before fading. */
  units: number;
  /** Units of evidence that count: x = units · left. */
  mass: number;
  /** s, −1 (the customer holds power) … 1 (the seller does). */
  tilt: number;
  /** h, 0 … 1: how far it pushes. */
  hardness: number;
  /** The kind of power, and who showed it; null: none. */
  face: Face | null;
  shownBy: Party | null;
  /** Share of a concession that nothing answers, 0 … 1; null: a behaviour. */
  open: number | null;
}

/** The sums that a reading is made of, in units of evidence. */
export interface Explanation {
  /** In the order of the contributions. */
  events: EventWeight[];
  /** k: what says 'shared' before anyone acts. */
  prior: number;
  /** X = Σ x. */
  evidence: number;
  /** x_a: the difference in alternatives. */
  leverage: number;
  /** A = k + X + x_a: what the needle is divided by. */
  all: number;
  /** U and V: what says that the seller, the customer holds power. */
  seller: number;
  customer: number;
  /** Σ x·h. */
  hard: number;
  /** Y_f: power shown by both, by face. */
  faces: FaceShares;
  /** α: what each face has before anyone acts. */
  facePrior: number;
}

function weightsOf({ log, rules, evidence }: Weighed): EventWeight[] {
  const ages = [...log.concessions, ...log.behaviors].map(({ age }) => age);
  return evidence.map(({ standing, ...event }, at) => {
    const age = ages[at] ?? 0;
    const halfLife = standing ? rules.concessionHalfLifeDays : rules.behaviorHalfLifeDays;
    const left = decay(age, halfLife);
    const units = left > 0 ? event.mass / left : 0;
    return { ...event, age, left, units, open: standing?.open ?? null };
  });
}

/**
 * What every event of a reading weighs, and the sums that it stands in: with them anybody can work
 * the reading out again. balance = 100 (U − V)/A, tension = 100 Σ x·h/(k + X), a face's share =
 * (α + Y_f)/(3α + Σ Y_f).
 *
 * Source: docs/model.md, 'Evidence' and 'The reading'.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export function explainReading(deal: Deal, policy: Policy, asOf: string): Explanation {
  const weighed = weigh(deal, policy, asOf);
  const { prior, events: evidence, leverage, all, seller, customer, hard } = weighed.totals;
  return {
    events: weightsOf(weighed),
    prior,
    evidence,
    leverage,
    all,
    seller,
    customer,
    hard,
    faces: faceMasses(weighed.evidence).both,
    facePrior: weighed.rules.facePrior,
  };
}
