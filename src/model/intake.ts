/** The log as it came → the events that count, and what is wrong with the others. */
import { dayNumber } from './days.ts';
import { isMissing, isRecord, isWithin } from './numbers.ts';
import type { Behavior, Concession, Deal, Issue, IssueCode, Policy } from './types.ts';
import { isOneOf, PARTIES, SECURED_BY, STATUSES } from './words.ts';

/** The largest amount that is believed, in the deal's currency. */
export const MAX_AMOUNT = 1e15;
export const [MIN_INTENSITY, MAX_INTENSITY] = [1, 5];

/** An event that counts, with its age on the day of the reading, in whole days. */
export type Aged<E> = E & { age: number };

/** What a reading is made of. */
export interface Log {
  concessions: Aged<Concession>[];
  behaviors: Aged<Behavior>[];
  /** In the order of the logs. */
  issues: Issue[];
}

type Raw = Record<string, unknown>;
type Check = (event: Raw) => boolean;

const optional =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    isMissing(value) || check(value);

const isAmount = optional((value) => isWithin(value, 0, MAX_AMOUNT));
const isIntensity = optional((value) => isWithin(value, MIN_INTENSITY, MAX_INTENSITY));
const isSecuredBy = optional((value) => isOneOf(SECURED_BY, value));
const isStatus = optional((value) => isOneOf(STATUSES, value));

const isKindOf =
  (kinds: object): Check =>
  ({ kind }) =>
    typeof kind === 'string' && Object.hasOwn(kinds, kind);

/** What must hold for either kind of event before its own fields are looked at, first code first. */
const commonChecks = (kinds: object): [IssueCode, Check][] => [
  ['unknown-party', ({ by }) => isOneOf(PARTIES, by)],
  ['unknown-kind', isKindOf(kinds)],
  ['invalid-date', ({ on }) => dayNumber(on) !== null],
];

const concessionChecks = (policy: Policy): [IssueCode, Check][] => [
  ...commonChecks(policy.concessions),
  ['invalid-amount', ({ cost, value }) => isAmount(cost) && isAmount(value)],
  ['unknown-secured-by', ({ securedBy }) => isSecuredBy(securedBy)],
  ['unknown-status', ({ status }) => isStatus(status)],
];

const behaviorChecks = (policy: Policy): [IssueCode, Check][] => [
  ...commonChecks(policy.behaviors),
  ['invalid-intensity', ({ intensity }) => isIntensity(intensity)],
];

const idOf = (event: unknown): string | null =>
  isRecord(event) && typeof event['id'] === 'string' && event['id'] !== '' ? event['id'] : null;

/** The first thing wrong with an event, or null; remembers its id as taken. */
function firstIssue(
  event: unknown,
  taken: Set<string>,
  checks: [IssueCode, Check][],
): Issue | null {
  const id = idOf(event);
  if (id === null) return { id, code: 'malformed' };
  if (taken.has(id)) return { id, code: 'duplicate-id' };
  taken.add(id);
  const failed = checks.find(([, holds]) => !holds(event as Raw));
  return failed ? { id, code: failed[0] } : null;
}

/** A date after the day and a contest keep any event out. */
const stands = (event: Concession | Behavior, age: number): boolean =>
  age >= 0 && event.contested !== true;

/** Only what was given has moved anything. */
const isGiven = ({ status }: Concession): boolean => isMissing(status) || status === 'given';

/** A log that is no list holds nothing that could be read. */
const listOf = <E>(log: readonly E[] | null | undefined): readonly E[] =>
  Array.isArray(log) ? (log as readonly E[]) : [];

/** Reads one log: collects its issues and returns the events that count, aged. */
function readLog<E extends Concession | Behavior>(
  log: readonly E[],
  checks: [IssueCode, Check][],
  today: number,
  seen: { taken: Set<string>; issues: Issue[] },
): Aged<E>[] {
  const counted: Aged<E>[] = [];
  for (const event of log) {
    const issue = firstIssue(event, seen.taken, checks);
    const age = issue ? 0 : today - (dayNumber(event.on) ?? 0);
    if (issue) seen.issues.push(issue);
    else if (stands(event, age)) counted.push({ ...event, age });
  }
  return counted;
}

/**
 * Checks every event of both logs, concessions first, and keeps those that count on the day.
 * One bad event never spoils a reading: it is reported and left out.
 * Source: docs/model.md, 'What counts'.
 */
export function takeIn(deal: Deal, policy: Policy, today: number): Log {
  const seen = { taken: new Set<string>(), issues: [] as Issue[] };
  const concessions = readLog(listOf(deal.concessions), concessionChecks(policy), today, seen);
  const behaviors = readLog(listOf(deal.behaviors), behaviorChecks(policy), today, seen);
  return { concessions: concessions.filter(isGiven), behaviors, issues: seen.issues };
}
