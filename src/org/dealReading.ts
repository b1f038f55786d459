/** A deal with what people call it, and its reading: the same for an org's and for a file's. */
import { readPower, type Deal, type PolicyError, type Reading } from '../model/index.ts';
import { problem } from './messages.ts';
import { BrokenPolicyError } from './policies.ts';
import type { PolicyTaken } from './policyTaken.ts';

/** A deal as an org or a file has it. */
export interface NamedDeal {
  deal: Deal;
  name: string;
  /** ISO 4217 code; null: the org has one currency, or the file names none. */
  currency: string | null;
  isClosed: boolean;
  /** ISO day of the close; null: open, or not to be seen. */
  closedOn: string | null;
  /** How a closed deal ended; null: it is open, or nobody says. */
  won: boolean | null;
  /** By event id, what the log says of it. */
  notes: ReadonlyMap<string, string>;
  /** By event id, why it is or was contested. */
  contestReasons: ReadonlyMap<string, string>;
}

/** A deal, its reading, and what the reading is stamped with. */
export interface DealReading extends PolicyTaken {
  named: NamedDeal;
  reading: Reading;
  /** ISO day. */
  readOn: string;
  /** Fields that the reader may not see, each as `Object.Field`. */
  hiddenFields: readonly string[];
}

/**
 * Bad configuration stops: nothing is read under a policy that makes no sense.
 * @throws {SfError} where the policy is malformed, with the path of each error, or made by a newer
 *   Power Balance.
 */
export function soundPolicy<P>(policy: () => P): P {
  try {
    return policy();
  } catch (error) {
    throw error instanceof BrokenPolicyError ? brokenPolicy(error) : error;
  }
}

function brokenPolicy(error: BrokenPolicyError): Error {
  const { version, isNewer } = error;
  if (isNewer) return problem('policyNewer', [version], [], error);
  const { flaws } = error.cause as PolicyError;
  const list = flaws.map(({ path, message }) => `  ${path || 'the policy'} ${message}`);
  return problem('policyBroken', [version, list.join('\n')], [version], error);
}

/** A closed deal stays as it ended. */
const dayOf = ({ closedOn }: NamedDeal, asOf: string): string =>
  closedOn !== null && closedOn < asOf ? closedOn : asOf;

/**
 * Reads a deal on a day, a closed one on its close at the latest.
 * @param policyOn the policy to read it under on a day.
 * @param asOf ISO day.
 * @throws {SfError} where the policy is malformed, with the path of each error.
 */
export function readDeal(
  named: NamedDeal,
  policyOn: (day: string) => PolicyTaken,
  asOf: string,
  hiddenFields: readonly string[] = [],
): DealReading {
  const readOn = dayOf(named, asOf);
  const taken = soundPolicy(() => policyOn(readOn));
  const reading = readPower(named.deal, taken.policy.policy, readOn);
  return { ...taken, named, reading, readOn, hiddenFields };
}
