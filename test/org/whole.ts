import type { ReadingFields } from '../../src/org/readings.ts';
import { fieldsAt, readSpans } from '../../src/org/wholeOrg/readings.ts';
import type { WholeOrg } from '../../src/org/wholeOrg/readWholeOrg.ts';

/** What each deal's stored reading would be, by the id of the deal. */
export function fieldsOf(whole: WholeOrg): Map<string, ReadingFields> {
  const { packer, deals, order, timeline } = whole;
  const found = new Map<string, ReadingFields>();
  for (const { first, deals: count, readings, policy } of readSpans(whole, timeline))
    for (let row = 0; row < count; row += 1) {
      const deal = order.rowAt[first + row] ?? 0;
      const stamp = {
        readOn: order.readOn[first + row] ?? 0,
        policy: timeline.policies[policy]?.version ?? '',
      };
      const id = packer.textOf(deals.high[deal] ?? 0, deals.low[deal] ?? 0);
      found.set(id, fieldsAt(readings, row, stamp));
    }
  return found;
}
