/** The power-balance model: events in, readings out. No clock, no I/O, no dependency. */
export { explainReading, type EventWeight, type Explanation } from './explainReading.ts';
export { ledgerOf, type PartyLedger } from './ledgerOf.ts';
export { marginOf, type Margin } from './marginOf.ts';
export {
  explainMovement,
  type Movement,
  type MovementShare,
  type MovementStep,
  type Situation,
} from './movement.ts';
export type { ShareLabel } from './movementLabels.ts';
export { openConcessions } from './openConcessions.ts';
export {
  accountPoints,
  type AccountDeal,
  type AccountPoint,
  type Quarter,
} from './accountPoints.ts';
export { cheapestAsk, planAsk, type Ask, type AskedConcession } from './asks.ts';
export { history } from './history.ts';
export { kindLabelOf } from './kindLabel.ts';
export type { Range } from './checks.ts';
export { isNewer, parsePolicy, PolicyError, type ParsedPolicy, type PolicyFlaw } from './policy.ts';
export { policyRange } from './policyFields.ts';
export { printPolicy } from './printPolicy.ts';
export { readPower } from './readPower.ts';
export { rounded } from './rounding.ts';
export type * from './types.ts';
export { decay } from './units.ts';
export { warningGrounds } from './warningGrounds.ts';
export type { WarningGround } from './warnings.ts';
