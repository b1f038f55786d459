/** Events that no reading rests on, named: the columns of a whole org only count them. */
import type { IssueCode } from '../../model/index.ts';
import type { Gate } from '../../org/gate.ts';
import { scoreOrg } from '../../org/scoreOrg.ts';
import { readSpans } from '../../org/wholeOrg/readings.ts';
import type { WholeOrg } from '../../org/wholeOrg/readWholeOrg.ts';

/** Deals whose events are named; that there are more is said. */
const NAMED_DEALS = 100;

/** An event that no reading rests on. */
interface LeftOutEvent {
  dealId: string;
  /** Null: what is wrong is the deal's own. */
  eventId: string | null;
  code: IssueCode;
}

/** Events that no reading rests on. */
export interface LeftOut {
  events: number;
  /** Deals that have such events. */
  deals: number;
  /** Those of the first deals, each with its reason. */
  named: LeftOutEvent[];
}

/** Deals with such events, and how many these are. */
function found(whole: WholeOrg): { events: number; deals: string[] } {
  const { packer, deals, order } = whole;
  const all = { events: 0, deals: [] as string[] };
  for (const { first, deals: count, readings } of readSpans(whole, whole.timeline))
    for (let row = 0; row < count; row += 1) {
      const events = readings.leftOut[row] as number;
      if (events === 0) continue;
      const deal = order.rowAt[first + row] as number;
      all.events += events;
      all.deals.push(packer.textOf(deals.high[deal] as number, deals.low[deal] as number));
    }
  return all;
}

/** The events of some deals; none where one of these is deleted meanwhile, for it is asked by id. */
async function namedIn(
  gate: Gate,
  opportunities: readonly string[],
  { today, now }: { today: string; now: Date },
): Promise<LeftOutEvent[]> {
  const scoring = { asOf: today, policy: null, basis: 'day' } as const;
  const selection = { by: 'asked', opportunities } as const;
  const { readings } = await scoreOrg(gate, { ...scoring, selection }, now);
  return readings.flatMap(({ named: { deal }, reading }) =>
    reading.issues.map(({ id, code }) => ({ dealId: String(deal.id), eventId: id, code })),
  );
}

/** Names the events that no reading rests on. */
export async function leftOutOf(gate: Gate, whole: WholeOrg, now: Date): Promise<LeftOut> {
  const { events, deals } = found(whole);
  if (events === 0) return { events, deals: 0, named: [] };
  const some = deals.sort().slice(0, NAMED_DEALS);
  // All is written by now: a run does not fail for want of names.
  const named = await namedIn(gate, some, { today: whole.today, now }).catch(() => []);
  return { events, deals: deals.length, named };
}
