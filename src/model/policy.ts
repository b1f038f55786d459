import {
  boolean,
  both,
  dictionary,
  number,
  object,
  oneOf,
  tuple,
  type Check,
  type Flaw,
  type Range,
} from './checks.ts';
import { isRecord } from './numbers.ts';
import type { BehaviorKind, Policy, Thresholds } from './types.ts';
import { FACES, SECURED_BY } from './words.ts';

/** No weight, half-life or cap of a real negotiation is larger; it keeps every sum finite. */
const LARGEST = 1e9;
/** Priors and units divide: nearer to zero they would drown everything else. */
const SMALLEST_DIVISOR = 1e-6;

const POSITIVE: Range = { above: 0, to: LARGEST };
const NOT_NEGATIVE: Range = { from: 0, to: LARGEST };
const DIVISOR: Range = { from: SMALLEST_DIVISOR, to: LARGEST };
const SHARE: Range = { from: 0, to: 1 };
const PERCENTAGE: Range = { from: -100, to: 100 };

const concessionKind = object({
  weight: number(NOT_NEGATIVE),
  cash: boolean,
  valueToCost: number(POSITIVE),
});

/** Who works together does not push. */
const integrativeDoesNotPush: Check = (kind, path) => {
  const { face, pressure } = kind as BehaviorKind;
  return face === 'integrative' && pressure !== 0
    ? [{ path: `${path}/pressure`, message: 'must be 0 for an integrative kind' }]
    : [];
};

const behaviorKind = both(
  object({ face: oneOf(FACES), weight: number(NOT_NEGATIVE), pressure: number(SHARE) }),
  integrativeDoesNotPush,
);

const thresholdsRise: Check = (value, path) => {
  const [t1, t2, t3, t4] = value as Thresholds;
  return t1 < t2 && t2 < 0 && 0 < t3 && t3 < t4
    ? []
    : [{ path, message: 'must rise strictly, two below 0 and two above' }];
};

const tilts = Object.fromEntries([...SECURED_BY, 'unknown'].map((way) => [way, number(SHARE)]));

/** Every field of a policy. Source of each range: docs/model.md, 'Policy'. */
const FIELDS: Record<keyof Policy, Check> = {
  behaviorHalfLifeDays: number(POSITIVE),
  concessionHalfLifeDays: number(POSITIVE),
  priorEvidence: number(DIVISOR),
  facePrior: number(DIVISOR),
  concessionUnit: number(DIVISOR),
  concessionCap: number(POSITIVE),
  unsizedUnits: number(NOT_NEGATIVE),
  concessions: dictionary(concessionKind),
  concessionTilt: object(tilts),
  behaviors: dictionary(behaviorKind),
  alternativesWeight: number(NOT_NEGATIVE),
  minEvidence: number(NOT_NEGATIVE),
  thresholds: both(tuple(Array.from({ length: 4 }, () => number(PERCENTAGE))), thresholdsRise),
  outcomeTolerance: number(NOT_NEGATIVE),
  equalityTolerance: number(NOT_NEGATIVE),
  defaultMarginPercent: number(PERCENTAGE),
  marginFloorPercent: number(PERCENTAGE),
  squeezeThreshold: number(NOT_NEGATIVE),
  revoltThreshold: number(NOT_NEGATIVE),
  minForce: number(NOT_NEGATIVE),
  economicOnly: object({ atLeast: number(SHARE), integrativeBelow: number(SHARE) }),
};

const checkPolicy = object(FIELDS);

/** One thing wrong in a policy. */
export type PolicyFlaw = Flaw;

/** A policy, or everything that is wrong with it. */
export type ParsedPolicy = { policy: Policy; flaws: [] } | { policy: null; flaws: PolicyFlaw[] };

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

/** A policy file may name its schema for the editor; that is no part of the policy. */
const withoutSchema = (document: unknown): unknown => {
  if (!isRecord(document)) return document;
  const { $schema: _, ...policy } = document;
  return policy;
};

function parseDocument(document: unknown): ParsedPolicy {
  const candidate = withoutSchema(document);
  const flaws = checkPolicy(candidate, '');
  if (flaws.length > 0) return { policy: null, flaws };
  const policy = frozenCopy(candidate) as Policy;
  checked.add(policy);
  return { policy, flaws: [] };
}

/**
 * Checks a policy, given as JSON text or as the object it stands for.
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
