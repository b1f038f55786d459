import { SCHEMA_VERSION } from './policyDocument.ts';
import { POLICY_FIELDS } from './policyFields.ts';
import type { BehaviorKind, ConcessionKind, Policy } from './types.ts';

/** The fields of a kind of either log, in the order in which they are written. */
const KIND_FIELDS = ['label', 'face', 'weight', 'pressure', 'cash', 'valueToCost', 'retired'];

const inOrder = <T extends object>(value: T, order: readonly string[]): Partial<T> =>
  Object.fromEntries(
    order.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key as keyof T]]),
  ) as Partial<T>;

const kindsInOrder = (kinds: Readonly<Record<string, ConcessionKind | BehaviorKind>>): object =>
  Object.fromEntries(Object.entries(kinds).map(([kind, its]) => [kind, inOrder(its, KIND_FIELDS)]));

/**
 * The document of a policy, as JSON text: fields in one order, whatever theirs was, kinds in their
 * own. Parsing it gives the same policy.
 */
export function printPolicy(policy: Policy): string {
  const { concessions, behaviors } = policy;
  const kinds = { concessions: kindsInOrder(concessions), behaviors: kindsInOrder(behaviors) };
  const fields = inOrder({ ...policy, ...kinds }, POLICY_FIELDS);
  return JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...fields }, null, 2);
}
