/** The one gate by which this room publishes a policy. */
import type { Connection } from '@salesforce/core';
import { codeOf, explained, userOf } from '../failures.ts';
import { POLICY } from '../fields.ts';
import { problem } from '../messages.ts';
import type { Org } from '../query.ts';

/** What of a connection publishes. */
export type PublishingOrg = Org & Pick<Connection, 'request'>;

const REFUSED_RIGHTS = /^(INSUFFICIENT_ACCESS|CANNOT_INSERT|INVALID_FIELD_FOR_INSERT)/;

/** Two who publish at once want the same version key, and only one gets it. */
function refusal(error: unknown, org: Org, key: string): Error {
  const code = codeOf(error);
  if (code === 'DUPLICATE_VALUE') return problem('policyPublishedMeanwhile', [key]);
  if (REFUSED_RIGHTS.test(code)) return problem('policyRightMissing', [userOf(org)]);
  return explained(error, org);
}

/**
 * Creates the record of a version.
 * @throws {SfError} where its key is taken, the user may not, or the org refuses.
 */
export async function createPolicy(
  org: PublishingOrg,
  fields: Record<string, string | null>,
): Promise<void> {
  const request = {
    method: 'POST',
    url: `/sobjects/${POLICY}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  } as const;
  await org.request(request).catch((error: unknown) => {
    throw refusal(error, org, fields['Version_Key__c'] ?? '');
  });
}
