/** How one event comes to what it weighs, each figure worked out from those before. Pure. */
import type { Behavior, Concession, Deal, EventWeight, Policy } from 'c/powerModel';
import { rounded } from 'c/powerRecords';

/** Decimals of what is a figure already, as a policy's fields and the log's. */
const EXACT = 6;
/** Strength at which a behaviour counts once; also that of one logged without. */
const USUAL_INTENSITY = 3;

/** What a size is worked out from; `weight` is that of its kind. */
export type Size =
  | { type: 'behavior'; intensity: number; weight: number }
  | { type: 'sized'; share: number; unit: number; weight: number }
  | { type: 'capped'; cap: number; weight: number }
  | { type: 'unsized'; units: number; weight: number };

/** An event from its size to how far it pulls, in units of evidence. */
export interface EventSteps {
  id: string;
  size: Size;
  units: number;
  /** Days. */
  age: number;
  halfLife: number;
  /** Share that fading has left. */
  left: number;
  mass: number;
  /** Share of a concession that nothing answers; null: a behaviour. */
  open: number | null;
  /** Share of what is open, or of a behaviour, that moves power. */
  tilt: number;
  /** Towards us; minus: towards them. */
  pull: number;
}

const exact = (value: number): number => rounded(value, EXACT);

function concessionSize({ kind, cost }: Concession, { amount }: Deal, policy: Policy): Size {
  const weight = exact(policy.concessions[kind]?.weight ?? 0);
  const { concessionCap: cap, concessionUnit: unit, unsizedUnits: units } = policy;
  if (typeof cost !== 'number' || typeof amount !== 'number' || amount <= 0)
    return { type: 'unsized', units: exact(units), weight };
  const share = cost / amount;
  if (share / unit > cap) return { type: 'capped', cap: exact(cap), weight };
  return { type: 'sized', share, unit: exact(unit), weight };
}

const behaviorSize = ({ kind, intensity }: Behavior, policy: Policy): Size => ({
  type: 'behavior',
  intensity: exact(intensity ?? USUAL_INTENSITY),
  weight: exact(policy.behaviors[kind]?.weight ?? 0),
});

/** A share keeps a decimal more than a number: in percent it shows one less. */
const cutShare = (value: number, digits: number): number => rounded(value, digits + 1);

const cutSize = (size: Size, digits: number): Size =>
  size.type === 'sized' ? { ...size, share: cutShare(size.share, digits) } : size;

function unitsOf(size: Size): number {
  switch (size.type) {
    case 'behavior':
      return (size.intensity / USUAL_INTENSITY) * size.weight;
    case 'sized':
      return (size.share / size.unit) * size.weight;
    case 'capped':
      return size.cap * size.weight;
    default:
      return size.units * size.weight;
  }
}

type Logged = Pick<EventSteps, 'size' | 'halfLife' | 'tilt'>;

const concessionLogged = (concession: Concession, deal: Deal, policy: Policy): Logged => ({
  size: concessionSize(concession, deal, policy),
  halfLife: exact(policy.concessionHalfLifeDays),
  tilt: exact(policy.concessionTilt[concession.securedBy ?? 'unknown']),
});

const behaviorLogged = (behavior: Behavior, policy: Policy): Logged => ({
  size: behaviorSize(behavior, policy),
  halfLife: exact(policy.behaviorHalfLifeDays),
  tilt: exact(policy.behaviors[behavior.kind]?.pressure ?? 0),
});

/** What only the log and the policy know of an event; null: the log does not have it. */
function loggedOf(id: string, deal: Deal, policy: Policy): Logged | null {
  const isIt = (event: { id: string }): boolean => event.id === id;
  const concession = deal.concessions?.find(isIt);
  if (concession) return concessionLogged(concession, deal, policy);
  const behavior = deal.behaviors?.find(isIt);
  return behavior ? behaviorLogged(behavior, policy) : null;
}

/** The steps of an event in figures of so many decimals; null: the log does not have it. */
export function eventSteps(
  event: EventWeight,
  deal: Deal,
  policy: Policy,
  digits: number,
): EventSteps | null {
  const logged = loggedOf(event.id, deal, policy);
  if (!logged) return null;
  const size = cutSize(logged.size, digits);
  const units = rounded(unitsOf(size), digits);
  const left = cutShare(event.left, digits);
  const mass = rounded(units * left, digits);
  const open = event.open === null ? null : cutShare(event.open, digits);
  const pull = rounded(Math.sign(event.tilt) * mass * (open ?? 1) * logged.tilt, digits);
  return { ...logged, id: event.id, age: event.age, size, units, left, mass, open, pull };
}
