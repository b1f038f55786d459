/** From which band deals went to which, since the last week was frozen. */
import type { Band } from '../../model/index.ts';
import { BANDS } from '../bands.ts';
import type { FlowEnd } from '../flowLayout.ts';
import { sumOf, type Money } from './money.ts';
import { isOpen, wasOpen, type Pair } from './pairs.ts';
import type { WeekDeal } from './types.ts';

/** Where a deal comes from that was not open then. */
const ARRIVALS = ['new', 'reopened'] as const;
/** Where a deal went that is not open any more; gone: deleted, or not to be seen. */
const DEPARTURES = ['closed', 'gone'] as const;

export type FlowFrom = Band | (typeof ARRIVALS)[number];
export type FlowTo = Band | (typeof DEPARTURES)[number];

/** Deals that went the same way. */
interface FlowStream {
  from: FlowFrom;
  to: FlowTo;
  /** Ids, in the order of the deals. */
  deals: readonly string[];
  /** What they are worth together: now, or as they left. */
  amount: readonly Money[];
}

/** Every way that deals went. */
export interface Flow {
  streams: readonly FlowStream[];
  /** Deals that were open then: the sum of all streams from a band. */
  openBefore: number;
  /** Deals that are open now: the sum of all streams to a band. */
  openAfter: number;
}

/** A deal that nobody has read yet has as little to say as one without evidence. */
export const bandOf = ({ reading }: WeekDeal): Band => reading?.band ?? 'unknown';

/** A deal that was made after the last week was frozen is new; any other was open before that. */
const arrivalOf = ({ createdOn }: WeekDeal, frozenOn: string): FlowFrom =>
  createdOn > frozenOn ? 'new' : 'reopened';

function fromOf(pair: Pair, frozenOn: string): FlowFrom | null {
  const { before, after } = pair;
  if (wasOpen(pair)) return bandOf(before as WeekDeal);
  if (after === null) return null;
  const arrival = arrivalOf(after, frozenOn);
  // What was closed then and is now has not moved; what came and closed within the week has.
  return isOpen(pair) || arrival === 'new' ? arrival : null;
}

const toOf = (pair: Pair): FlowTo => {
  if (isOpen(pair)) return bandOf(pair.after as WeekDeal);
  return pair.after === null ? 'gone' : 'closed';
};

/** Bands as they lie on the dial, from the customer's side; then where there is too little evidence. */
const [UNKNOWN, ...DIAL] = BANDS;
const IN_ORDER: readonly Band[] = [...DIAL, UNKNOWN];
const FROM: readonly FlowFrom[] = [...IN_ORDER, ...ARRIVALS];
const TO: readonly FlowTo[] = [...IN_ORDER, ...DEPARTURES];

const total = (streams: readonly FlowStream[], ends: 'from' | 'to'): number =>
  streams
    .filter((stream) => (BANDS as readonly string[]).includes(stream[ends]))
    .reduce((sum, { deals }) => sum + deals.length, 0);

/**
 * The ends of a flow for its picture: bands as they lie on the dial, then where deals came from and
 * where they went.
 */
export function flowEnds({ streams }: Flow): FlowEnd<FlowFrom | FlowTo>[] {
  const count = (side: 'from' | 'to', end: string): number =>
    streams
      .filter((stream) => stream[side] === end)
      .reduce((sum, { deals }) => sum + deals.length, 0);
  return [...IN_ORDER, ...ARRIVALS, ...DEPARTURES].map((end) => ({
    end,
    before: count('from', end),
    after: count('to', end),
  }));
}

/**
 * The ways that deals went: those of a band then plus those that came are those of a band now plus
 * those that left, deal by deal.
 * @param frozenOn ISO instant at which the last week was frozen.
 */
export function flowOf(pairs: readonly Pair[], frozenOn: string): Flow {
  const moved = pairs.flatMap((pair) => {
    const from = fromOf(pair, frozenOn);
    return from === null ? [] : [{ from, to: toOf(pair), deal: pair.after ?? pair.before }];
  });
  const byWay = Map.groupBy(moved, ({ from, to }) => `${from} ${to}`);
  const streams = FROM.flatMap((from) =>
    TO.flatMap((to) => {
      const deals = (byWay.get(`${from} ${to}`) ?? []).map(({ deal }) => deal as WeekDeal);
      if (deals.length === 0) return [];
      return [{ from, to, deals: deals.map(({ id }) => id), amount: sumOf(deals) }];
    }),
  );
  return { streams, openBefore: total(streams, 'from'), openAfter: total(streams, 'to') };
}
