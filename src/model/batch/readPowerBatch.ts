import { requireDay } from '../days.ts';
import { requirePolicy } from '../policy.ts';
import type { Policy } from '../types.ts';
import { USUAL_INTENSITY } from '../units.ts';
import { addBehaviors, type BehaviorRules } from './behaviors.ts';
import type { ConcessionColumns, DealColumns, ReadingColumns } from './columns.ts';
import { concessionRowsFor, moveTo, type ConcessionRows } from './concessionRows.ts';
import { judgeConcessions, sizeConcessions, type ConcessionRules } from './concessions.ts';
import { finishFaces, finishRevolts } from './faces.ts';
import { groupConcessions } from './groups.ts';
import { finishMargins, finishOutcomes } from './ledgers.ts';
import { finishNeedles } from './needles.ts';
import type { Dated, Span } from './span.ts';
import { PLACES } from './sums.ts';
import { behaviorTables, fadingOf, kindTables, mannerTables } from './tables.ts';
import { addWeights } from './weights.ts';

/** Deals that are read together: their events and sums stay in the fastest memory. */
const AT_ONCE = 128;

/** Which of the deals to read, and where to. */
export interface BatchPart extends Span {
  /** Rows for all deals; only those from `first` up to `end` are written. */
  readings: ReadingColumns;
}

const behaviorRules = (policy: Policy, kinds: readonly string[]): BehaviorRules => ({
  ...behaviorTables(policy, kinds, USUAL_INTENSITY),
  fading: fadingOf(policy.behaviorHalfLifeDays),
});

const concessionRules = (policy: Policy, kinds: readonly string[]): ConcessionRules => ({
  kinds: kindTables(policy, kinds),
  manners: mannerTables(policy),
  fading: fadingOf(policy.concessionHalfLifeDays),
  unit: policy.concessionUnit,
  cap: policy.concessionCap,
  unsizedUnits: policy.unsizedUnits,
});

/** Empty rows for the readings of that many deals. */
export const readingColumnsFor = (deals: number): ReadingColumns => ({
  balance: new Float64Array(deals),
  low: new Float64Array(deals),
  high: new Float64Array(deals),
  tension: new Float64Array(deals),
  integration: new Float64Array(deals),
  confidence: new Float64Array(deals),
  evidence: new Float64Array(deals),
  marginRunway: new Float64Array(deals),
  band: new Uint8Array(deals),
  outcome: new Uint8Array(deals),
  warnings: new Uint8Array(deals),
  leftOut: new Uint32Array(deals),
});

/** The deals, some at a time. */
function* spansOf({ first, end }: Span): Generator<Span> {
  for (let from = first; from < end; from += AT_ONCE)
    yield { first: from, end: Math.min(end, from + AT_ONCE) };
}

/** The most concessions that deals have which are read together. */
function mostRows({ start }: ConcessionColumns, all: Span): number {
  let most = 0;
  for (const { first, end } of spansOf(all))
    most = Math.max(most, (start[end] as number) - (start[first] as number));
  return most;
}

/** A policy made ready, and room to work in. */
interface Desk {
  policy: Policy;
  forBehaviors: BehaviorRules;
  forConcessions: ConcessionRules;
  concessions: ConcessionRows;
  sums: Float64Array;
}

const deskFor = (deals: DealColumns, policy: Policy, all: Span): Desk => ({
  policy,
  forBehaviors: behaviorRules(policy, deals.behaviorKinds),
  forConcessions: concessionRules(policy, deals.concessionKinds),
  concessions: concessionRowsFor(mostRows(deals.concessions, all)),
  sums: new Float64Array(AT_ONCE * PLACES),
});

/** The events of some deals → their sums. */
function addUp({ concessions, forConcessions, ...desk }: Desk, deals: DealColumns, dated: Dated) {
  dated.sums.fill(0);
  moveTo(concessions, deals.concessions, dated);
  addBehaviors(dated, deals.behaviors, desk.forBehaviors);
  if (concessions.length === 0) return;
  judgeConcessions(concessions, dated, deals.concessions, forConcessions);
  sizeConcessions(concessions, dated, deals, forConcessions);
  groupConcessions(concessions, deals.concessions, dated);
  addWeights(concessions, dated, deals.concessions, forConcessions.manners);
}

/** The sums of some deals → their readings. */
function finish(
  { policy }: Desk,
  deals: DealColumns,
  dated: Dated,
  readings: ReadingColumns,
): void {
  finishNeedles(dated, deals, policy, readings);
  finishFaces(dated, policy, readings);
  finishRevolts(dated, deals, policy, readings);
  finishOutcomes(dated, deals, policy, readings);
  finishMargins(dated, deals, policy, readings);
}

/**
 * Reads many deals: columns in, columns out, no object per event. Each row is what `readPower` says
 * of that deal.
 *
 * Source: docs/model.md.
 * @param asOf ISO calendar day; or a day for each deal, since 1970-01-01.
 * @param part which of the deals; not given: all, in rows of their own.
 * @throws {RangeError} where `asOf` is no calendar day, or a column ends before the deals do.
 * @throws {PolicyError} where the policy is malformed.
 */
export function readPowerBatch(
  deals: DealColumns,
  policy: Policy,
  asOf: string | Int32Array,
  part?: BatchPart,
): ReadingColumns {
  const count = deals.amount.length;
  const days = typeof asOf === 'string' ? new Int32Array(count).fill(requireDay(asOf)) : asOf;
  const all = part ?? { first: 0, end: count, readings: readingColumnsFor(count) };
  const desk = deskFor(deals, requirePolicy(policy), all);
  for (const span of spansOf(all)) {
    const dated = { ...span, days, sums: desk.sums };
    addUp(desk, deals, dated);
    finish(desk, deals, dated, all.readings);
  }
  return all.readings;
}
