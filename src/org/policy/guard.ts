/** Nobody's work is lost: what is replaced must be what the policy was made from. */
import { printPolicy, type Policy } from '../../model/index.ts';
import { problem } from '../messages.ts';
import { BUILT_IN } from '../policies.ts';
import type { PolicyVersion } from '../policyVersions.ts';
import { policyOfVersion } from './versions.ts';

/** What must not have changed in the org meanwhile. */
export interface Guard {
  /** Version key that the policy was taken from, or `built-in`; null: nobody says. */
  basedOn: string | null;
  /** The policy it was made from, whatever that was called in the org; null: nobody says. */
  base: Policy | null;
  /** Where the policy is kept, for a sentence. */
  source: string;
}

/** Whether two policies say the same; one that cannot be read says nothing. */
export const isSame = (policy: Policy, other: Policy | null): boolean =>
  other !== null && printPolicy(other) === printPolicy(policy);

/** A version as somebody recognises it. */
const described = ({ key, publishedOn, publishedBy, reason }: PolicyVersion): string =>
  [`${key} of ${publishedOn}`, publishedBy && `by ${publishedBy}`, reason && `“${reason}”`]
    .filter(Boolean)
    .join(', ');

/** In an org without any policy the built-in one is what it was made from, said or not. */
const isBasedOn = (latest: PolicyVersion | null, basedOn: string | null): boolean =>
  latest
    ? basedOn?.toLowerCase() === latest.key.toLowerCase()
    : basedOn === null || basedOn === BUILT_IN;

function conflict({ basedOn, base, source }: Guard, latest: PolicyVersion | null): Error {
  const now = latest ? described(latest) : BUILT_IN;
  if (base) return problem('policyBaseOutdated', [source, now], [source]);
  if (basedOn === null) return problem('policyBaseMissing', [source], [source]);
  return problem('policyOutdated', [source, basedOn, now], [source]);
}

/**
 * Makes sure that a policy was made from what it is to replace.
 * @param latest null: the built-in one.
 * @throws {SfError} where it was not, or nobody knows.
 */
export function requireBase(guard: Guard, latest: PolicyVersion | null): void {
  if (isBasedOn(latest, guard.basedOn)) return;
  if (guard.base && isSame(guard.base, policyOfVersion(latest))) return;
  throw conflict(guard, latest);
}
