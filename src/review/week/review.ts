/** The weekly review of a pipeline: what changed, where, and what needs a look. */
import { concernedOf, type Concerned } from './concerns.ts';
import type { WeekFilter } from './filter.ts';
import { flowOf, type Flow } from './flow.ts';
import { givesOf, type Gives } from './gives.ts';
import { moversOf, type Mover } from './movers.ts';
import { isOpen, pairsOf } from './pairs.ts';
import { totalsOf, type Totals } from './totals.ts';
import type { FrozenWeek, UnreturnedGive, WeekDeal } from './types.ts';

/** What a review is made of. */
export interface ReviewSources {
  /** The week that was frozen last before; null: none was. */
  before: FrozenWeek | null;
  /** Deals that are open, or closed since then. */
  after: readonly WeekDeal[];
  /** Null: the logs are not read yet. */
  gives: readonly UnreturnedGive[] | null;
}

/** A weekly review. */
export interface Review {
  totals: Totals;
  /** Null: there is no week to compare with. */
  flow: Flow | null;
  movers: readonly Mover[];
  /** Null: the logs are not read yet. */
  gives: Gives | null;
  concerns: readonly Concerned[];
}

/**
 * Reviews a pipeline. Every list is whole: whoever shows less says so.
 * @param filter which deals are looked at.
 */
export function reviewOf({ before, after, gives }: ReviewSources, filter: WeekFilter): Review {
  const pairs = pairsOf(before, after, filter);
  const open = pairs.filter(isOpen).map((pair) => pair.after as WeekDeal);
  return {
    totals: totalsOf(pairs, before !== null),
    flow: before && flowOf(pairs, before.frozenOn),
    movers: moversOf(pairs),
    gives: gives && givesOf(gives, open, before?.frozenOn ?? null),
    concerns: concernedOf(open),
  };
}
