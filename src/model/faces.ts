/** Evidence → by which kind of power: the three faces. */
import type { Evidence } from './evidence.ts';
import { sum } from './numbers.ts';
import type { FaceShares, Party, Policy } from './types.ts';
import { FACES } from './words.ts';

const FULL_SCALE = 100;
/** Integration before anyone acts: a third of all power shown. */
const NEUTRAL_SHARE = 1 / FACES.length;

/** Y_f = Σ x of events with face f, in units of evidence. */
export type FaceMasses = FaceShares;

const noMasses = (): FaceMasses => ({ destructive: 0, economic: 0, integrative: 0 });

/** Y_f(p) of each party, and Y_f of both. Source: docs/model.md, 'Evidence'. */
export function faceMasses(evidence: readonly Evidence[]): Record<Party | 'both', FaceMasses> {
  const [seller, customer] = [noMasses(), noMasses()];
  for (const { face, shownBy, mass } of evidence) {
    if (face === null) continue;
    const shown = shownBy === 'seller' ? seller : customer;
    // By name: a look-up by a variable costs more than all else here.
    if (face === 'destructive') shown.destructive += mass;
    else if (face === 'economic') shown.economic += mass;
    else shown.integrative += mass;
  }
  const both = {
    destructive: seller.destructive + customer.destructive,
    economic: seller.economic + customer.economic,
    integrative: seller.integrative + customer.integrative,
  };
  return { seller, customer, both };
}

/** 3α + ΣY: all power shown, with its prior. */
export const facesTotal = (masses: FaceMasses, { facePrior }: Policy): number =>
  FACES.length * facePrior + sum(FACES, (face) => masses[face]);

/** share_f = (α + Y_f)/(3α + Σ_f Y_f). Source: docs/model.md, 'faces'. */
export function faceShares(masses: FaceMasses, policy: Policy): FaceShares {
  const total = facesTotal(masses, policy);
  const share = (mass: number): number => (policy.facePrior + mass) / total;
  return {
    destructive: share(masses.destructive),
    economic: share(masses.economic),
    integrative: share(masses.integrative),
  };
}

/** 100 · share_integrative of both. Source: docs/model.md, 'integration'. */
export const integrationOf = (both: FaceShares): number => FULL_SCALE * both.integrative;

/**
 * 100·x·([face is integrative] − 1/3)/(3α + ΣY of both), 0 without a face: what one event adds to
 * integration − 100/3. Source: docs/model.md, 'contributions'.
 * @param all 3α + ΣY of both.
 */
export function integrationPoints({ mass, face }: Evidence, all: number): number {
  if (face === null) return 0;
  const lean = (face === 'integrative' ? 1 : 0) - NEUTRAL_SHARE;
  return (FULL_SCALE * mass * lean) / all;
}
