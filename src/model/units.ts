/** The size of events, in units of evidence. */
import type { CountedBehavior, CountedConcession } from './intake.ts';
import type { Terms } from './terms.ts';
import type { Concession, Policy } from './types.ts';

/** Intensity of a behaviour that was logged without one; also the one that counts once. */
export const USUAL_INTENSITY = 3;

/**
 * decay = 2^(−age/half-life): what is left of an event after `age` days.
 * Source: docs/model.md, 'Evidence'.
 */
export const decay = (age: number, halfLifeDays: number): number => 2 ** (-age / halfLifeDays);

/**
 * x = weight(κ) · intensity/3 · decay.
 * Source: docs/model.md, 'Evidence', behaviour.
 */
export function behaviorMass({ event, kind, age }: CountedBehavior, policy: Policy): number {
  const intensity = event.intensity ?? USUAL_INTENSITY;
  return ((kind.weight * intensity) / USUAL_INTENSITY) * decay(age, policy.behaviorHalfLifeDays);
}

/** (money/amount)/u: a sum of money in units of the deal, before weight and cap. */
const dealUnits = (money: number, amount: number, policy: Policy): number =>
  money / amount / policy.concessionUnit;

/**
 * Units of a concession before weight and cap, or null where its cost or the deal's amount is
 * unknown: then it is unsized.
 */
export const rawUnits = ({ cost }: Concession, { amount }: Terms, policy: Policy): number | null =>
  amount === null || typeof cost !== 'number' ? null : dealUnits(cost, amount, policy);

const capped = (units: number, policy: Policy): number => Math.min(policy.concessionCap, units);

/**
 * m = weight(kind) · min(cap, (cost/amount)/u), or weight(kind) · unsizedUnits: what it cost its
 * giver. Source: docs/model.md, 'Evidence', concession.
 */
export function costUnits(
  { event, kind }: CountedConcession,
  terms: Terms,
  policy: Policy,
): number {
  const units = rawUnits(event, terms, policy);
  return kind.weight * (units === null ? policy.unsizedUnits : capped(units, policy));
}

/**
 * weight(kind) · min(cap, (value/amount)/u), a missing value being the cost; an unsized concession
 * counts its m: what it is worth to its receiver. Source: docs/model.md, 'Give and get'.
 */
export function worthUnits(
  { event, kind }: CountedConcession,
  { amount }: Terms,
  policy: Policy,
): number {
  const { cost, value } = event;
  if (amount === null || typeof cost !== 'number') return kind.weight * policy.unsizedUnits;
  return kind.weight * capped(dealUnits(value ?? cost, amount, policy), policy);
}

/** x = m · decay. Source: docs/model.md, 'Evidence', concession. */
export const concessionMass = (
  concession: CountedConcession,
  terms: Terms,
  policy: Policy,
): number =>
  costUnits(concession, terms, policy) * decay(concession.age, policy.concessionHalfLifeDays);
