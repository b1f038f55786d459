/** The size of events, in units of evidence. */
import type { Aged } from './intake.ts';
import type { Terms } from './terms.ts';
import type { Behavior, Concession, Policy } from './types.ts';

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
export function behaviorMass(behavior: Aged<Behavior>, policy: Policy): number {
  const weight = policy.behaviors[behavior.kind]?.weight ?? 0;
  const intensity = behavior.intensity ?? USUAL_INTENSITY;
  return (
    ((weight * intensity) / USUAL_INTENSITY) * decay(behavior.age, policy.behaviorHalfLifeDays)
  );
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

const weightOf = ({ kind }: Concession, policy: Policy): number =>
  policy.concessions[kind]?.weight ?? 0;

const capped = (units: number, policy: Policy): number => Math.min(policy.concessionCap, units);

/**
 * m = weight(kind) · min(cap, (cost/amount)/u), or weight(kind) · unsizedUnits: what it cost its
 * giver. Source: docs/model.md, 'Evidence', concession.
 */
export function costUnits(concession: Concession, terms: Terms, policy: Policy): number {
  const units = rawUnits(concession, terms, policy);
  return (
    weightOf(concession, policy) * (units === null ? policy.unsizedUnits : capped(units, policy))
  );
}

/**
 * weight(kind) · min(cap, (value/amount)/u), a missing value being the cost; an unsized concession
 * counts its m: what it is worth to its receiver. Source: docs/model.md, 'Give and get'.
 */
export function worthUnits(concession: Concession, terms: Terms, policy: Policy): number {
  const { cost, value } = concession;
  if (terms.amount === null || typeof cost !== 'number')
    return costUnits(concession, terms, policy);
  return (
    weightOf(concession, policy) * capped(dealUnits(value ?? cost, terms.amount, policy), policy)
  );
}

/** x = m · decay. Source: docs/model.md, 'Evidence', concession. */
export const concessionMass = (
  concession: Aged<Concession>,
  terms: Terms,
  policy: Policy,
): number =>
  costUnits(concession, terms, policy) * decay(concession.age, policy.concessionHalfLifeDays);
