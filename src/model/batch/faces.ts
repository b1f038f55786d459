/** Sums → integration, and the warnings that rest on kinds of power. */
import * as needle from '../needle.ts';
import * as terms from '../terms.ts';
import type { Policy } from '../types.ts';
import * as words from '../words.ts';
import * as columns from './columns.ts';
import * as spans from './span.ts';
import * as places from './sums.ts';

const { bitOf, CUSTOMER, SELLER } = columns;
const { FULL_SCALE } = needle;
const { MAX_ALTERNATIVES } = terms;
const { FACES } = words;
const { requireValues } = spans;
const { PLACES, shownAt, shownBy } = places;
const [DESTRUCTIVE, ECONOMIC, INTEGRATIVE] = [0, 1, 2] as const;
const ECONOMIC_ONLY = bitOf('economic-only');
const REVOLT_CUSTOMER = bitOf('revolt-customer');
const REVOLT_SELLER = bitOf('revolt-seller');

/** Y_f of a party. */
const shown = (sums: Float64Array, base: number, party: number, face: number): number =>
  sums[base + shownAt(party, face)] as number;

/** Writes by which kind of power the deals of a span are fought. Source: docs/model.md, 'Faces'. */
export function finishFaces(
  { sums, first, end }: spans.Dated,
  { facePrior, minEvidence, economicOnly }: Policy,
  { integration, evidence, warnings }: columns.ReadingColumns,
): void {
  requireValues(sums[0], integration[end - 1], evidence[end - 1], warnings[end - 1]);
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const economic = shown(sums, base, CUSTOMER, ECONOMIC) + shown(sums, base, SELLER, ECONOMIC);
    const integrative =
      shown(sums, base, CUSTOMER, INTEGRATIVE) + shown(sums, base, SELLER, INTEGRATIVE);
    const all =
      FACES.length * facePrior + shownBy(sums, base, CUSTOMER) + shownBy(sums, base, SELLER);
    const shared = (facePrior + integrative) / all;
    const isTraded =
      Number((facePrior + economic) / all >= economicOnly.atLeast) &
      Number(shared < economicOnly.integrativeBelow) &
      Number((evidence[deal] as number) >= minEvidence);
    integration[deal] = FULL_SCALE * shared;
    warnings[deal] = isTraded * ECONOMIC_ONLY;
  }
}

/** 1 where a party uses force on another whose alternatives are that good. NaN: nobody knows. */
function isRevolt(force: number, all: number, alternatives: number, policy: Policy): number {
  const share = (policy.facePrior + force) / (FACES.length * policy.facePrior + all);
  return (
    Number(force >= policy.minForce) &
    Number((share * alternatives) / MAX_ALTERNATIVES >= policy.revoltThreshold) &
    Number(alternatives >= 0) &
    Number(alternatives <= MAX_ALTERNATIVES)
  );
}

/** Notes where one may leave whom the other pushes. Source: docs/model.md, 'Warnings'. */
export function finishRevolts(
  { sums, first, end }: spans.Dated,
  { sellerAlternatives, customerAlternatives }: columns.DealColumns,
  policy: Policy,
  { warnings }: columns.ReadingColumns,
): void {
  requireValues(sums[0], sellerAlternatives[end - 1], customerAlternatives[end - 1]);
  requireValues(warnings[end - 1]);
  for (let deal = first, base = 0; deal < end; deal += 1, base += PLACES) {
    const ours = shown(sums, base, SELLER, DESTRUCTIVE);
    const theirs = shown(sums, base, CUSTOMER, DESTRUCTIVE);
    const byUs = shownBy(sums, base, SELLER);
    const byThem = shownBy(sums, base, CUSTOMER);
    warnings[deal] =
      (warnings[deal] as number) |
      (isRevolt(ours, byUs, customerAlternatives[deal] as number, policy) * REVOLT_CUSTOMER) |
      (isRevolt(theirs, byThem, sellerAlternatives[deal] as number, policy) * REVOLT_SELLER);
  }
}
