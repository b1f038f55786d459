import { readFileSync } from 'node:fs';

import { LocalOrgError } from '../errors.ts';
import type { FaultPlan, FaultRule } from './plan.ts';

/** Says what a value has to be, unless it is that. */
type Check = (value: unknown) => string | undefined;

const check =
  (wanted: string, isRight: (value: unknown) => boolean): Check =>
  (value) =>
    isRight(value) ? undefined : wanted;

const isWhole = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= least;

const isMilliseconds = (value: unknown): boolean => isWhole(value, 0) && value <= HOUR_MS;

const HOUR_MS = 60 * 60 * 1000;

const wholeFrom = (least: number): Check =>
  check(`a whole number from ${least}`, (value) => isWhole(value, least));

const oneOf = (...words: string[]): Check =>
  check(words.map((word) => `"${word}"`).join(' or '), (value) =>
    words.some((word) => word === value),
  );

const text = check('a text', (value) => typeof value === 'string' && value !== '');

const moment = oneOf('before', 'after');

const milliseconds = check('milliseconds, at most an hour', isMilliseconds);

const span = check(
  'milliseconds, at most an hour, or two of them, the least first',
  (value) =>
    isMilliseconds(value) ||
    (Array.isArray(value) &&
      value.length === 2 &&
      value.every(isMilliseconds) &&
      Number(value[0]) <= Number(value[1])),
);

type Keys = Readonly<Record<string, Check>>;

const OCCASION: Keys = {
  after: wholeFrom(0),
  every: wholeFrom(1),
  nth: check(
    'a list of whole numbers from 1',
    (value) => Array.isArray(value) && value.every((item) => isWhole(item, 1)),
  ),
  probability: check(
    'a number from 0 to 1',
    (value) => typeof value === 'number' && value >= 0 && value <= 1,
  ),
  atMost: wholeFrom(0),
};

const REQUEST: Keys = { ...OCCASION, method: text, path: text };

/** What a rule for each fault may say. */
const FAULTS: Readonly<Record<FaultRule['fault'], Keys>> = {
  latency: { ...REQUEST, ms: span },
  reset: { ...REQUEST, when: moment },
  status: {
    ...REQUEST,
    status: check('a status from 400 to 599', (value) => isWhole(value, 400) && value < 600),
    body: oneOf('json', 'html'),
    when: moment,
  },
  truncate: { ...REQUEST, bytes: wholeFrom(0), ending: oneOf('broken', 'clean') },
  expireSession: REQUEST,
  limitExceeded: REQUEST,
  restart: { ...REQUEST, ms: milliseconds },
  lockRows: { ...OCCASION, object: text },
  gap: { ...OCCASION, object: text },
  overflow: OCCASION,
  reorder: { ...OCCASION, ms: span },
  lose: OCCASION,
  repeat: OCCASION,
};

/** What has to be said of a fault. */
const REQUIRED: ReadonlySet<string> = new Set(['ms', 'status']);

/** Reads a plan, `{ "seed": 7, "rules": [ … ] }`; a LocalOrgError says all that is wrong with it. */
function parseFaultPlan(value: unknown): FaultPlan {
  const problems = planProblems(value);
  if (problems.length === 0) return value as FaultPlan;
  throw new LocalOrgError(
    'FaultPlanInvalid',
    `The fault plan is wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}\n`,
    'Correct it; config/fault-plan.schema.json says what a plan may hold.',
  );
}

/** Reads the plan in a JSON file. Throws a LocalOrgError. */
export function readFaultPlan(path: string): FaultPlan {
  return parseFaultPlan(readJson(path));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const what = `The fault plan ${path} cannot be read: ${reason}.`;
    throw new LocalOrgError('FaultPlanUnreadable', what, 'Name a file that holds JSON.', { cause });
  }
}

function planProblems(value: unknown): string[] {
  if (!isObject(value)) return ['It must be an object with a seed and rules.'];
  const { $schema, seed, rules, ...others } = value;
  return [
    ...Object.keys(others).map((key) => `${key} is not known; a plan has a seed and rules.`),
    ...($schema === undefined || typeof $schema === 'string' ? [] : ['$schema must be a text.']),
    ...(Number.isSafeInteger(seed) ? [] : ['seed must be a whole number.']),
    ...(Array.isArray(rules) ? rules.flatMap(ruleProblems) : ['rules must be a list.']),
  ];
}

function ruleProblems(rule: unknown, index: number): string[] {
  const place = `rules[${index}]`;
  if (!isObject(rule)) return [`${place} must be an object.`];
  const { fault, ...said } = rule;
  const keys =
    typeof fault === 'string' && Object.hasOwn(FAULTS, fault)
      ? FAULTS[fault as FaultRule['fault']]
      : undefined;
  if (keys === undefined) {
    return [`${place}.fault must be one of ${Object.keys(FAULTS).join(', ')}.`];
  }
  const required = Object.keys(keys).filter((key) => REQUIRED.has(key) && !(key in said));
  return [
    ...required.map((key) => `${place}.${key} is missing.`),
    ...Object.entries(said).flatMap(([key, value]) => keyProblem(place, keys, key, value)),
  ];
}

function keyProblem(place: string, keys: Keys, key: string, value: unknown): string[] {
  const isRight = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (isRight === undefined) {
    return [`${place}.${key} is not known; it may have ${Object.keys(keys).join(', ')}.`];
  }
  const wanted = isRight(value);
  return wanted === undefined ? [] : [`${place}.${key} must be ${wanted}.`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
