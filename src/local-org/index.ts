export { LocalOrgError } from './errors.ts';
export { openLocalOrg, type LocalOrg, type LocalOrgOptions } from './org.ts';
export { createOrgServer } from './server.ts';
export { BUILT_IN_USERS } from './access/users.ts';
export type { SObjectTree, TreeRecord } from './load/tree.ts';
