/** Packed rows → the model's columns, some deals at a time. */
import { NO_ROW, USUAL_INTENSITY, type DealColumns } from '../../model/batch/index.ts';
import { intensityOf, NO_INTENSITY, type BehaviorRows } from './behaviorRows.ts';
import { wayIn, type ConcessionRows } from './concessionRows.ts';
import type { DealRows } from './dealRows.ts';
import { partyIn, standingIn } from './eventRows.ts';
import type { Order, Sorted } from './order.ts';

/** All that has been read of deals and their logs. */
export interface Logged {
  deals: DealRows;
  concessions: ConcessionRows;
  behaviors: BehaviorRows;
  order: Order;
  concessionsOf: Sorted;
  behaviorsOf: Sorted;
  /** Of each row, where what it answers stands among the sorted. */
  answers: Int32Array;
  concessionKinds: readonly string[];
  behaviorKinds: readonly string[];
}

/** Deals that are read together. */
interface Span {
  first: number;
  end: number;
}

/** Room for the columns of so many deals, and of their events. */
export const roomFor = (
  { concessionKinds, behaviorKinds }: Logged,
  deals: number,
  concessions: number,
  behaviors: number,
): DealColumns => ({
  amount: new Float64Array(deals),
  marginPercent: new Float64Array(deals),
  sellerAlternatives: new Float64Array(deals),
  customerAlternatives: new Float64Array(deals),
  concessionKinds,
  behaviorKinds,
  concessions: {
    start: new Uint32Array(deals + 1),
    by: new Uint8Array(concessions),
    kind: new Uint8Array(concessions),
    on: new Int32Array(concessions),
    stands: new Uint8Array(concessions),
    cost: new Float64Array(concessions),
    value: new Float64Array(concessions),
    securedBy: new Uint8Array(concessions),
    inReturnFor: new Int32Array(concessions),
  },
  behaviors: {
    start: new Uint32Array(deals + 1),
    by: new Uint8Array(behaviors),
    kind: new Uint8Array(behaviors),
    on: new Int32Array(behaviors),
    stands: new Uint8Array(behaviors),
    intensity: new Float64Array(behaviors),
  },
});

/** The most events that any so many deals side by side have. */
export function mostEvents({ start }: Sorted, atOnce: number): number {
  let most = 0;
  for (let end = 1; end < start.length; end += 1)
    most = Math.max(most, (start[end] as number) - (start[Math.max(0, end - atOnce)] as number));
  return most;
}

function gatherDeals({ deals, order }: Logged, { first, end }: Span, into: DealColumns): void {
  for (let position = first; position < end; position += 1) {
    const row = order.rowAt[position] as number;
    const at = position - first;
    into.amount[at] = deals.amount[row] as number;
    into.marginPercent[at] = deals.marginPercent[row] as number;
    into.sellerAlternatives[at] = deals.sellerAlternatives[row] as number;
    into.customerAlternatives[at] = deals.customerAlternatives[row] as number;
  }
}

/** Where the events of the deals begin, counted from the first of them. */
function gatherStarts({ start }: Sorted, { first, end }: Span, into: Uint32Array): void {
  const offset = start[first] as number;
  for (let position = first; position <= end; position += 1)
    into[position - first] = (start[position] as number) - offset;
}

function gatherConcessions(logged: Logged, span: Span, { concessions: into }: DealColumns): void {
  const { concessions: rows, concessionsOf: sorted, answers } = logged;
  gatherStarts(sorted, span, into.start);
  const offset = sorted.start[span.first] as number;
  for (let place = 0; place < (into.start[span.end - span.first] as number); place += 1) {
    const row = sorted.order[offset + place] as number;
    const how = rows.how[row] as number;
    const cost = rows.cost[row] as number;
    const value = rows.value[row] as number;
    into.by[place] = partyIn(how);
    into.stands[place] = standingIn(how);
    into.securedBy[place] = wayIn(how);
    into.kind[place] = rows.kind[row] as number;
    into.on[place] = rows.on[row] as number;
    into.cost[place] = cost;
    into.value[place] = Number.isNaN(value) ? cost : value;
    const answered = answers[row] as number;
    into.inReturnFor[place] = answered === NO_ROW ? NO_ROW : answered - offset;
  }
}

function gatherBehaviors(logged: Logged, span: Span, { behaviors: into }: DealColumns): void {
  const { behaviors: rows, behaviorsOf: sorted } = logged;
  gatherStarts(sorted, span, into.start);
  const offset = sorted.start[span.first] as number;
  for (let place = 0; place < (into.start[span.end - span.first] as number); place += 1) {
    const row = sorted.order[offset + place] as number;
    const how = rows.how[row] as number;
    const tenths = rows.intensity[row] as number;
    into.by[place] = partyIn(how);
    into.stands[place] = standingIn(how);
    into.kind[place] = rows.kind[row] as number;
    into.on[place] = rows.on[row] as number;
    into.intensity[place] = tenths === NO_INTENSITY ? USUAL_INTENSITY : intensityOf(tenths);
  }
}

/** Fills the model's columns with some deals. */
export function gather(logged: Logged, span: Span, into: DealColumns): void {
  gatherDeals(logged, span, into);
  gatherConcessions(logged, span, into);
  gatherBehaviors(logged, span, into);
}
