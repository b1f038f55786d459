/** Readings of a whole org → what is to be written of them. */
import { differs } from '../../org/wholeOrg/differences.ts';
import { fieldsAt, readSpans, type ReadSpan } from '../../org/wholeOrg/readings.ts';
import type { WholeOrg } from '../../org/wholeOrg/readWholeOrg.ts';
import type { ReadingWrite } from '../../org/storedReadings/readingWrite.ts';

/** What is to be written of a deal. */
export interface Change {
  dealId: string;
  /** Its reading; null: the stored one says the same. */
  write: ReadingWrite | null;
  /** Whether it does not know yet of its stored reading. */
  isToLink: boolean;
  /** Id of its stored reading; empty: there is none. */
  readingId: string;
}

const byDeal = (a: Change, b: Change): number => (a.dealId < b.dealId ? -1 : 1);

/** Takes one reading after the other of some that were taken together. */
class SpanChanges {
  readonly #whole: WholeOrg;
  readonly #span: ReadSpan;
  readonly #version: string;
  readonly #policy: number;

  constructor(whole: WholeOrg, span: ReadSpan) {
    this.#whole = whole;
    this.#span = span;
    this.#version = whole.timeline.policies[span.policy]?.version ?? '';
    this.#policy = whole.stored.policies.codeOf(this.#version);
  }

  /** Those of all its deals that there is something to write of, in the order of their deals. */
  all(): Change[] {
    const rows = Array.from({ length: this.#span.deals }, (_, row) => row);
    return rows.flatMap((row) => this.#changeAt(row)).sort(byDeal);
  }

  #changeAt(row: number): Change[] {
    const { order, stored, deals, packer } = this.#whole;
    const position = this.#span.first + row;
    const deal = order.rowAt[position] as number;
    const { readings } = this.#span;
    const isDifferent = differs(readings, stored, { row, deal }, this.#policy);
    // A closed deal is left as it ended, its lookup too.
    const isToLink = deals.isClosed[deal] === 0 && deals.hasLookup[deal] === 0;
    if (!isDifferent && !isToLink) return [];
    const dealId = packer.textOf(deals.high[deal] as number, deals.low[deal] as number);
    const isThere = stored.isThere[deal] === 1;
    const stamp = { readOn: order.readOn[position] as number, policy: this.#version };
    const fields = fieldsAt(readings, row, stamp);
    const readingId = isThere
      ? packer.textOf(stored.high[deal] as number, stored.low[deal] as number)
      : '';
    return [
      { dealId, write: isDifferent ? { dealId, isThere, fields } : null, isToLink, readingId },
    ];
  }
}

/** All changes, some deals after the other. */
export function* changesIn(whole: WholeOrg): Generator<Change> {
  for (const span of readSpans(whole, whole.timeline)) yield* new SpanChanges(whole, span).all();
}
