/** What a draft comes to on all deals of a part, worked out in slices. */
import type { Policy } from 'c/powerModel';
import {
  KindCounter,
  MovedDeals,
  planTrials,
  type DealBook,
  type LabDeal,
  type LoggedKinds,
  type Part,
  type Plan,
  type TrialReader,
} from 'c/powerPolicyData';
import type { TrialPolicies } from 'c/powerRecords';
import { effectOf, type Effect, type TrialRow } from 'c/powerCompare';
import { breathe, inSlices, type Watch } from './slices';

/** What changed under a draft. */
export interface Tried {
  effect: Effect;
  moved: MovedDeals;
  untouched: Plan['untouched'];
  unreadable: Plan['unreadable'];
  /** The kinds that were logged on these deals. */
  kinds: LoggedKinds;
  /** Policies that were in force. */
  inForce: readonly Policy[];
}

/** Deals of a part, once all of it was read. */
export async function dealsIn(book: DealBook, part: Part, today: string): Promise<LabDeal[]> {
  const deals: LabDeal[] = [];
  const take = (at: number): void => {
    const deal = book.deal(part, at, today);
    if (deal) deals.push(deal);
  };
  await inSlices(book.count(part), take, { isWanted: () => true });
  return deals;
}

/** Under what a deal is read. */
export interface Rules {
  policiesOf: (recordType: string | null) => TrialPolicies | null;
  /** ISO. */
  today: string;
}

/** How far a draft was tried. */
export interface Progress {
  done: number;
  of: number;
  /** Deals that change band so far. */
  changed: number;
}

/** Who waits for a draft to be tried. */
export interface TrialWatch extends Pick<Watch, 'isWanted'> {
  /** Called after each slice. */
  progressed: (progress: Progress) => void;
}

/** Adds up what was read; each sum is a slice of its own. */
async function resultOf(
  rows: readonly TrialRow[],
  { trials, untouched, unreadable }: Plan,
  kinds: LoggedKinds,
): Promise<Tried> {
  const inForce = [...new Set(trials.map(({ before }) => before))];
  await breathe();
  const effect = effectOf(rows);
  await breathe();
  const moved = new MovedDeals(rows);
  await breathe();
  return { effect, moved, untouched, unreadable, kinds, inForce };
}

/**
 * Tries a draft on every deal.
 * @returns null where it was no longer wanted before it came to the end.
 */
export async function tryOn(
  deals: readonly LabDeal[],
  { policiesOf, today }: Rules,
  reader: TrialReader,
  watch: TrialWatch,
): Promise<Tried | null> {
  const plan = planTrials(deals, policiesOf, today);
  const rows: TrialRow[] = [];
  const counter = new KindCounter();
  let changed = 0;
  const read = (at: number): void => {
    const trial = plan.trials[at] as Plan['trials'][number];
    const row = reader.read(trial);
    counter.count(trial.deal);
    changed += Number(row.before.band !== row.after.band);
    rows.push(row);
  };
  const of = plan.trials.length;
  const progressed = (done: number): void => watch.progressed({ done, of, changed });
  const isDone = await inSlices(of, read, { isWanted: watch.isWanted, progressed });
  const result = isDone ? await resultOf(rows, plan, counter.kinds) : null;
  return watch.isWanted() ? result : null;
}
