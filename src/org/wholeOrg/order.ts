/** The order in which deals are read, and their events beside them. */
import { NO_DAY } from '../../model/batch/index.ts';
import type { DealRows } from './dealRows.ts';
import type { Timeline } from './timeline.ts';

/** Deals in the order in which they are read: those of one policy side by side. */
export interface Order {
  /** How many are read. */
  deals: number;
  /** Row of each. */
  rowAt: Uint32Array;
  /** Place of each row; −1: it is not read. */
  positionOf: Int32Array;
  /** The day on which each is read, since 1970-01-01. */
  readOn: Int32Array;
  /** A policy's place in the timeline, and whose deals it is. */
  spans: readonly { policy: number; first: number; end: number }[];
}

/** A closed deal stays as it ended. */
function dayOf({ isClosed, closesOn }: DealRows, row: number, today: number): number {
  const day = closesOn[row] as number;
  return isClosed[row] === 1 && day !== NO_DAY ? Math.min(today, day) : today;
}

/**
 * Orders deals by their policy, and within it as they came.
 * @param isRead of each row, 1 where it is read.
 */
export function orderOf(
  rows: DealRows,
  timeline: Timeline,
  today: number,
  isRead: Uint8Array,
): Order {
  const policies = new Uint16Array(rows.count);
  const counts = new Uint32Array(timeline.policies.length);
  for (let row = 0; row < rows.count; row += 1) {
    if (isRead[row] !== 1) continue;
    const policy = timeline.policyAt(rows.recordType[row] as number, dayOf(rows, row, today));
    policies[row] = policy;
    counts[policy] = (counts[policy] as number) + 1;
  }
  const spans = spansOf(counts);
  const next = Uint32Array.from(spans, ({ first }) => first);
  const deals = spans.at(-1)?.end ?? 0;
  const order = {
    deals,
    rowAt: new Uint32Array(deals),
    positionOf: new Int32Array(rows.count).fill(-1),
  };
  const readOn = new Int32Array(deals);
  for (let row = 0; row < rows.count; row += 1) {
    if (isRead[row] !== 1) continue;
    const policy = policies[row] as number;
    const position = next[policy] as number;
    next[policy] = position + 1;
    order.rowAt[position] = row;
    order.positionOf[row] = position;
    readOn[position] = dayOf(rows, row, today);
  }
  return { ...order, readOn, spans };
}

function spansOf(counts: Uint32Array): { policy: number; first: number; end: number }[] {
  let first = 0;
  return Array.from(counts, (count, policy) => {
    const span = { policy, first, end: first + count };
    first += count;
    return span;
  });
}

/** Events of deals that stand together. */
export interface Sorted {
  /** Where those of each deal begin; one more entry than deals. */
  start: Uint32Array;
  /** Rows, those of each deal side by side, as they came. */
  order: Uint32Array;
}

/** Sorts events by their deals: each is counted, and then put where there is room for it. */
export function sortedByDeal(
  { deal, count }: { deal: Int32Array; count: number },
  { deals, positionOf }: Order,
): Sorted {
  const start = new Uint32Array(deals + 1);
  for (let row = 0; row < count; row += 1) {
    const position = positionOf[deal[row] as number] ?? -1;
    if (position >= 0) start[position + 1] = (start[position + 1] as number) + 1;
  }
  for (let at = 0; at < deals; at += 1)
    start[at + 1] = (start[at + 1] as number) + (start[at] as number);
  const next = start.slice(0, deals);
  const order = new Uint32Array(start[deals] as number);
  for (let row = 0; row < count; row += 1) {
    const position = positionOf[deal[row] as number] ?? -1;
    if (position < 0) continue;
    const place = next[position] as number;
    next[position] = place + 1;
    order[place] = row;
  }
  return { start, order };
}
