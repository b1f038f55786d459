/** What happened to each event on the way from one reading to another: the first label that fits. */
import { isMissing, isRecord } from './numbers.ts';
import type { Behavior, Concession, Deal } from './types.ts';
import type { Weighed } from './weigh.ts';

/** What happened to an event, or to its weight. */
export type ShareLabel =
  'due' | 'undue' | 'faded' | 'added' | 'removed' | 'contested' | 'edited' | 'answered' | 'diluted';

/** The label of an event by its id; of the alternatives by null. */
export type Labels = (id: string | null) => ShareLabel;

/** Open parts are quotients of sums; a change in their last digits is none. */
const SAME_OPEN_PART = 1e-12;

const countedIn = ({ evidence }: Weighed): ReadonlySet<string | null> =>
  new Set(evidence.map(({ id }) => id));

/** Share of each concession that nothing answers. */
const openParts = ({ evidence }: Weighed): ReadonlyMap<string | null, number> =>
  new Map(evidence.flatMap(({ id, standing }) => (standing ? [[id, standing.open]] : [])));

/** Whether more or less of a concession waits for an answer than before. */
function answeredOn(from: Weighed, to: Weighed): (id: string | null) => boolean {
  const [before, after] = [openParts(from), openParts(to)];
  return (id) => {
    const [then, now] = [before.get(id), after.get(id)];
    return then !== undefined && now !== undefined && Math.abs(now - then) > SAME_OPEN_PART;
  };
}

/** While days pass: an event comes due, or going back is not due yet; all fade. */
export function timeLabels(from: Weighed, to: Weighed): Labels {
  const [then, now] = [countedIn(from), countedIn(to)];
  const isAnswered = answeredOn(from, to);
  return (id) => {
    if (id === null) return 'faded';
    if (!then.has(id)) return 'due';
    if (!now.has(id)) return 'undue';
    return isAnswered(id) ? 'answered' : 'faded';
  };
}

type Logged = Concession | Behavior;
type Fields = Readonly<Record<string, unknown>>;

/** What of an event a reading is made of, but for its contest. */
const FIELDS = [
  'by',
  'kind',
  'on',
  'cost',
  'value',
  'securedBy',
  'inReturnFor',
  'status',
  'intensity',
] as const;

/** The events of both logs by id; an id belongs to the first that bears it. */
function eventsOf({ concessions, behaviors }: Deal): ReadonlyMap<unknown, Fields> {
  const events = new Map<unknown, Fields>();
  const logs: readonly unknown[] = [concessions, behaviors];
  for (const event of logs.filter(Array.isArray).flat() as (Logged | null)[])
    if (isRecord(event) && !events.has(event['id'])) events.set(event['id'], event);
  return events;
}

const isContested = (event: Fields): boolean => event['contested'] === true;

/** Missing is missing, absent or null; a status that is missing is `given`. */
const valueIn = (event: Fields, field: string): unknown => {
  const value = event[field];
  if (!isMissing(value)) return value;
  return field === 'status' ? 'given' : undefined;
};

const isEdited = (then: Fields, now: Fields): boolean =>
  FIELDS.some((field) => !Object.is(valueIn(then, field), valueIn(now, field)));

/** While the log changes: an event came, went, was contested or edited; others feel it. */
export function logLabels(before: Deal, after: Deal, from: Weighed, to: Weighed): Labels {
  const [old, young] = [eventsOf(before), eventsOf(after)];
  const isAnswered = answeredOn(from, to);
  return (id) => {
    const [then, now] = [old.get(id), young.get(id)];
    if (id === null) return 'diluted';
    if (!then) return 'added';
    if (!now) return 'removed';
    if (isContested(then) !== isContested(now)) return 'contested';
    if (isEdited(then, now)) return 'edited';
    return isAnswered(id) ? 'answered' : 'diluted';
  };
}
