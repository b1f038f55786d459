/** What each field of a policy may be. */
import {
  boolean,
  both,
  dictionary,
  number,
  object,
  oneOf,
  partOf,
  text,
  tuple,
  type Check,
  type Range,
} from './checks.ts';
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

/** A picklist of Salesforce takes no longer value or label. */
const LONGEST_NAME = 255;
const key = text(LONGEST_NAME, 'needs a name');

/** What people see of a kind. */
const SEEN = { label: text(LONGEST_NAME), retired: boolean };

const concessionKind = object(
  { weight: number(NOT_NEGATIVE), cash: boolean, valueToCost: number(POSITIVE) },
  SEEN,
);

/** Who works together does not push. */
const integrativeDoesNotPush: Check = (kind, path) => {
  const { face, pressure } = kind as BehaviorKind;
  return face === 'integrative' && pressure !== 0
    ? [{ path: `${path}/pressure`, message: 'must be 0 for an integrative kind' }]
    : [];
};

const behaviorKind = both(
  object({ face: oneOf(FACES), weight: number(NOT_NEGATIVE), pressure: number(SHARE) }, SEEN),
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
  concessions: dictionary(concessionKind, key),
  concessionTilt: object(tilts),
  behaviors: dictionary(behaviorKind, key),
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

/** Everything that is wrong with a policy. */
export const checkPolicy = object(FIELDS);

/** The fields of a policy, in the order in which they are written. */
export const POLICY_FIELDS: readonly string[] = Object.keys(FIELDS);

/** Bounds of a numeric field by its JSON Pointer, such as `/thresholds/0`; null: no such field. */
export const policyRange = (path: string): Range | null => partOf(checkPolicy, path)?.range ?? null;
