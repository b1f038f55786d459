import { readPower } from './readPower.ts';
import type { Deal, Policy, Reading } from './types.ts';

/**
 * The readings of a deal on each of the days, the oldest first, as it would have been read had the
 * log been as it is now.
 *
 * Source: docs/model.md, 'History'.
 * @param days ISO calendar days, in any order.
 * @throws {RangeError} where a day is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export const history = (deal: Deal, policy: Policy, days: readonly string[]): Reading[] =>
  days.toSorted().map((day) => readPower(deal, policy, day));
