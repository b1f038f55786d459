/** Deals whose needle moved since the last week was frozen, those that moved farthest first. */
import { bandOf } from './flow.ts';
import { isOpen, wasOpen, type Pair } from './pairs.ts';
import type { StoredReading, WeekDeal } from './types.ts';

/** A deal that moved. */
export interface Mover {
  id: string;
  before: StoredReading;
  after: StoredReading;
  /** Points of the needle, as stored. */
  change: number;
  hasChangedBand: boolean;
}

/** Whole points, as a balance is shown. */
const isSeen = ({ before, after }: Mover): boolean =>
  Math.round(before.balance) !== Math.round(after.balance);

const byDistance = (a: Mover, b: Mover): number =>
  Math.abs(b.change) - Math.abs(a.change) || (a.id < b.id ? -1 : 1);

function moverOf({ before, after }: Pair): Mover[] {
  const [then, now] = [(before as WeekDeal).reading, (after as WeekDeal).reading];
  if (then === null || now === null) return [];
  return [
    {
      id: (after as WeekDeal).id,
      before: then,
      after: now,
      change: now.balance - then.balance,
      hasChangedBand: bandOf(before as WeekDeal) !== bandOf(after as WeekDeal),
    },
  ];
}

/** Deals that were open then and are now, whose band or shown balance is another. */
export const moversOf = (pairs: readonly Pair[]): Mover[] =>
  pairs
    .filter((pair) => wasOpen(pair) && isOpen(pair))
    .flatMap(moverOf)
    .filter((mover) => mover.hasChangedBand || isSeen(mover))
    .sort(byDistance);
