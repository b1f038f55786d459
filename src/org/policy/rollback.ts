/** Back to an earlier policy: a copy of it is published, and the history stays whole. */
import { problem } from '../messages.ts';
import { policyVersions } from '../policyVersions.ts';
import type { PublishingOrg } from './create.ts';
import { publishPolicy, type Publishing } from './publish.ts';
import type { Published } from './published.ts';
import type { KnownPolicy } from './versions.ts';

/** Where to go back to, and why. */
export interface Rollback {
  to: KnownPolicy;
  /** DeveloperName; null: all without a policy of their own. */
  recordType: string | null;
  reason: string;
}

/**
 * Publishes a copy of an earlier version, unless the latest one says the same.
 * @throws {SfError} where there is nothing to go back from, the user may not publish, or the org
 *   refuses.
 */
export async function rollBack(
  org: PublishingOrg,
  published: Published,
  { to, recordType, reason }: Rollback,
): Promise<Publishing> {
  const { policy, name, version } = to;
  if (policyVersions(published.records, recordType).length === 0)
    throw problem('policyNeverPublished', [recordType ?? 'all']);
  const draft = { policy, name: name ?? version, recordType, reason };
  return publishPolicy(org, published, draft, { guard: null, dryRun: false });
}
