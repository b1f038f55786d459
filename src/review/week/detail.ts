/** What a review says of one deal from its log. */
import { cheapestAsk, type Situation } from '../../model/index.ts';
import { attributionOf } from './attribution.ts';
import type { DealDetail, UnreturnedGive } from './types.ts';
import { whyOf } from './why.ts';

/**
 * Works the detail of a deal out.
 * @param before the deal as it was frozen; null: it was not, or not kept.
 * @throws {RangeError} where a day is none.
 * @throws {PolicyError} where a policy is malformed.
 */
export const detailOf = (
  now: Situation,
  gives: readonly UnreturnedGive[],
  before: Situation | null,
): DealDetail => ({
  gives,
  why: before && whyOf(attributionOf(before, now)),
  ask: cheapestAsk(now.deal, now.policy, now.asOf),
});
