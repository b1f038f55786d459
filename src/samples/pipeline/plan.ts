import { addDays, daysFrom, workdayOnOrBefore } from '../days.ts';
import { diceFor } from '../dice.ts';
import { book, type Customer } from './book.ts';
import { allShowcases, characters, type ShowcaseKey, type StorylineKey } from './characters.ts';
import { openedBefore, type DealPlan } from './dealPlan.ts';
import { planClosed, planLastYear, planOpen, planPast, type Draft } from './drawnDeals.ts';
import { fromFrozen } from './frozenMondays.ts';
import { deletions, endings } from './lately.ts';
import { longHistories } from './longHistories.ts';
import type { Showcase } from './showcase.ts';

/** How long before its first beat a showcase was opened. */
const SHOWCASE_LEAD_DAYS = 6;

/** A showcase's own figures; nothing about it is drawn. */
function planShowcase(id: string, customer: Customer, key: ShowcaseKey, today: string): DealPlan {
  const { project, amount, nextStep, beats, margin, alternatives, opens, ...scene }: Showcase =
    allShowcases[key];
  const timing = { beats, stretch: 1, lastDay: today };
  return {
    ...timing,
    id,
    customer,
    today,
    project,
    amount,
    nextStep,
    storyline: key,
    kind: customer.closed > 0 ? 'later' : 'first',
    marginPercent: margin[0],
    alternatives: {
      seller: alternatives.seller[0] ?? null,
      customer: alternatives.customer[0] ?? null,
    },
    stage: scene.stages[0] ?? 'Prospecting',
    isOpen: true,
    asWritten: true,
    openedOn:
      opens === undefined ? openedBefore(timing, SHOWCASE_LEAD_DAYS) : fromFrozen(today, opens),
    closesOn: workdayOnOrBefore(addDays(today, scene.closesIn)),
  };
}

/** Which part of a character's course the `index`th closed deal plays: the first … the last. */
function storylineAt({ character, closed }: Customer, index: number): StorylineKey {
  const course: readonly StorylineKey[] = characters[character];
  const position = closed > 1 ? index / (closed - 1) : 1;
  return course[Math.round(position * (course.length - 1))] as StorylineKey;
}

const isShowcase = (key: string): key is ShowcaseKey => key in allShowcases;

const dealId = ({ company }: Customer, number: number): string => `deal-${company}-${number + 1}`;

/** Whoever bought before asks for something small in between, and it goes as it last went. */
function planInBetween(customer: Customer, today: string, seed: number): DealPlan[] {
  if (customer.closed === 0) return [];
  const id = `deal-${customer.company}-between`;
  const key = storylineAt(customer, customer.closed - 1);
  const draft = { id, customer, key, isFirst: false, dice: diceFor(seed, id) };
  const ended = endings[customer.company];
  return ended === undefined
    ? [planLastYear(draft, today)]
    : [planPast(draft, daysFrom(fromFrozen(today, ended), today), today)];
}

/** What else they bought over the years. */
const planPastOnes = (customer: Customer, today: string, seed: number): DealPlan[] =>
  (longHistories[customer.company] ?? []).map(([key, closedAgo], index) => {
    const id = `deal-${customer.company}-past-${index + 1}`;
    return planPast(
      { id, customer, key, isFirst: false, dice: diceFor(seed, id) },
      closedAgo,
      today,
    );
  });

function planCustomer(customer: Customer, today: string, seed: number): DealPlan[] {
  const draft = (number: number, key: StorylineKey): Draft => ({
    id: dealId(customer, number),
    customer,
    key,
    isFirst: number === 0,
    dice: diceFor(seed, dealId(customer, number)),
  });
  const closed = Array.from({ length: customer.closed }, (_, index) =>
    planClosed(draft(index, storylineAt(customer, index)), index, today),
  );
  const open = customer.open.map((key, index) => {
    const number = customer.closed + index;
    return isShowcase(key)
      ? planShowcase(dealId(customer, number), customer, key, today)
      : planOpen(draft(number, key), today);
  });
  return [
    ...planPastOnes(customer, today, seed),
    ...closed,
    ...planInBetween(customer, today, seed),
    ...open,
  ];
}

/** Deals that were there when weeks were frozen, and are no more on an ISO day. */
export const planDeleted = (today: string): DealPlan[] =>
  deletions.flatMap(([company, key]) =>
    book
      .filter((customer) => customer.company === company)
      .map((customer) => planShowcase(`deal-${company}-deleted`, customer, key, today)),
  );

/** Every deal of the book, as of an ISO day. */
export const planDeals = (today: string, seed: number): DealPlan[] =>
  book.flatMap((customer) => planCustomer(customer, today, seed));
