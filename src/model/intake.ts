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

const optional =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    isMissing(value) || check(value);

const isAmount = optional((value) => isWithin(value, 0, MAX_AMOUNT));
const isIntensity = optional((value) => isWithin(value, MIN_INTENSITY, MAX_INTENSITY));
const isSecuredBy = optional((value) => isOneOf(SECURED_BY, value));
const isStatus = optional((value) => isOneOf(STATUSES, value));

const isKindOf = (kinds: object, kind: unknown): boolean =>
  typeof kind === 'string' && Object.hasOwn(kinds, kind);

/** What is wrong with an event, given its day where that is one; null: nothing. */
type Judge = (event: Raw, day: number | null) => IssueCode | null;

/** What must hold for either kind of event before its own fields are looked at. */
const commonFlaw =
  (kinds: object): Judge =>
  ({ by, kind }, day) => {
    if (!isOneOf(PARTIES, by)) return 'unknown-party';
    if (!isKindOf(kinds, kind)) return 'unknown-kind';
    return day === null ? 'invalid-date' : null;
  };

function concessionFlaw({ cost, value, securedBy, status }: Raw): IssueCode | null {
  if (!isAmount(cost) || !isAmount(value)) return 'invalid-amount';
  if (!isSecuredBy(securedBy)) return 'unknown-secured-by';
  return isStatus(status) ? null : 'unknown-status';
}

const concessionJudge = ({ concessions }: Policy): Judge => {
  const flaw = commonFlaw(concessions);
  return (event, day) => flaw(event, day) ?? concessionFlaw(event);
};

const behaviorJudge = ({ behaviors }: Policy): Judge => {
  const flaw = commonFlaw(behaviors);
  return (event, day) =>
    flaw(event, day) ?? (isIntensity(event['intensity']) ? null : 'invalid-intensity');
};

const idOf = (event: unknown): string | null =>
  isRecord(event) && typeof event['id'] === 'string' && event['id'] !== '' ? event['id'] : null;

/** The first thing wrong with an event, or null; remembers its id as taken. */
function issueOf(
  event: unknown,
  day: number | null,
  taken: Set<string>,
  judge: Judge,
): Issue | null {
  const id = idOf(event);
  if (id === null) return { id, code: 'malformed' };
  if (taken.has(id)) return { id, code: 'duplicate-id' };
  taken.add(id);
  const code = judge(event as Raw, day);
  return code && { id, code };
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
  judge: Judge,
  today: number,
  seen: { taken: Set<string>; issues: Issue[] },
): Aged<E>[] {
  const counted: Aged<E>[] = [];
  for (const event of log) {
    const day = isRecord(event) ? dayNumber(event.on) : null;
    const issue = issueOf(event, day, seen.taken, judge);
    const age = today - (day ?? 0);
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
  const concessions = readLog(listOf(deal.concessions), concessionJudge(policy), today, seen);
  const behaviors = readLog(listOf(deal.behaviors), behaviorJudge(policy), today, seen);
  return { concessions: concessions.filter(isGiven), behaviors, issues: seen.issues };
}
