/** A reading's contributions as the rows of a sum that a reader can check. */
import type { Contribution, EventWeight, Face, Party, Reading } from 'c/powerModel';
import type { EventEntry } from 'c/powerReading';
import { rounded } from 'c/powerRecords';

/** Digits after the point in every row and in the sum. */
export const DIGITS = 1;
/** Events that have a row of their own until all are asked for. */
const LARGEST = 6;
const FEWEST = 3;

/** What is taken apart: the needle, how hard it is fought, the share of acting together. */
export type Measure = 'balance' | 'tension' | 'integration';

/** Whose events have rows, and of which kind of power; empty: all. */
export interface Filter {
  by: Party | '';
  /** `none`: those that show no kind. */
  face: Face | 'none' | '';
}

export interface Choice extends Filter {
  measure: Measure;
  /** Small ones have a row each, too. */
  all: boolean;
}

/** By which kind of power something happened, and who showed it. */
export type Shown = Pick<EventWeight, 'face' | 'shownBy'>;

export type Row =
  | { type: 'event'; value: number; entry: EventEntry; shown: Shown | undefined }
  | { type: 'others'; value: number; count: number }
  | { type: 'alternatives'; value: number }
  | { type: 'start'; value: number }
  | { type: 'elsewhere'; value: number }
  | { type: 'rounding'; value: number };

/** The rows, and the sum that stands below them. */
export interface WhyTable {
  rows: Row[];
  sum: number;
  /** Events that share one row. */
  folded: number;
  /** Events that the filter lets through. */
  matching: number;
}

/** A reading, and what is known of its events by their ids. */
export interface WhySource {
  reading: Reading;
  entries: ReadonlyMap<string, EventEntry>;
  shown: ReadonlyMap<string, Shown>;
}

type Shares = readonly Contribution[];

const total = (shares: Shares, measure: Measure): number =>
  shares.reduce((sum, share) => sum + share[measure], 0);

const byWeight =
  (measure: Measure) =>
  (a: Contribution, b: Contribution): number =>
    Math.abs(b[measure]) - Math.abs(a[measure]);

/** Where a measure starts comes before what moved it; the rest by size. */
const bySize = (a: Row, b: Row): number =>
  Number(b.type === 'start') - Number(a.type === 'start') || Math.abs(b.value) - Math.abs(a.value);

/** Whether a filter holds anything back. */
export const isFiltered = ({ by, face }: Filter): boolean => by !== '' || face !== '';

/** Those of the party that acted and of the kind of power that are asked for. */
const passes =
  ({ entries, shown }: WhySource, { by, face }: Filter) =>
  ({ id }: Contribution): boolean =>
    (by === '' || entries.get(id)?.by === by) &&
    (face === '' || (shown.get(id)?.face ?? 'none') === face);

/** Those with a row of their own: the largest that move anything at all, and never none. */
function largestOf(ordered: Shares, measure: Measure): Shares {
  const moving = ordered.filter((share) => rounded(share[measure], DIGITS) !== 0).length;
  const count = Math.max(FEWEST, Math.min(LARGEST, moving));
  return ordered.length <= count + 1 ? ordered : ordered.slice(0, count);
}

const eventRows = (shares: Shares, measure: Measure, { entries, shown }: WhySource): Row[] =>
  shares.flatMap(({ id, [measure]: value }) => {
    const entry = entries.get(id);
    if (!entry) return [];
    return [{ type: 'event', value: rounded(value, DIGITS), entry, shown: shown.get(id) }];
  });

const othersRow = (others: Shares, measure: Measure): Row[] =>
  others.length > 0
    ? [{ type: 'others', value: rounded(total(others, measure), DIGITS), count: others.length }]
    : [];

/** What no event brings: who can walk away, or where a measure stands before anyone acts. */
function givenRows(reading: Reading, measure: Measure): Row[] {
  const value = reading[measure] - total(reading.contributions, measure);
  if (measure === 'integration') return [{ type: 'start', value: rounded(value, DIGITS) }];
  return reading.alternativesContribution === 0 || measure === 'tension'
    ? []
    : [{ type: 'alternatives', value: rounded(value, DIGITS) }];
}

/** What rounding each row lost or won, as a row of its own: so the column really adds up. */
function roundingRow(rows: readonly Row[], sum: number): Row[] {
  const rest = rounded(sum - rows.reduce((at, { value }) => at + value, 0), DIGITS);
  return rest === 0 ? [] : [{ type: 'rounding', value: rest }];
}

/** All that the filter holds back, in one row. */
const elsewhereRow = (reading: Reading, matching: Shares, measure: Measure): Row => ({
  type: 'elsewhere',
  value: rounded(reading[measure] - total(matching, measure), DIGITS),
});

/**
 * The rows of one measure, largest share first; small ones share a row unless all are asked for, and
 * what a filter holds back stands in a row of its own.
 */
export function whyTable(source: WhySource, choice: Choice): WhyTable {
  const { reading } = source;
  const { measure } = choice;
  const matching = reading.contributions.filter(passes(source, choice)).sort(byWeight(measure));
  const shown = choice.all ? matching : largestOf(matching, measure);
  const others = matching.slice(shown.length);
  const [events, folded] = [eventRows(shown, measure, source), othersRow(others, measure)];
  const rows = isFiltered(choice)
    ? [...events, ...folded, elsewhereRow(reading, matching, measure)]
    : [...[...events, ...givenRows(reading, measure)].sort(bySize), ...folded];
  const sum = rounded(reading[measure], DIGITS);
  return {
    rows: [...rows, ...roundingRow(rows, sum)],
    sum,
    folded: others.length,
    matching: matching.length,
  };
}
