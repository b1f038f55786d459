/** A policy → an org: looked at, guarded against what others published, written once. */
import type { Policy } from '../../model/index.ts';
import { userOf } from '../failures.ts';
import { problem } from '../messages.ts';
import { BUILT_IN } from '../policies.ts';
import { nextVersion, policyVersions, publication, type PolicyVersion } from '../policyVersions.ts';
import type { Org } from '../query.ts';
import { createPolicy, type PublishingOrg } from './create.ts';
import { isSame, requireBase, type Guard } from './guard.ts';
import type { Published } from './published.ts';
import { policyOfVersion, versionBefore } from './versions.ts';

/** A policy that somebody wants to be in force. */
export interface Draft {
  policy: Policy;
  /** Null: as the version before. */
  name: string | null;
  /** DeveloperName; null: all without a policy of their own. */
  recordType: string | null;
  reason: string;
}

/** How to publish. */
export interface PublishOptions {
  /** Null: whatever others published meanwhile is replaced. */
  guard: Guard | null;
  /** Look only. */
  dryRun: boolean;
}

/** What came of it. */
export interface Publishing {
  outcome: 'published' | 'unchanged' | 'would-publish';
  /** Version key: of the one that was published, or that says the same already. */
  version: string;
  name: string;
  recordType: string | null;
  /** ISO day from which it is in force. */
  publishedOn: string;
  /** Version key of the one that it follows, or `built-in`; null: nothing was to be published. */
  follows: string | null;
  /** The policy that it follows; null: it cannot be read, or nothing was to be published. */
  before: Policy | null;
}

/** Characters that the fields of a version take. */
const LONGEST_REASON = 255;
const LONGEST_NAME = 80;

function requireWords({ name, reason }: Draft): void {
  if (reason.trim() === '') throw problem('reasonMissing');
  if (reason.length > LONGEST_REASON) throw problem('reasonTooLong', [LONGEST_REASON]);
  if (name !== null && (name.trim() === '' || name.length > LONGEST_NAME))
    throw problem('policyNameWrong', [LONGEST_NAME]);
}

/** Whoever may not publish is told so before anything is tried. */
function requireRight(org: Org, { description }: Published, fields: readonly string[]): void {
  const writable = new Set(
    description.fields.filter(({ createable }) => createable).map(({ name }) => name),
  );
  if (!description.createable || !fields.every((field) => writable.has(field)))
    throw problem('policyRightMissing', [userOf(org)]);
}

const unchanged = ({ key, name, recordType, publishedOn }: PolicyVersion): Publishing => ({
  outcome: 'unchanged',
  version: key,
  name,
  recordType,
  publishedOn,
  follows: null,
  before: null,
});

const followed = (latest: PolicyVersion | null): Pick<Publishing, 'follows' | 'before'> => ({
  follows: latest?.key ?? BUILT_IN,
  before: policyOfVersion(latest),
});

/**
 * Publishes a policy, unless the latest version for its record type says the same already: so it is
 * safe to do twice.
 * @throws {SfError} where the org has changed since, the user may not publish, or the org refuses.
 */
export async function publishPolicy(
  org: PublishingOrg,
  published: Published,
  draft: Draft,
  { guard, dryRun }: PublishOptions,
): Promise<Publishing> {
  requireWords(draft);
  const { recordType, policy } = draft;
  const { records, user, today } = published;
  const [own] = policyVersions(records, recordType);
  if (own && isSame(policy, policyOfVersion(own))) return unchanged(own);
  const latest = versionBefore(records, recordType);
  if (guard) requireBase(guard, latest);
  const { key, publishedOn } = nextVersion(records, recordType, today);
  const name = draft.name ?? latest?.name ?? key;
  const fields = publication({ ...draft, name, publishedBy: user.id }, { key, publishedOn });
  requireRight(org, published, Object.keys(fields));
  if (!dryRun) await createPolicy(org, fields);
  const outcome = dryRun ? 'would-publish' : 'published';
  return { outcome, version: key, name, recordType, publishedOn, ...followed(latest) };
}
