/** Salesforce records ↔ the model's deals, policies and readings; pages bundle this room's part. */
export { dealFromRecords, readingDay, type DealRecords, type SObject } from './deals.ts';
export * from './fields.ts';
export { BrokenPolicyError, BUILT_IN, policyInForce, type PolicyInForce } from './policies.ts';
export { rounded } from './rounding.ts';
export { readingFields, stored, type ReadingFields } from './readings.ts';
