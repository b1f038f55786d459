import { diceFor } from '../dice.ts';
import { book } from '../pipeline/book.ts';
import { storylines, type StorylineKey } from '../pipeline/characters.ts';
import type { DealPlan } from '../pipeline/dealPlan.ts';
import { planLastYear, planOpen, type Draft } from '../pipeline/drawnDeals.ts';

/** How many deals there are. */
export interface PipelineSize {
  open: number;
  /** Closed within the last year. */
  closed: number;
}

const WAYS = Object.keys(storylines) as StorylineKey[];

/** One deal after the other goes to the next customer of the book, in any way that deals go. */
function draft(number: number, seed: number): Draft {
  const customer = book[number % book.length] as Draft['customer'];
  const id = `deal-${customer.company}-lot-${Math.floor(number / book.length) + 1}`;
  const dice = diceFor(seed, id);
  return { id, customer, key: dice.pick(WAYS), isFirst: false, dice };
}

/** Lots tell deals of one customer apart that are about the same. */
function asLot(plan: DealPlan): DealPlan {
  const lot = plan.id.split('-').at(-1) ?? '';
  return { ...plan, project: `${plan.project}, lot ${lot}` };
}

/** As many deals as asked for, as of an ISO day: the open ones first. */
export function planLarge({ open, closed }: PipelineSize, today: string, seed: number): DealPlan[] {
  return Array.from({ length: open + closed }, (_, number) => {
    const it = draft(number, seed);
    return asLot(number < open ? planOpen(it, today) : planLastYear(it, today));
  });
}
