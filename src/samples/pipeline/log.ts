import { addDays, timestamp } from '../days.ts';
import { diceFor, type Dice } from '../dice.ts';
import { refer, sObject, type FieldValue, type SObjectRecord } from '../sample.ts';
import { companies } from './companies.ts';
import { peopleAt, type Person } from './contacts.ts';
import type { DealPlan } from './dealPlan.ts';
import { fromFrozen } from './frozenMondays.ts';
import { happeningsOf, type Happening } from './happenings.ts';
import { CAUGHT_UP, writtenLate } from './lately.ts';
import { noteOf } from './notes.ts';
import { managerOf } from './people.ts';
import { contestReasons } from './phrases/reasons.ts';

/** The two logs of a deal. */
export interface DealLog {
  concessions: SObjectRecord[];
  behaviors: SObjectRecord[];
}

type Fields = Record<string, FieldValue>;

const CONCESSION = 'Power_Concession__c';
const BEHAVIOR = 'Power_Behavior__c';
const ROUND_MONEY = 100;
/** Minutes after midnight between which people write things down. */
const WORKING_HOURS = [7 * 60, 17 * 60] as const;
const MINUTES_TO_CONTEST = 60;
/** Purchasing speaks of money, the others of the work. */
const PURCHASING_ODDS = 0.75;
const MONEY_KINDS = new Set(['tender', 'competitor-quote', 'price-target', 'budget-limit']);

const money = (amount: number | null, percent: number | null, worth = 1): number | null =>
  amount === null || percent === null
    ? null
    : Math.round((amount * percent * worth) / 100 / ROUND_MONEY) * ROUND_MONEY;

function personFor({ kind }: Happening, people: readonly Person[], dice: Dice): Person {
  const [purchasing, ...others] = people as [Person, ...Person[]];
  return MONEY_KINDS.has(kind) && dice.chance(PURCHASING_ODDS) ? purchasing : dice.pick(others);
}

/** What a rep got round to only after a week was frozen: the last that had happened before it. */
function lateOne(happenings: readonly Happening[], { id, today }: DealPlan): Happening | undefined {
  if (!writtenLate.has(id)) return undefined;
  const before = happenings.filter(({ on }) => on < fromFrozen(today, 0));
  return before.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
}

/** Plans are written down before they are due. */
const loggedOn = ({ on }: Happening, { lastDay }: DealPlan): string =>
  on < lastDay ? on : addDays(lastDay, -1);

/** What happened, and the ISO day on which a rep wrote it down. */
type Entry = Happening & { loggedOn: string };

function entriesOf(plan: DealPlan, dice: Dice): Entry[] {
  const happenings = happeningsOf(plan, dice);
  const late = lateOne(happenings, plan);
  return happenings.map((event) => ({
    ...event,
    loggedOn: event === late ? fromFrozen(plan.today, CAUGHT_UP) : loggedOn(event, plan),
  }));
}

/** Contested by the deal's owner or their manager, on the day on which it was written down. */
function contest(event: Entry, { customer }: DealPlan, dice: Dice): Fields {
  if (!event.contested) return {};
  const minutes = dice.whole(...WORKING_HOURS) + MINUTES_TO_CONTEST;
  return {
    Contested__c: true,
    Contested_By__c: refer(dice.pick([managerOf(customer.owner), customer.owner])),
    Contested_On__c: timestamp(event.loggedOn, minutes),
    Contest_Reason__c: dice.pick(contestReasons),
  };
}

const anyEvent = (event: Entry, plan: DealPlan, note: string | null, dice: Dice): Fields => ({
  Opportunity__c: refer(plan.id),
  Kind__c: event.kind,
  Note__c: note,
  CreatedDate: timestamp(event.loggedOn, dice.whole(...WORKING_HOURS)),
  CreatedById: refer(plan.customer.owner),
  ...contest(event, plan, dice),
});

const behavior = (event: Happening & { log: 'behavior' }, { id }: Person): Fields => ({
  Shown_By__c: event.by,
  Seen_On__c: event.on,
  Intensity__c: event.intensity,
  Contact__c: refer(id),
});

const named = (plan: DealPlan, name: string): string => `${plan.id}-${name}`;

const concession = (event: Happening & { log: 'concession' }, plan: DealPlan): Fields => ({
  Given_By__c: event.by,
  Given_On__c: event.on,
  Cost__c: money(plan.amount, event.percent),
  Value__c: event.worth === undefined ? null : money(plan.amount, event.percent, event.worth),
  Secured_By__c: event.securedBy,
  In_Return_For__c: event.answers === undefined ? null : refer(named(plan, event.answers)),
  Status__c: event.status ?? 'given',
});

/** Everything that was logged on a deal. A concession stands after the one it answers. */
export function logOf(plan: DealPlan, seed: number): DealLog {
  const dice = diceFor(seed, 'log', plan.id);
  const people = peopleAt(plan.customer, seed);
  const site = companies[plan.customer.company].city;
  const used = new Set<string>();
  const records = entriesOf(plan, dice).map((event, index) => {
    const person = personFor(event, people, dice);
    const note = noteOf(event, { contact: person.first, site }, used, dice);
    const fields = anyEvent(event, plan, note, dice);
    const id = named(plan, `event-${index + 1}`);
    return event.log === 'behavior'
      ? sObject(BEHAVIOR, id, { ...fields, ...behavior(event, person) })
      : sObject(CONCESSION, event.as ? named(plan, event.as) : id, {
          ...fields,
          ...concession(event, plan),
        });
  });
  return {
    concessions: records.filter(({ attributes }) => attributes.type === CONCESSION),
    behaviors: records.filter(({ attributes }) => attributes.type === BEHAVIOR),
  };
}
