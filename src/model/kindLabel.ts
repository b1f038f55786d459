import type { Policy } from './types.ts';

/** What a policy itself calls a kind; undefined: it leaves that to the org. */
export const kindLabelOf = (
  policy: Pick<Policy, 'concessions' | 'behaviors'>,
  log: 'concessions' | 'behaviors',
  kind: string,
): string | undefined => (Object.hasOwn(policy[log], kind) ? policy[log][kind]?.label : undefined);
