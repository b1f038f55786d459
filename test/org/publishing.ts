import { parsePolicy, type Policy } from '../../src/model/index.ts';
import { builtInPolicy } from '../../src/org/policies.ts';
import type { PublishingOrg } from '../../src/org/policy/create.ts';
import type { Guard } from '../../src/org/policy/guard.ts';
import { publishPolicy, type Draft, type Publishing } from '../../src/org/policy/publish.ts';
import { publishedIn } from '../../src/org/policy/published.ts';
import { NOW, type TestOrg } from '../local-org/support.ts';
import { connectTo, record, startOrg } from './support.ts';

export const builtIn = builtInPolicy().policy;

/** The built-in policy but for one number. */
export const withEvidence = (minEvidence: number): Policy =>
  parsePolicy({ ...builtIn, minEvidence }).policy as Policy;

export const draftOf = (policy: Policy, more: Partial<Draft> = {}): Draft => ({
  policy,
  name: null,
  recordType: null,
  reason: 'Because',
  ...more,
});

/** An org with the record type Renewal, and its admin. */
export async function startPublishing(): Promise<{ test: TestOrg; admin: PublishingOrg }> {
  const renewal = { Name: 'Renewal', DeveloperName: 'Renewal', SobjectType: 'Opportunity' };
  const test = await startOrg({}, [record('RecordType', renewal)]);
  return { test, admin: await connectTo(test, 'admin') };
}

/** Publishes as somebody does who looks at the org first. */
export async function publish(
  org: PublishingOrg,
  draft: Draft,
  guard: Partial<Guard> | null = null,
  dryRun = false,
): Promise<Publishing> {
  const whole = guard && { basedOn: null, base: null, source: 'all.yaml', ...guard };
  return publishPolicy(org, await publishedIn(org, NOW), draft, { guard: whole, dryRun });
}

/** What a promise is refused with. */
export const refusal = (promise: Promise<unknown>): Promise<{ name: string; message: string }> =>
  promise.then(
    () => Promise.reject(new Error('It was not refused.')),
    (error: unknown) => error as Error,
  );
