/** Each deal as it stood when the last week was frozen, beside how it stands. */
import { isLookedAt, type WeekFilter } from './filter.ts';
import type { FrozenWeek, WeekDeal } from './types.ts';

/** A deal then and now; at least one of them is there. */
export interface Pair {
  /** Null: it was not frozen then. */
  before: WeekDeal | null;
  /** Null: it was deleted since, or may not be seen any more. */
  after: WeekDeal | null;
}

/**
 * Pairs deals by their ids: those of now in their order, then those that are gone. Whether a deal is
 * looked at depends on what it is now, and of one that is gone on what it was: a deal that changed
 * hands comes with all it had, so that nobody's counts break.
 * @param before null: no week was frozen yet.
 */
export function pairsOf(
  before: FrozenWeek | null,
  after: readonly WeekDeal[],
  filter: WeekFilter,
): Pair[] {
  const then = new Map((before?.deals ?? []).map((deal) => [deal.id, deal]));
  const now = new Set(after.map(({ id }) => id));
  const there = after.map((deal) => ({ before: then.get(deal.id) ?? null, after: deal }));
  const gone = [...then.values()]
    .filter(({ id }) => !now.has(id))
    .map((deal) => ({ before: deal, after: null }));
  return [...there, ...gone].filter((pair) => isLookedAt(pair.after ?? pair.before, filter));
}

/** Whether a deal was open when the last week was frozen. */
export const wasOpen = ({ before }: Pair): boolean => before?.state === 'open';
/** Whether it is open now. */
export const isOpen = ({ after }: Pair): boolean => after?.state === 'open';
