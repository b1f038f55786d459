export { LocalOrgError } from './errors.ts';
export { openLocalOrg, type LocalOrg, type LocalOrgOptions } from './org.ts';
export { createOrgServer } from './server.ts';
export { readFaultPlan } from './faults/parse.ts';
export type { FaultPlan, FaultRule } from './faults/plan.ts';
export { seededPlan } from './faults/seededPlan.ts';
export { BUILT_IN_USERS } from './access/users.ts';
export type { SObjectTree, TreeRecord } from './load/tree.ts';
