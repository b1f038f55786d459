/** Deals that were written down with the policies they are read under ↔ readings. */
import { readDeal, soundPolicy, type DealReading, type NamedDeal } from './dealReading.ts';
import { problem } from './messages.ts';
import { BUILT_IN, givenPolicy, policyInForce, type PolicyInForce } from './policies.ts';

/** A deal as it was written down. */
interface WrittenDeal extends Omit<NamedDeal, 'isClosed'> {
  /** Version of the policy that it is read under; null: none named. */
  policy: string | null;
}

/** Deals that were written down, and policy documents by version. */
export interface WrittenDeals {
  deals: readonly WrittenDeal[];
  policies: ReadonlyMap<string, unknown>;
}

type PolicyOf = (deal: WrittenDeal, day: string) => PolicyInForce;

/** Each policy is checked once, however many deals name it. */
function policyNamedIn(documents: ReadonlyMap<string, unknown>): PolicyOf {
  const checked = new Map<string, PolicyInForce>();
  return ({ name, policy: version }, day) => {
    if (version === null) return policyInForce([], null, day);
    const known = checked.get(version);
    if (known) return known;
    if (!documents.has(version)) {
      if (version === BUILT_IN) return policyInForce([], null, day);
      throw problem('policyNotInFile', [name, version]);
    }
    const policy = givenPolicy(documents.get(version), version);
    checked.set(version, policy);
    return policy;
  };
}

/**
 * Reads deals that were written down, each under the policy it names, else the built-in one.
 * @param given under which every deal is read instead; null: none.
 * @param asOf ISO day.
 * @throws {SfError} where a policy is not there or malformed.
 */
export function scoreWritten(
  { deals, policies }: WrittenDeals,
  given: PolicyInForce | null,
  asOf: string,
): DealReading[] {
  const policyOf = policyNamedIn(policies);
  return deals.map(({ policy, ...deal }) => {
    const named = { ...deal, isClosed: deal.closedOn !== null };
    return readDeal(named, (day) => given ?? policyOf({ policy, ...deal }, day), asOf);
  });
}

/** A policy document that was handed in. */
export const policyFrom = (document: unknown, version: string): PolicyInForce =>
  soundPolicy(() => givenPolicy(document, version));

/** What to write down so that reading it again gives the same readings, with no org. */
export const writtenFrom = (readings: readonly DealReading[]) => ({
  deals: readings.map(({ named: { isClosed: _, ...named }, policy: { version: policy } }) => ({
    ...named,
    policy,
  })),
  policies: new Map<string, unknown>(readings.map(({ policy }) => [policy.version, policy.policy])),
});
