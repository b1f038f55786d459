/** A movement as lines that add up to it, in the figures that are shown. Pure. */
import type { Movement, MovementShare, MovementStep, ShareLabel } from 'c/powerModel';
import type { EventEntry } from 'c/powerReading';
import { rounded } from 'c/powerRecords';
import { apportioned } from './apportioned';

type Entries = ReadonlyMap<string, EventEntry>;

/** Digits after the point in the table; the line above it has none, as the needle's own figure. */
export const DIGITS = 1;
/** Points below which a share is the noise of its computation. */
const NOISE = 1e-9;
/** Points that show. */
const VISIBLE = 0.05;
/** Events of a step that have a row of their own until all are asked for. */
const LARGEST = 4;

/** What the line tells apart. */
export type Part = 'fresh' | 'changed' | 'answered' | 'faded' | 'deal' | 'policy';

const PARTS: readonly Part[] = ['fresh', 'changed', 'answered', 'faded', 'deal', 'policy'];

const PART_OF: Readonly<Record<ShareLabel, Part>> = {
  added: 'fresh',
  due: 'fresh',
  contested: 'changed',
  edited: 'changed',
  removed: 'changed',
  undue: 'changed',
  answered: 'answered',
  faded: 'faded',
  diluted: 'faded',
};

export interface PartShown {
  part: Part;
  /** Points, as they are shown. */
  value: number;
  events: number;
}

export type Row =
  | { type: 'event'; value: number; label: ShareLabel; entry: EventEntry }
  | { type: 'alternatives'; value: number }
  | { type: 'others'; value: number; count: number }
  | { type: 'rounding'; value: number };

export interface Step {
  step: MovementStep['step'];
  value: number;
  rows: Row[];
  /** Events that share one row. */
  folded: number;
}

export interface MoveTable {
  before: number;
  after: number;
  change: number;
  steps: Step[];
}

const sum = (values: readonly number[]): number => values.reduce((at, value) => at + value, 0);

/** What lies between the two readings, as they are shown. */
const shownChange = ({ before, after }: Movement): number =>
  rounded(rounded(after, DIGITS) - rounded(before, DIGITS), DIGITS);

/** The change without the digit after its point: what the line says. */
export const changeOf = (movement: Movement): number => rounded(shownChange(movement), 0);

/** What each share adds to which part; a step that is not split is one share. */
const sharesByPart = ({ steps }: Movement): [Part, number][] =>
  steps.flatMap(({ step, balance, shares }): [Part, number][] =>
    step === 'deal' || step === 'policy'
      ? [[step, balance]]
      : shares.map(({ label, balance: points }) => [PART_OF[label], points]),
  );

/** The parts of a movement that can be seen; what is fresh in the log always is. */
export function partsOf(movement: Movement): PartShown[] {
  const shares = sharesByPart(movement);
  const pointsOf = (part: Part): number[] =>
    shares.flatMap(([of, value]) => (of === part ? [value] : []));
  const points = PARTS.map(pointsOf);
  const values = apportioned(points.map(sum), changeOf(movement), 0);
  return PARTS.map((part, at) => ({
    part,
    value: values[at] ?? 0,
    events: points[at]?.length ?? 0,
  })).filter(({ part, value, events }) => value !== 0 || (part === 'fresh' && events > 0));
}

const bySize = (a: MovementShare, b: MovementShare): number =>
  Math.abs(b.balance) - Math.abs(a.balance);

function rowOf({ id, label, balance }: MovementShare, entries: Entries): Row[] {
  const value = rounded(balance, DIGITS);
  if (id === null) return [{ type: 'alternatives', value }];
  const entry = entries.get(id);
  return entry ? [{ type: 'event', value, label, entry }] : [];
}

function othersRow(others: readonly MovementShare[]): Row[] {
  const value = rounded(sum(others.map(({ balance }) => balance)), DIGITS);
  return others.length === 0 ? [] : [{ type: 'others', value, count: others.length }];
}

/** What rounding each row lost or won: so the column really adds up. */
function roundingRow(rows: readonly Row[], step: number): Row[] {
  const value = rounded(step - sum(rows.map((row) => row.value)), DIGITS);
  return rows.length === 0 || value === 0 ? [] : [{ type: 'rounding', value }];
}

/** Something happened to an event, or it weighs another number of points than before. */
const isTelling =
  (least: number) =>
  ({ label, balance }: MovementShare): boolean =>
    PART_OF[label] !== 'faded' || Math.abs(balance) >= least;

/** Those with a row of their own; a row for others is worth its line only for several. */
function largestOf(ordered: readonly MovementShare[]): readonly MovementShare[] {
  const count = Math.min(LARGEST, ordered.filter(isTelling(VISIBLE)).length);
  return ordered.length <= count + 1 ? ordered : ordered.slice(0, count);
}

function stepOf(
  { step, shares }: MovementStep,
  value: number,
  entries: Entries,
  all: boolean,
): Step {
  const ordered = shares.filter(isTelling(NOISE)).sort(bySize);
  const shown = all ? ordered : largestOf(ordered);
  const others = ordered.slice(shown.length);
  const rows = [...shown.flatMap((share) => rowOf(share, entries)), ...othersRow(others)];
  return { step, value, rows: [...rows, ...roundingRow(rows, value)], folded: others.length };
}

/**
 * The four steps, each by event, largest share first; small ones share a row unless all are asked
 * for. Rows make up their step, the steps make up the change.
 */
export function moveTable(movement: Movement, entries: Entries, all: boolean): MoveTable {
  const change = shownChange(movement);
  const values = apportioned(
    movement.steps.map(({ balance }) => balance),
    change,
    DIGITS,
  );
  return {
    before: rounded(movement.before, DIGITS),
    after: rounded(movement.after, DIGITS),
    change,
    steps: movement.steps.map((step, at) => stepOf(step, values[at] ?? 0, entries, all)),
  };
}
