/** Deals with their logs ↔ the JSON in which a snapshot keeps them. Pure: pages bundle it. */
import type { Deal, Situation } from '../../model/index.ts';
import type { SObject } from '../deals.ts';
import { policyOfVersion } from '../policies.ts';
import { LONGEST_TEXT } from './frozenRows.ts';
import type { LoggedDeal } from './loggedDeal.ts';

/** What a snapshot keeps of a deal that was read. */
interface Input {
  deal: Deal;
  /** Version of the policy. */
  policy: string;
  /** ISO day. */
  asOf: string;
}

/** A deal as its snapshot keeps it; null: its log is longer than a field. */
export function writtenInput({ situation, policy }: LoggedDeal): string | null {
  const input: Input = { deal: situation.deal, policy, asOf: situation.asOf };
  const text = JSON.stringify(input);
  return text.length > LONGEST_TEXT ? null : text;
}

function inputIn({ Input__c: text }: SObject): Input | null {
  return typeof text === 'string' ? (JSON.parse(text) as Input) : null;
}

/**
 * A deal as it was read for the week of a snapshot.
 * @param policies `Power_Policy__c` records, any order.
 * @returns null where nothing was kept of it, or the policy is no more.
 * @throws {BrokenPolicyError} where that policy is malformed.
 */
export function situationIn(snapshot: SObject, policies: readonly SObject[]): Situation | null {
  const input = inputIn(snapshot);
  if (input === null) return null;
  const found = policyOfVersion(policies, input.policy);
  return found && { deal: input.deal, policy: found.policy, asOf: input.asOf };
}
