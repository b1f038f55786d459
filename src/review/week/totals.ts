/** A pipeline in a few figures, now and when the last week was frozen. */
import { bandOf } from './flow.ts';
import { sumOf, type Money } from './money.ts';
import { isOpen, wasOpen, type Pair } from './pairs.ts';
import type { StoredReading, WeekDeal } from './types.ts';

/** A figure now, and as it was frozen; null: it says nothing, or no week was frozen. */
interface Figure {
  now: number | null;
  before: number | null;
}

/** The figures of a review. */
export interface Totals {
  /** Open deals. */
  open: Figure;
  amount: { now: readonly Money[]; before: readonly Money[] };
  /** Open deals in which the customer leads or dominates. */
  customerHolds: Figure;
  /** Open then and now: deals that the customer holds now and did not then. */
  slipped: number;
  /** Open then and now: deals that the customer held then and does not now. */
  recovered: number;
  /** Mean over open deals with enough evidence, 0 … 100. */
  tension: Figure;
  /** Open deals with too little evidence to say anything, those that nobody has read included. */
  unknown: Figure;
  /** Owners of open deals on none of which anything was ever logged. */
  silentOwners: number;
}

const isHeld = (deal: WeekDeal): boolean => bandOf(deal).startsWith('customer-');
const isUnknown = (deal: WeekDeal): boolean => bandOf(deal) === 'unknown';

function meanTension(deals: readonly WeekDeal[]): number | null {
  const tensions = deals
    .filter((deal) => !isUnknown(deal))
    .map(({ reading }) => (reading as StoredReading).tension);
  if (tensions.length === 0) return null;
  return tensions.reduce((sum, tension) => sum + tension, 0) / tensions.length;
}

function silentOwnersOf(deals: readonly WeekDeal[]): number {
  const byOwner = Map.groupBy(deals, ({ owner }) => owner.id);
  const isMute = ({ reading }: WeekDeal): boolean => (reading?.confidence ?? 0) === 0;
  return [...byOwner.values()].filter((owned) => owned.every(isMute)).length;
}

const openDeals = (pairs: readonly Pair[]): WeekDeal[] =>
  pairs.filter(isOpen).map(({ after }) => after as WeekDeal);
const openThen = (pairs: readonly Pair[]): WeekDeal[] =>
  pairs.filter(wasOpen).map(({ before }) => before as WeekDeal);

/**
 * The figures of a pipeline.
 * @param hasBefore whether a week was frozen that it can be compared with.
 */
export function totalsOf(pairs: readonly Pair[], hasBefore: boolean): Totals {
  const [now, then] = [openDeals(pairs), openThen(pairs)];
  const figure = (of: (deals: readonly WeekDeal[]) => number | null): Figure => ({
    now: of(now),
    before: hasBefore ? of(then) : null,
  });
  const stayed = pairs
    .filter((pair) => isOpen(pair) && wasOpen(pair))
    .map(({ before, after }) => [before as WeekDeal, after as WeekDeal] as const);
  return {
    open: figure(({ length }) => length),
    amount: { now: sumOf(now), before: sumOf(then) },
    customerHolds: figure((deals) => deals.filter(isHeld).length),
    slipped: stayed.filter(([before, after]) => !isHeld(before) && isHeld(after)).length,
    recovered: stayed.filter(([before, after]) => isHeld(before) && !isHeld(after)).length,
    tension: figure(meanTension),
    unknown: figure((deals) => deals.filter(isUnknown).length),
    silentOwners: silentOwnersOf(now),
  };
}
