/** Deals that were written down with the policies they are read under ↔ readings. */
import { readDeal, soundPolicy, type DealReading, type NamedDeal } from './dealReading.ts';
import { problem } from './messages.ts';
import { builtInPolicy, givenPolicy, type PolicyInForce, type PolicyStamp } from './policies.ts';
import { onlyPolicy, type PolicyTaken } from './policyTaken.ts';
import { WrittenPolicies, writtenPolicies } from './writtenPolicies.ts';

/** A deal as it was written down, with the stamp of its reading. */
interface WrittenDeal extends Omit<NamedDeal, 'isClosed'> {
  /** Version of the policy that it is read under; null: none named. */
  policy: string | null;
  /** ISO day of the reading; null: none named. */
  readOn: string | null;
  /** Version of the policy that had followed when it was written; null: none. */
  supersededBy: string | null;
  /** Version of the policy of its day, where it was read under a later one; null: it was not. */
  insteadOf: string | null;
}

/** Deals that were written down, and policies by version. */
export interface WrittenDeals {
  deals: readonly WrittenDeal[];
  policies: ReadonlyMap<string, unknown>;
}

/** On which day written deals are read. */
export interface WrittenDays {
  /** ISO day that was asked for; null: the day that each deal names, else today. */
  asOf: string | null;
  /** ISO day. */
  today: string;
}

/** A written deal without its stamp. */
export const namedDeal = (written: WrittenDeal): NamedDeal => {
  const { deal, name, currency, closedOn, won, notes, contestReasons } = written;
  const isClosed = closedOn !== null;
  return { deal, name, currency, isClosed, closedOn, won, notes, contestReasons };
};

/**
 * The policy that a written deal names, else the built-in one.
 * @throws {SfError} where the file does not hold it.
 */
export function policyOf(
  { name, policy: version }: Pick<WrittenDeal, 'name' | 'policy'>,
  policies: WrittenPolicies,
): PolicyInForce {
  const policy = version === null ? builtInPolicy() : policies.read(version);
  if (policy) return policy;
  throw problem('policyNotInFile', [name, version ?? '']);
}

/** What followed a policy was written down for the day of the reading, and holds for no other. */
function policyTaken(written: WrittenDeal, policies: WrittenPolicies, day: string): PolicyTaken {
  const policy = policyOf(written, policies);
  if (day !== written.readOn) return onlyPolicy(policy);
  const stampOf = (version: string | null): PolicyStamp | null =>
    version === null ? null : policies.stamp(version);
  return {
    policy,
    supersededBy: stampOf(written.supersededBy),
    insteadOf: stampOf(written.insteadOf),
  };
}

/**
 * Reads deals that were written down, each under the policy it names, else the built-in one.
 * @param given under which every deal is read instead; null: none.
 * @throws {SfError} where a policy is not there or malformed.
 */
export function scoreWritten(
  { deals, policies: documents }: WrittenDeals,
  given: PolicyInForce | null,
  { asOf, today }: WrittenDays,
): DealReading[] {
  const policies = new WrittenPolicies(documents);
  return deals.map((written) => {
    const policyOn = (day: string): PolicyTaken =>
      given ? onlyPolicy(given) : policyTaken(written, policies, day);
    return readDeal(namedDeal(written), policyOn, asOf ?? written.readOn ?? today);
  });
}

/** A policy document that was handed in. */
export const policyFrom = (document: unknown, version: string): PolicyInForce =>
  soundPolicy(() => givenPolicy(document, version));

const writtenDeal = ({ named, policy, readOn, supersededBy, insteadOf }: DealReading) => {
  const { isClosed: _, ...deal } = named;
  return {
    ...deal,
    policy: policy.version,
    readOn,
    supersededBy: supersededBy?.version ?? null,
    insteadOf: insteadOf?.version ?? null,
  };
};

const isStamp = (stamp: PolicyStamp | null): stamp is PolicyStamp => stamp !== null;

/** What to write down so that reading it again gives the same readings and stamps, with no org. */
export const writtenFrom = (readings: readonly DealReading[]) => ({
  deals: readings.map(writtenDeal),
  policies: writtenPolicies(
    readings.map(({ policy }) => policy),
    readings.flatMap(({ supersededBy, insteadOf }) => [supersededBy, insteadOf]).filter(isStamp),
  ),
});
