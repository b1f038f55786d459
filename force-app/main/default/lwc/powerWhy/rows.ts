/** A reading's contributions as the rows of a sum that a reader can check. */
import type { Contribution, Party, Reading } from 'c/powerModel';
import { rounded } from 'c/powerRecords';

/** Digits after the point in every row and in the sum. */
export const DIGITS = 1;
/** Events that have a row of their own until all are asked for. */
const LARGEST = 6;
const FEWEST = 3;

/** What is known of an event besides its share. */
export interface EventEntry {
  id: string;
  object: string;
  /** What its kind is called. */
  kindName: string;
  /** Its kind, and for a concession its size. */
  title: string;
  by: Party;
  /** ISO day. */
  on: string;
  isConcession: boolean;
}

export type Row =
  | { type: 'event'; value: number; entry: EventEntry }
  | { type: 'others'; value: number; count: number }
  | { type: 'alternatives'; value: number }
  | { type: 'rounding'; value: number };

/** The rows, and the sum that stands below them. */
export interface WhyTable {
  rows: Row[];
  sum: number;
  /** Events that share one row. */
  folded: number;
}

const total = (contributions: readonly Contribution[]): number =>
  contributions.reduce((sum, { balance }) => sum + balance, 0);

const byWeight = (a: Contribution, b: Contribution): number =>
  Math.abs(b.balance) - Math.abs(a.balance);

const bySize = (a: Row, b: Row): number => Math.abs(b.value) - Math.abs(a.value);

/** Those with a row of their own: the largest that move the needle at all, and never none. */
function largestOf(ordered: readonly Contribution[]): readonly Contribution[] {
  const moving = ordered.filter(({ balance }) => rounded(balance, DIGITS) !== 0).length;
  const count = Math.max(FEWEST, Math.min(LARGEST, moving));
  return ordered.length <= count + 1 ? ordered : ordered.slice(0, count);
}

const eventRows = (
  contributions: readonly Contribution[],
  entries: ReadonlyMap<string, EventEntry>,
): Row[] =>
  contributions.flatMap(({ id, balance }) => {
    const entry = entries.get(id);
    return entry ? [{ type: 'event', value: rounded(balance, DIGITS), entry }] : [];
  });

const othersRow = (others: readonly Contribution[]): Row[] =>
  others.length > 0
    ? [{ type: 'others', value: rounded(total(others), DIGITS), count: others.length }]
    : [];

const alternativesRow = ({ alternativesContribution: value }: Reading): Row[] =>
  value === 0 ? [] : [{ type: 'alternatives', value: rounded(value, DIGITS) }];

/** What rounding each row lost or won, as a row of its own: so the column really adds up. */
function roundingRow(rows: readonly Row[], sum: number): Row[] {
  const rest = rounded(sum - rows.reduce((at, { value }) => at + value, 0), DIGITS);
  return rest === 0 ? [] : [{ type: 'rounding', value: rest }];
}

/**
 * The rows of a reading, largest share first; small ones share a row unless all are asked for.
 * @param entries what is known of each event, by its id.
 */
export function whyTable(
  reading: Reading,
  entries: ReadonlyMap<string, EventEntry>,
  all: boolean,
): WhyTable {
  const ordered = [...reading.contributions].sort(byWeight);
  const shown = all ? ordered : largestOf(ordered);
  const others = ordered.slice(shown.length);
  const sum = rounded(reading.balance, DIGITS);
  const largestFirst = [...eventRows(shown, entries), ...alternativesRow(reading)].sort(bySize);
  const rows = [...largestFirst, ...othersRow(others)];
  return { rows: [...rows, ...roundingRow(rows, sum)], sum, folded: others.length };
}
