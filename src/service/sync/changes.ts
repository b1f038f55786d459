/** Readings of a whole org → those that are to be stored. */
import { differs } from '../../org/wholeOrg/differences.ts';
import { fieldsAt, readSpans, type ReadSpan } from '../../org/wholeOrg/readings.ts';
import type { WholeOrg } from '../../org/wholeOrg/readWholeOrg.ts';
import type { ReadingWrite } from '../../org/storedReadings/writeReadings.ts';

/** A reading that is to be stored, and its deal. */
export interface Change extends ReadingWrite {
  isOpen: boolean;
  /** Whether the deal knows of its stored reading. */
  isLinked: boolean;
}

const byDeal = (a: Change, b: Change): number => (a.dealId < b.dealId ? -1 : 1);

function changeAt(whole: WholeOrg, { first, readings, policy }: ReadSpan, row: number): Change {
  const { packer, deals, order, timeline, stored } = whole;
  const position = first + row;
  const deal = order.rowAt[position] as number;
  const version = timeline.policies[policy]?.version ?? '';
  return {
    dealId: packer.textOf(deals.high[deal] as number, deals.low[deal] as number),
    isThere: stored.isThere[deal] === 1,
    isOpen: deals.isClosed[deal] === 0,
    isLinked: deals.hasLookup[deal] === 1,
    fields: fieldsAt(readings, row, { readOn: order.readOn[position] as number, policy: version }),
  };
}

/** The changes of some deals, in the order of these: writing a detail locks its master. */
function changesOf(whole: WholeOrg, span: ReadSpan): Change[] {
  const { order, timeline, stored } = whole;
  const code = stored.policies.codeOf(timeline.policies[span.policy]?.version ?? '');
  const rows = Array.from({ length: span.deals }, (_, row) => row).filter((row) => {
    const deal = order.rowAt[span.first + row] as number;
    return differs(span.readings, stored, { row, deal }, code);
  });
  return rows.map((row) => changeAt(whole, span, row)).sort(byDeal);
}

/** All changes, some deals at a time. */
export function* changesIn(whole: WholeOrg): Generator<Change[]> {
  for (const span of readSpans(whole, whole.timeline)) yield changesOf(whole, span);
}
