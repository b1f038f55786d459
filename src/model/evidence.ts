/** Counted events → masses of evidence: how much, for whom, how hard and by which face. */
import type { Standing } from './exchanges.ts';
import type { CountedBehavior, CountedConcession } from './intake.ts';
import { MAX_ALTERNATIVES, type Terms } from './terms.ts';
import type { Face, Party, Policy } from './types.ts';
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
  /** Where a concession stands among its answers; null: a behaviour. */
  standing: Standing | null;
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
export function behaviorEvidence(behavior: CountedBehavior, policy: Policy): Evidence {
  const { event, kind } = behavior;
  return {
    id: event.id,
    mass: behaviorMass(behavior, policy),
    tilt: signOf(event.by) * kind.pressure,
    hardness: kind.pressure,
    face: kind.face,
    shownBy: event.by,
    standing: null,
  };
}

/** How a concession was secured, as the policy names it. */
type Way = keyof Policy['concessionTilt'];

/**
 * The kind of power that the way a concession was secured shows. Without a word, an answered one is
 * exchange and a lone one says nothing: an unexplained discount is no handshake.
 * Source: docs/model.md, 'Face and hardness'.
 */
function faceOf(securedBy: Way, isAlone: boolean): Face | null {
  switch (securedBy) {
    case 'pressure':
      return 'destructive';
    case 'exchange':
      return 'economic';
    case 'collaboration':
    case 'volunteered':
      return 'integrative';
    case 'unknown':
      return isAlone ? null : 'economic';
  }
}

/** What was volunteered is the giver's handshake; any other power is the receiver's. */
function shownByOf(securedBy: Way, giver: Party, face: Face | null): Party | null {
  if (face === null) return null;
  return securedBy === 'volunteered' ? giver : other(giver);
}

/**
 * x = m · decay; |s| = o · concessionTilt, away from the giver.
 * Source: docs/model.md, 'Evidence', concession.
 */
export function concessionEvidence(
  concession: CountedConcession,
  standing: Standing,
  terms: Terms,
  policy: Policy,
): Evidence {
  const { id, by } = concession.event;
  const securedBy = concession.event.securedBy ?? 'unknown';
  const face = faceOf(securedBy, standing.alone);
  return {
    id,
    mass: concessionMass(concession, terms, policy),
    tilt: -signOf(by) * standing.open * policy.concessionTilt[securedBy],
    hardness: securedBy === 'pressure' ? 1 : 0,
    face,
    shownBy: shownByOf(securedBy, by, face),
    standing,
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
