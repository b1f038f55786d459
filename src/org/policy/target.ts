import { keyRecordType } from '../versionKey.ts';

/** How a record type is named that stands for all that have no policy of their own. */
export const FOR_ALL = 'all';

/**
 * The record type that a policy is for: the one that was named, else that of the version it was taken
 * from.
 * @param named DeveloperName, or `all`; null: nobody says.
 * @param basedOn version key, or `built-in`; null: nobody says.
 * @returns null for all without a policy of their own.
 */
export function targetOf(named: string | null, basedOn: string | null): string | null {
  if (named !== null) return named === FOR_ALL ? null : named;
  return basedOn === null ? null : keyRecordType(basedOn);
}
