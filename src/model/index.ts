/** The power-balance model: events in, readings out. No clock, no I/O, no dependency. */
export { openConcessions } from './openConcessions.ts';
export { kindLabelOf } from './kindLabel.ts';
export type { Range } from './checks.ts';
export { isNewer, parsePolicy, PolicyError, type ParsedPolicy, type PolicyFlaw } from './policy.ts';
export { policyRange } from './policyFields.ts';
export { printPolicy } from './printPolicy.ts';
export { readPower } from './readPower.ts';
export type * from './types.ts';
export { decay } from './units.ts';
