/** The log as it came → the events that count, and what is wrong with the others. */
import { dayNumber } from './days.ts';
import { Ids, NOWHERE } from './ids.ts';
import { isMissing, isRecord, isWithin } from './numbers.ts';
import type {
  Behavior,
  BehaviorKind,
  Concession,
  ConcessionKind,
  Deal,
  Issue,
  IssueCode,
  Policy,
} from './types.ts';
import { isOneOf, isParty, SECURED_BY, STATUSES } from './words.ts';

/** The largest amount that is believed, in the deal's currency. */
export const MAX_AMOUNT = 1e15;
export const [MIN_INTENSITY, MAX_INTENSITY] = [1, 5];

/** An event that counts, and what the policy says of its kind. */
interface Counted<E, K> {
  event: E;
  kind: K;
  /** On the day of the reading, in whole days. */
  age: number;
}
export type CountedConcession = Counted<Concession, ConcessionKind>;
export type CountedBehavior = Counted<Behavior, BehaviorKind>;

/** What a reading is made of. */
export interface Log {
  concessions: CountedConcession[];
  behaviors: CountedBehavior[];
  /** Of each concession the place of the one that it answers; `NOWHERE`: none that counts. */
  answers: number[];
  /** In the order of the logs. */
  issues: Issue[];
}

type Raw = Record<string, unknown>;

const isAmount = (value: unknown): boolean => isMissing(value) || isWithin(value, 0, MAX_AMOUNT);
const isIntensity = (value: unknown): boolean =>
  isMissing(value) || isWithin(value, MIN_INTENSITY, MAX_INTENSITY);

const isMissingOr = (words: readonly string[], value: unknown): boolean =>
  isMissing(value) || isOneOf(words, value);

/** What is wrong with an event in the fields that only its log has; null: nothing. */
type Judge = (event: Raw) => IssueCode | null;

function concessionFlaw({ cost, value, securedBy, status }: Raw): IssueCode | null {
  if (!isAmount(cost) || !isAmount(value)) return 'invalid-amount';
  if (!isMissingOr(SECURED_BY, securedBy)) return 'unknown-secured-by';
  return isMissingOr(STATUSES, status) ? null : 'unknown-status';
}

const behaviorFlaw = ({ intensity }: Raw): IssueCode | null =>
  isIntensity(intensity) ? null : 'invalid-intensity';

/** Only what was given has moved anything. */
const isGiven = ({ status }: Concession): boolean => isMissing(status) || status === 'given';

const idOf = (event: unknown): string | null =>
  isRecord(event) && typeof event['id'] === 'string' && event['id'] !== '' ? event['id'] : null;

/**
 * What a policy says of a kind; undefined: nothing. What every object has by itself is no kind: that
 * is functions, and its prototype.
 */
function kindIn<K>(kinds: Readonly<Record<string, K>>, kind: unknown): K | undefined {
  if (typeof kind !== 'string' || kind === '__proto__') return undefined;
  const found = kinds[kind];
  return typeof found === 'object' ? found : undefined;
}

/** What is taken in for one reading. */
interface Intake {
  /** Days since 1970-01-01. */
  today: number;
  /** Of the events that have been looked at; concessions that count with their places. */
  ids: Ids;
  issues: Issue[];
}

/** How the events of one log are read. */
interface Reader<E, K> {
  kinds: Readonly<Record<string, K>>;
  flaw: Judge;
  /** Whether an event that makes sense has moved anything. */
  hasMoved: (event: E) => boolean;
  /** Whether what counts can be answered. */
  isAnswered: boolean;
}

/** The event where it counts; what is wrong with it; null where it does not count yet. */
function judged<E extends Concession | Behavior, K>(
  raw: unknown,
  { kinds, flaw, hasMoved }: Reader<E, K>,
  today: number,
): Counted<E, K> | IssueCode | null {
  const event = raw as Raw;
  if (!isParty(event['by'])) return 'unknown-party';
  const kind = kindIn(kinds, event['kind']);
  if (kind === undefined) return 'unknown-kind';
  const day = dayNumber(event['on']);
  if (day === null) return 'invalid-date';
  const code = flaw(event);
  if (code !== null) return code;
  // A date after the day and a contest keep any event out.
  const counts = day <= today && event['contested'] !== true && hasMoved(raw as E);
  return counts ? { event: raw as E, kind, age: today - day } : null;
}

/** A log that is no list holds nothing that could be read. */
const listOf = (log: unknown): readonly unknown[] => (Array.isArray(log) ? log : []);

/** Reads one log: notes its issues and returns the events that count. */
function readLog<E extends Concession | Behavior, K>(
  log: readonly unknown[],
  reader: Reader<E, K>,
  { today, ids, issues }: Intake,
): Counted<E, K>[] {
  const counted: Counted<E, K>[] = [];
  for (const raw of log) {
    const id = idOf(raw);
    if (id === null) issues.push({ id, code: 'malformed' });
    else if (ids.placeOf(id) !== undefined) issues.push({ id, code: 'duplicate-id' });
    else {
      const found = judged(raw, reader, today);
      const counts = found !== null && typeof found !== 'string';
      ids.note(id, counts && reader.isAnswered ? counted.length : NOWHERE);
      if (counts) counted.push(found);
      else if (found !== null) issues.push({ id, code: found });
    }
  }
  return counted;
}

/**
 * Checks every event of both logs, concessions first, and keeps those that count on the day.
 * One bad event never spoils a reading: it is reported and left out.
 * Source: docs/model.md, 'What counts'.
 */
export function takeIn(deal: Deal, policy: Policy, today: number): Log {
  const [given, shown] = [listOf(deal.concessions), listOf(deal.behaviors)];
  const intake: Intake = { today, ids: new Ids(given.length), issues: [] };
  const forConcessions = {
    kinds: policy.concessions,
    flaw: concessionFlaw,
    hasMoved: isGiven,
    isAnswered: true,
  };
  const forBehaviors = {
    kinds: policy.behaviors,
    flaw: behaviorFlaw,
    hasMoved: () => true,
    isAnswered: false,
  };
  const concessions = readLog(given, forConcessions, intake);
  const behaviors = readLog(shown, forBehaviors, intake);
  const answers = concessions.map(({ event: { inReturnFor } }) =>
    inReturnFor ? (intake.ids.placeOf(inReturnFor) ?? NOWHERE) : NOWHERE,
  );
  return { concessions, behaviors, answers, issues: intake.issues };
}
