import { findingsOf } from './findings.ts';
import type { Deal, Policy } from './types.ts';
import { groundsOf, type WarningGround } from './warnings.ts';
import { weigh } from './weigh.ts';

/**
 * What each warning of a reading rests on, in the order of its warnings.
 *
 * Source: docs/model.md, 'Warnings'.
 * @throws {RangeError} where `asOf` is no calendar day.
 * @throws {PolicyError} where the policy is malformed.
 */
export const warningGrounds = (deal: Deal, policy: Policy, asOf: string): WarningGround[] =>
  groundsOf(findingsOf(weigh(deal, policy, asOf)));
