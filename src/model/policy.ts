import type { Flaw } from './checks.ts';
import { isRecord, unsigned } from './numbers.ts';
import { currentDocument } from './policyDocument.ts';
import { checkPolicy } from './policyFields.ts';
import type { Policy } from './types.ts';

/** One thing wrong in a policy. */
export type PolicyFlaw = Flaw;

/** A policy, or everything that is wrong with it. */
export type ParsedPolicy = { policy: Policy; flaws: [] } | { policy: null; flaws: PolicyFlaw[] };

/** Whether nothing else is known of a policy than that only newer code can read it. */
export const isNewer = (flaws: readonly PolicyFlaw[]): boolean =>
  flaws.some((flaw) => flaw.isNewer === true);

/** A malformed policy stops a reading: its message names every flaw. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly flaws: readonly PolicyFlaw[];

  constructor(flaws: readonly PolicyFlaw[]) {
    const list = flaws.map(({ path, message }) => `${path || 'the policy'} ${message}`);
    super(`The policy has ${flaws.length} error(s): ${list.join('; ')}.`);
    this.flaws = flaws;
  }
}

/** Policies that were checked here: frozen, so that they need no second look. */
const checked = new WeakSet<object>();

/** A copy that nobody can change under a reading, not even whoever handed the original in. */
function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy));
  if (typeof value === 'number') return unsigned(value);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, frozenCopy(item)]);
  return Object.freeze(Object.fromEntries(entries));
}

function parseText(text: string): { document: unknown } | { flaw: PolicyFlaw } {
  try {
    return { document: JSON.parse(text) as unknown };
  } catch (error) {
    return { flaw: { path: '', message: `is not JSON: ${(error as Error).message}` } };
  }
}

function parseDocument(document: unknown): ParsedPolicy {
  const current = currentDocument(document);
  if ('refused' in current) return { policy: null, flaws: [current.refused] };
  const flaws = [...current.flaws, ...checkPolicy(current.fields, '')];
  if (flaws.length > 0) return { policy: null, flaws };
  const policy = frozenCopy(current.fields) as Policy;
  checked.add(policy);
  return { policy, flaws: [] };
}

/**
 * Checks a policy document, given as JSON text or as the object it stands for. One of an older
 * shape migrates, and its readings stay as they were; one of a newer shape is refused.
 * @returns the policy, frozen, or every flaw with its path as a JSON Pointer.
 */
export function parsePolicy(json: unknown): ParsedPolicy {
  const text = typeof json === 'string' ? parseText(json) : { document: json };
  return 'flaw' in text ? { policy: null, flaws: [text.flaw] } : parseDocument(text.document);
}

/**
 * The policy itself where `parsePolicy` made it, else the result of parsing it.
 * @throws {PolicyError} where it is malformed.
 */
export function requirePolicy(policy: Policy): Policy {
  if (checked.has(policy)) return policy;
  const parsed = parsePolicy(policy);
  if (!parsed.policy) throw new PolicyError(parsed.flaws);
  return parsed.policy;
}
