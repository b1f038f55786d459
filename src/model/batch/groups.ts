/** Give and get: which concessions of a span answer each other, without an object for any. */
import type { ConcessionColumns } from './columns.ts';
import * as rows from './concessionRows.ts';
import * as spans from './span.ts';
import * as places from './sums.ts';
import * as tables from './tables.ts';

const { GAINED, GAVE, NOT_COUNTED, SPENT, TOTALS, UNITS, WORTH } = rows;
const { add } = places;
const { giverIn } = tables;
const { requireValues } = spans;

/** Links each concession to one before it; says whether that was all. */
function linkBackwards(
  { offset, group }: rows.ConcessionRows,
  { start, inReturnFor }: ConcessionColumns,
  { first, end }: spans.Span,
): boolean {
  const final = (start[end] as number) - 1;
  requireValues(inReturnFor[final], group[0]);
  let isAll = true;
  let row = start[first] as number;
  for (let deal = first; deal < end; deal += 1) {
    const own = row;
    for (const last = start[deal + 1] as number; row < last; row += 1) {
      const answered = inReturnFor[row] as number;
      if (answered < own || answered >= last || group[row - offset] === NOT_COUNTED) continue;
      const joined = group[answered - offset] as number;
      if (joined === NOT_COUNTED) continue;
      if (answered > row) isAll = false;
      else group[row - offset] = joined;
    }
  }
  return isAll;
}

/** Follows the links to the one that stands for a group, halving the path on the way. */
function rootOf(group: Int32Array, from: number): number {
  let at = from;
  while (group[at] !== at) {
    group[at] = group[group[at] as number] as number;
    at = group[at] as number;
  }
  return at;
}

/** Links what answers a concession after it, which is rare. */
function linkForwards(
  { offset, length, group }: rows.ConcessionRows,
  { start, inReturnFor }: ConcessionColumns,
  { first, end }: spans.Span,
): void {
  for (let deal = first; deal < end; deal += 1) {
    const last = start[deal + 1] as number;
    for (let row = start[deal] as number; row < last; row += 1) {
      const answered = inReturnFor[row] as number;
      const [from, to] = [row - offset, answered - offset];
      if (answered <= row || answered >= last || group[from] === NOT_COUNTED) continue;
      if (group[to] !== NOT_COUNTED) group[rootOf(group, from)] = rootOf(group, to);
    }
  }
  for (let place = 0; place < length; place += 1)
    if (group[place] !== NOT_COUNTED) group[place] = rootOf(group, place);
}

/** Adds up what each party gave in each group. */
function addUp({ length, group, manner, units, totals }: rows.ConcessionRows): void {
  totals.fill(0, 0, length * TOTALS);
  requireValues(group[0], manner[0], units[0], totals[0]);
  for (let place = 0; place < length; place += 1) {
    const standing = group[place] as number;
    if (standing === NOT_COUNTED) continue;
    const side = standing * TOTALS + giverIn(manner[place] as number);
    add(totals, side + GAVE, units[place * UNITS + SPENT] as number);
    add(totals, side + WORTH, units[place * UNITS + GAINED] as number);
  }
}

/**
 * Groups the concessions of a span that answer each other, and adds up what each party gave.
 * Source: docs/model.md, 'Give and get'.
 */
export function groupConcessions(
  all: rows.ConcessionRows,
  columns: ConcessionColumns,
  span: spans.Span,
): void {
  if (!linkBackwards(all, columns, span)) linkForwards(all, columns, span);
  addUp(all);
}
