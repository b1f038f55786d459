/** A deal with what people call it, and its reading: the same for an org's and for a file's. */
import { readPower, type Deal, type PolicyError, type Reading } from '../model/index.ts';
import { problem } from './messages.ts';
import { BrokenPolicyError, type PolicyInForce } from './policies.ts';

/** A deal as an org or a file has it. */
export interface NamedDeal {
  deal: Deal;
  name: string;
  /** ISO 4217 code; null: the org has one currency, or the file names none. */
  currency: string | null;
  isClosed: boolean;
  /** ISO day of the close; null: open, or not to be seen. */
  closedOn: string | null;
  /** By event id, what the log says of it. */
  notes: ReadonlyMap<string, string>;
  /** By event id, why it is or was contested. */
  contestReasons: ReadonlyMap<string, string>;
}

/** A deal, its reading, and what the reading is stamped with. */
export interface DealReading {
  named: NamedDeal;
  reading: Reading;
  policy: PolicyInForce;
  /** ISO day. */
  readOn: string;
  /** Fields that the reader may not see, each as `Object.Field`. */
  hiddenFields: readonly string[];
}

/**
 * Bad configuration stops: nothing is read under a policy that makes no sense.
 * @throws {SfError} where the policy is malformed, with the path of each error.
 */
export function soundPolicy(policy: () => PolicyInForce): PolicyInForce {
  try {
    return policy();
  } catch (error) {
    if (!(error instanceof BrokenPolicyError)) throw error;
    const { flaws } = error.cause as PolicyError;
    const list = flaws.map(({ path, message }) => `  ${path || 'the policy'} ${message}`);
    throw problem('policyBroken', [error.version, list.join('\n')], [error.version], error);
  }
}

/** A closed deal stays as it ended. */
const dayOf = ({ closedOn }: NamedDeal, asOf: string): string =>
  closedOn !== null && closedOn < asOf ? closedOn : asOf;

/**
 * Reads a deal on a day, a closed one on its close at the latest.
 * @param policyOn the policy in force for it on a day.
 * @param asOf ISO day.
 * @throws {SfError} where the policy is malformed, with the path of each error.
 */
export function readDeal(
  named: NamedDeal,
  policyOn: (day: string) => PolicyInForce,
  asOf: string,
  hiddenFields: readonly string[] = [],
): DealReading {
  const readOn = dayOf(named, asOf);
  const policy = soundPolicy(() => policyOn(readOn));
  const reading = readPower(named.deal, policy.policy, readOn);
  return { named, reading, policy, readOn, hiddenFields };
}
