import type { Band, Warning } from '../model/index.ts';
import { BANDS } from './bands.ts';
import type { Ending, Glance, TrialRow } from './trial.ts';
import { totalled, type UnknownKind } from './unknownKinds.ts';

/** Deals of one band by how they ended. */
export type Endings = Record<Ending, number>;

/** What another policy would change, over many deals. */
export interface Effect {
  deals: number;
  /** Deals whose band differs. */
  changed: number;
  /** Deals whose balance differs by a whole point as it is shown. */
  moved: number;
  /** Every band, in the order of `BANDS`. */
  bands: { band: Band; before: number; after: number }[];
  /** From band to band, only where there are deals, in the order of `BANDS`; they sum to `deals`. */
  flows: { from: Band; to: Band; deals: number }[];
  /** Every warning that either policy gives, with the number of deals. */
  warnings: { warning: Warning; before: number; after: number }[];
  /** Kinds that are read today and would be left out. */
  dropped: UnknownKind[];
  /** How closed deals ended, by the band in which they were read; every band. */
  endings: { band: Band; before: Endings; after: Endings }[];
}

type Side = 'before' | 'after';
const SIDES: readonly Side[] = ['before', 'after'];

const WARNINGS = [
  'economic-only',
  'revolt-customer',
  'revolt-seller',
  'squeeze',
  'stale',
  'unreciprocated',
] as const satisfies readonly Warning[];

/** How many of the rows a test holds for, before and after. */
const bySide = (
  rows: readonly TrialRow[],
  test: (glance: Glance) => boolean,
): Record<Side, number> => ({
  before: rows.filter(({ before }) => test(before)).length,
  after: rows.filter(({ after }) => test(after)).length,
});

const flowsOf = (rows: readonly TrialRow[]): Effect['flows'] =>
  BANDS.flatMap((from) => {
    const left = rows.filter(({ before }) => before.band === from);
    return BANDS.map((to) => {
      const deals = left.filter(({ after }) => after.band === to).length;
      return { from, to, deals };
    });
  }).filter(({ deals }) => deals > 0);

const isKnownIn =
  ({ unknownKinds }: Glance) =>
  ({ log, kind }: UnknownKind): boolean =>
    !unknownKinds.some((unknown) => unknown.log === log && unknown.kind === kind);

const droppedFrom = (rows: readonly TrialRow[]): UnknownKind[] =>
  totalled(rows.flatMap(({ before, after }) => after.unknownKinds.filter(isKnownIn(before))));

const endingsOf = (rows: readonly TrialRow[], band: Band, side: Side): Endings => {
  const read = rows.filter((row) => row[side].band === band);
  const ended = (ending: Ending): number => read.filter((row) => row.ending === ending).length;
  return { won: ended('won'), lost: ended('lost') };
};

const changesBand = ({ before, after }: TrialRow): boolean => before.band !== after.band;

/** Whole points, as a balance is shown; the sign of nothing does not count. */
const moves = ({ before, after }: TrialRow): boolean =>
  Math.round(before.balance) !== Math.round(after.balance);

/** What another policy would change over these deals. */
export const effectOf = (rows: readonly TrialRow[]): Effect => ({
  deals: rows.length,
  changed: rows.filter(changesBand).length,
  moved: rows.filter(moves).length,
  bands: BANDS.map((band) => ({ band, ...bySide(rows, (glance) => glance.band === band) })),
  flows: flowsOf(rows),
  warnings: WARNINGS.map((warning) => ({
    warning,
    ...bySide(rows, ({ warnings }) => warnings.includes(warning)),
  })).filter(({ before, after }) => before + after > 0),
  dropped: droppedFrom(rows),
  endings: BANDS.map((band) => {
    const [before, after] = SIDES.map((side) => endingsOf(rows, band, side));
    return { band, before: before as Endings, after: after as Endings };
  }),
});

const distance = ({ before, after }: TrialRow): number => Math.abs(after.balance - before.balance);

/** Farthest first, then by name, then by id. */
const byDistance = (a: TrialRow, b: TrialRow): number =>
  distance(b) - distance(a) ||
  a.name.localeCompare(b.name, 'en') ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

/** The deals whose band would change, those that move farthest first. */
export const changedRows = (rows: readonly TrialRow[]): TrialRow[] =>
  rows.filter(changesBand).sort(byDistance);

/** The deals whose band or shown balance would change, those that move farthest first. */
export const movedRows = (rows: readonly TrialRow[]): TrialRow[] =>
  rows.filter((row) => changesBand(row) || moves(row)).sort(byDistance);
