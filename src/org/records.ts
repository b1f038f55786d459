/** Salesforce records ↔ the model's deals, policies and readings; pages bundle this room's part. */
export { dealFromRecords, readingDay, type DealRecords, type SObject } from './deals.ts';
export * from './fields.ts';
export { keyWords, kindName } from './kinds.ts';
export {
  BrokenPolicyError,
  BUILT_IN,
  builtInPolicy,
  policyInForce,
  policyOfVersion,
  type PolicyInForce,
  type PolicyStamp,
} from './policies.ts';
export { policyTaken, type PolicyBasis, type PolicyTaken } from './policyTaken.ts';
export { policiesForTrial, type PolicyDraft, type TrialPolicies } from './policyTrial.ts';
export {
  nextVersion,
  policyVersions,
  publication,
  versionBefore,
  type NextVersion,
  type PolicyVersion,
  type Publication,
} from './policyVersions.ts';
export { keyRecordType } from './versionKey.ts';
export { rounded } from '../model/index.ts';
export { readingFields, stored, type ReadingFields } from './readings.ts';
