import { refer, textOf, type FieldValue, type SampleWeek, type SObjectRecord } from '../sample.ts';
import type { DealPlan } from './dealPlan.ts';
import { frozenAt, frozenMondays, fromFrozen } from './frozenMondays.ts';
import { edits, reopened } from './lately.ts';
import { asTrees } from './trees.ts';

/** What a record was like until something changed it. */
interface Turn {
  /** The record's referenceId. */
  id: string;
  /** ISO day of the change; on a Monday it comes after the week is frozen. */
  on: string;
  was: Readonly<Record<string, FieldValue>>;
}

/** Whatever was closed was negotiated before. */
const NEGOTIATED = { StageName: 'Negotiation/Review', NextStep: 'Get sign-off for the terms' };

const NOT_CONTESTED = {
  Contested__c: false,
  Contested_By__c: null,
  Contested_On__c: null,
  Contest_Reason__c: null,
};

const closings = (plans: readonly DealPlan[]): Turn[] =>
  plans
    .filter(({ isOpen }) => !isOpen)
    .map(({ id, closesOn }) => ({ id, on: closesOn, was: NEGOTIATED }));

const contests = (records: readonly SObjectRecord[]): Turn[] =>
  records
    .filter((record) => record['Contested__c'] === true)
    .map((record) => ({
      id: record.attributes.referenceId,
      on: textOf(record, 'Contested_On__c').slice(0, 10),
      was: NOT_CONTESTED,
    }));

const edited = (today: string): Turn[] =>
  edits.map(({ deal, day, was }) => ({ id: deal, on: fromFrozen(today, day), was }));

const reopening = (today: string): Turn => ({
  id: reopened.deal,
  on: fromFrozen(today, reopened.day),
  was: {
    StageName: 'Closed Lost',
    CloseDate: fromFrozen(today, reopened.closedOn),
    NextStep: null,
  },
});

/** When a record came to be, an ISO instant or day; empty: it was always there. */
const madeOn = (record: SObjectRecord): string =>
  textOf(record, 'CreatedDate').replace('+0000', 'Z') || textOf(record, 'Published_On__c');

/** A field as it was: what it refers to may not have been there yet. */
const knownThen = (value: FieldValue, unmade: ReadonlySet<string>): FieldValue =>
  typeof value === 'string' && unmade.has(value) ? null : value;

function asItWas(
  { attributes, ...fields }: SObjectRecord,
  turns: readonly Turn[],
  unmade: ReadonlySet<string>,
): SObjectRecord {
  // What it was before the first of several changes is what counts, so that one comes last.
  const backwards = turns.toSorted((a, b) => (a.on < b.on ? 1 : -1)).map(({ was }) => was);
  const then = Object.assign({}, fields, ...backwards) as Record<string, FieldValue>;
  const known = Object.entries(then).map(([name, value]) => [name, knownThen(value, unmade)]);
  return { ...(Object.fromEntries(known) as Record<string, FieldValue>), attributes };
}

/** How records stood when the week of a Monday was frozen. */
function weekOf(
  objects: readonly SObjectRecord[][],
  turns: readonly Turn[],
  monday: string,
): SampleWeek {
  const frozenOn = frozenAt(monday);
  const isMade = (record: SObjectRecord): boolean => madeOn(record) <= frozenOn;
  const unmade = new Set(
    objects
      .flat()
      .filter((record) => !isMade(record))
      .map(({ attributes }) => refer(attributes.referenceId)),
  );
  const toCome = Map.groupBy(
    turns.filter(({ on }) => on >= monday),
    ({ id }) => id,
  );
  const then = objects.map((records) =>
    records
      .filter(isMade)
      .map((record) => asItWas(record, toCome.get(record.attributes.referenceId) ?? [], unmade)),
  );
  return { monday, frozenOn, trees: asTrees(then) };
}

/**
 * The weeks to freeze, each with everything as it stood then.
 * @param objects everything but readings as it is today, with what was deleted since.
 */
export function pastWeeks(
  objects: readonly SObjectRecord[][],
  plans: readonly DealPlan[],
  today: string,
): SampleWeek[] {
  const turns = [
    ...closings(plans),
    ...contests(objects.flat()),
    ...edited(today),
    reopening(today),
  ];
  return frozenMondays(today).map((monday) => weekOf(objects, turns, monday));
}
