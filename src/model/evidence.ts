/** Counted events → masses of evidence: how much, for whom, how hard and by which face. */
import type { Standing } from './exchanges.ts';
import type { Aged } from './intake.ts';
import { MAX_ALTERNATIVES, type Terms } from './terms.ts';
import type { Behavior, Concession, Face, Party, Policy, SecuredBy } from './types.ts';
import { behaviorMass, concessionMass } from './units.ts';
import { other } from './words.ts';

/** What one event says. */
export interface Evidence {
  id: string;
  /** x ≥ 0, in units. */
  mass: number;
  /** s, −1 (the customer holds power) … 1 (the seller does). */
  tilt: number;
  /** h, 0 … 1: how far it pushes. */
  hardness: number;
  /** The kind of power, and who showed it; null: none. */
  face: Face | null;
  shownBy: Party | null;
}

/** A difference in walk-aways: x_a and s_a. It does not fade and shows no face. */
export interface Leverage {
  mass: number;
  tilt: number;
}

/** Whoever acts with force on this side moves the needle to it. */
const signOf = (party: Party): number => (party === 'seller' ? 1 : -1);

/**
 * x = weight · intensity/3 · decay; s = ±pressure; h = pressure; the face is its kind's.
 * Source: docs/model.md, 'Evidence', behaviour.
 */
export function behaviorEvidence(behavior: Aged<Behavior>, policy: Policy): Evidence {
  const kind = policy.behaviors[behavior.kind];
  const pressure = kind?.pressure ?? 0;
  return {
    id: behavior.id,
    mass: behaviorMass(behavior, policy),
    tilt: signOf(behavior.by) * pressure,
    hardness: pressure,
    face: kind?.face ?? null,
    shownBy: behavior.by,
  };
}

/** What the way a concession was secured says of power: its face, who showed it, how hard. */
type Manner = Pick<Evidence, 'hardness' | 'face' | 'shownBy'>;

/**
 * Pressure is force by the receiver; exchange and collaboration are the receiver's too; what was
 * volunteered is the giver's handshake. Without a word, an answered concession is exchange and a
 * lone one says nothing: an unexplained discount is no handshake.
 * Source: docs/model.md, 'Face and hardness'.
 */
function mannerOf(securedBy: SecuredBy | null, giver: Party): Manner {
  const receiver = other(giver);
  switch (securedBy) {
    case 'pressure':
      return { face: 'destructive', shownBy: receiver, hardness: 1 };
    case 'exchange':
      return { face: 'economic', shownBy: receiver, hardness: 0 };
    case 'collaboration':
      return { face: 'integrative', shownBy: receiver, hardness: 0 };
    case 'volunteered':
      return { face: 'integrative', shownBy: giver, hardness: 0 };
    default:
      return { face: null, shownBy: null, hardness: 0 };
  }
}

/**
 * x = m · decay; |s| = o · concessionTilt, away from the giver.
 * Source: docs/model.md, 'Evidence', concession.
 */
export function concessionEvidence(
  concession: Aged<Concession>,
  standing: Standing,
  terms: Terms,
  policy: Policy,
): Evidence {
  const { id, by } = concession;
  const securedBy = concession.securedBy ?? null;
  const tilt = standing.open * policy.concessionTilt[securedBy ?? 'unknown'];
  return {
    id,
    mass: concessionMass(concession, terms, policy),
    tilt: -signOf(by) * tilt,
    ...mannerOf(securedBy ?? (standing.alone ? null : 'exchange'), by),
  };
}

/**
 * x_a = alternativesWeight · |seller − customer|/4, s_a towards whoever has more; nothing where
 * either is unknown. Source: docs/model.md, 'Alternatives'.
 */
export function leverageOf({ alternatives }: Terms, policy: Policy): Leverage {
  const { seller, customer } = alternatives;
  if (seller === null || customer === null) return { mass: 0, tilt: 0 };
  const lead = seller - customer;
  return {
    mass: (policy.alternativesWeight * Math.abs(lead)) / MAX_ALTERNATIVES,
    tilt: Math.sign(lead),
  };
}
