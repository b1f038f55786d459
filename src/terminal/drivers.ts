/** Why the needle stands where it does: every event's share, adding up to it. */
import type { Contribution, Reading } from '../model/index.ts';
import { rounded } from '../model/index.ts';
import { sway } from './bars.ts';
import type { Entry } from './entries.ts';
import { dayText, signed } from './format.ts';
import type { Paint } from './paint.ts';
import { ends, left, right } from './text.ts';
import { word } from './words.ts';

/** Digits after the point in every row and in the sum. */
const DIGITS = 1;
/** Events with a row of their own, unless all are asked for. */
const LARGEST = 8;
const DETAIL = 27;
const POINTS = 8;
const INDENT = 2;
/** Columns of half a bar, by the width of the page. */
const HALF_BAR: readonly (readonly [number, number])[] = [
  [100, 10],
  [76, 5],
];

/** What is shown of the drivers. */
export interface DriverView {
  reading: Reading;
  entries: ReadonlyMap<string, Entry>;
  /** ISO day of the reading: dates of its year need not say it. */
  readOn: string;
  /** Every event in a row of its own. */
  all: boolean;
}

/** A line of the sum. */
interface Row {
  title: string;
  detail: string;
  value: number;
  /** An event's or the alternatives': what a bar is drawn for. */
  isShare: boolean;
}

const WHO = {
  customer: { true: 'why.customerGave', false: 'why.customerDid' },
  seller: { true: 'why.weGave', false: 'why.weDid' },
} as const;

const bySize = (a: { value: number }, b: { value: number }): number =>
  Math.abs(b.value) - Math.abs(a.value);

const byWeight = (a: Contribution, b: Contribution): number =>
  Math.abs(b.balance) - Math.abs(a.balance);

const shareRow = (title: string, detail: string, value: number): Row => ({
  title,
  detail,
  value: rounded(value, DIGITS),
  isShare: true,
});

const detailOf = ({ by, isConcession, on }: Entry, readOn: string): string =>
  `${word(WHO[by][`${isConcession}`])} · ${dayText(on, readOn)}`;

const eventRows = (
  contributions: readonly Contribution[],
  entries: ReadonlyMap<string, Entry>,
  readOn: string,
): Row[] =>
  contributions.flatMap(({ id, balance }) => {
    const entry = entries.get(id);
    return entry ? [shareRow(entry.title, detailOf(entry, readOn), balance)] : [];
  });

function alternativesRow({ alternativesContribution: value }: Reading): Row[] {
  if (value === 0) return [];
  return [shareRow(word(value < 0 ? 'why.alternativesTheirs' : 'why.alternativesOurs'), '', value)];
}

const total = (contributions: readonly Contribution[]): number =>
  contributions.reduce((sum, { balance }) => sum + balance, 0);

function othersRow(others: readonly Contribution[]): Row[] {
  if (others.length === 0) return [];
  const title = word('why.others', others.length);
  return [{ title, detail: '', value: rounded(total(others), DIGITS), isShare: false }];
}

/** What rounding each row lost or won, as a row of its own: so the column really adds up. */
function roundingRow(rows: readonly Row[], sum: number): Row[] {
  const rest = rounded(sum - rows.reduce((at, { value }) => at + value, 0), DIGITS);
  return rest === 0
    ? []
    : [{ title: word('why.rounding'), detail: '', value: rest, isShare: false }];
}

/** The rows, largest share first, and the sum that they add up to. */
export function driverRows({ reading, entries, readOn, all }: DriverView): {
  rows: Row[];
  sum: number;
} {
  const ordered = reading.contributions.toSorted(byWeight);
  const isFolded = !all && ordered.length > LARGEST + 1;
  const shown = isFolded ? ordered.slice(0, LARGEST) : ordered;
  const shares = [...eventRows(shown, entries, readOn), ...alternativesRow(reading)].sort(bySize);
  const rows = [...shares, ...othersRow(ordered.slice(shown.length))];
  const sum = rounded(reading.balance, DIGITS);
  return { rows: [...rows, ...roundingRow(rows, sum)], sum };
}

const halfBarOf = (width: number): number =>
  HALF_BAR.find(([atLeast]) => width >= atLeast)?.[1] ?? 0;

/** What happened, in so many columns; who and when stand at their end. */
function whatHappened({ title, detail }: Row, columns: number, paint: Paint): string {
  if (detail === '') return left(title, columns);
  return `${left(title, columns - DETAIL - 1)} ${paint('quiet', left(detail, DETAIL))}`;
}

function line(row: Row, largest: number, width: number, paint: Paint): string {
  const half = halfBarOf(width);
  const columns = width - INDENT - POINTS - (half === 0 ? 0 : 2 * half + 2);
  const bar = row.isShare ? sway(row.value, largest, half) : ' '.repeat(2 * half + 1);
  const painted = half === 0 ? '' : ` ${paint(row.value < 0 ? 'danger' : 'calm', bar)}`;
  const points = right(signed(row.value, DIGITS), POINTS);
  return `${' '.repeat(INDENT)}${whatHappened(row, columns, paint)}${painted}${points}`;
}

/** The drivers under their heading, with the sum below. */
export function drawDrivers(view: DriverView, width: number, paint: Paint): string[] {
  const { rows, sum } = driverRows(view);
  if (rows.length === 0) return [];
  const largest = Math.max(...rows.map(({ value, isShare }) => (isShare ? Math.abs(value) : 0)));
  const points = signed(sum, DIGITS);
  const [heading, note] = ends(word('why.heading', points), word('why.addsUp'), width);
  return [
    paint('strong', heading) + paint('quiet', note),
    ...rows.map((row) => line(row, largest, width, paint)),
    ends(`${' '.repeat(INDENT)}${word('why.sum')}`, points, width).join(''),
  ];
}
