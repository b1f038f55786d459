/** Give and get: which concessions of a span answer each other, without an object for any. */
import type { ConcessionColumns } from './columns.ts';
import type { Rows } from './span.ts';

/** What is known of concessions and of their groups; a group is known by the place of one of it. */
export interface Groups {
  /** Units that it cost its giver, and that it is worth to its receiver; 0 where it does not count. */
  given: Float64Array;
  worth: Float64Array;
  /** Its group. */
  root: Int32Array;
  /** By `2 · group + party`: M_p, and the worth of what p gave. */
  groupGiven: Float64Array;
  groupWorth: Float64Array;
}

type Grouped = Rows & Groups;

/** Follows the links to the first of a group, halving the path on the way. */
function rootOf(root: Int32Array, from: number): number {
  let at = from;
  while (root[at] !== at) {
    root[at] = root[root[at] as number] as number;
    at = root[at] as number;
  }
  return at;
}

/** The place of what a concession answers; that of itself, if it answers nothing that counts. */
function answeredBy(place: number, rows: Grouped, inReturnFor: Int32Array): number {
  const { offset, length, deal, counts } = rows;
  const answered = (inReturnFor[offset + place] as number) - offset;
  if (answered < 0 || answered >= length || deal[answered] !== deal[place]) return place;
  return (counts[place] as number) & (counts[answered] as number) ? answered : place;
}

/** Links each concession to one before it; says whether that was all. */
function linkBackwards(rows: Grouped, inReturnFor: Int32Array): boolean {
  const { root, length } = rows;
  let isAll = true;
  for (let place = 0; place < length; place += 1) {
    const answered = answeredBy(place, rows, inReturnFor);
    root[place] = answered < place ? (root[answered] as number) : place;
    if (answered > place) isAll = false;
  }
  return isAll;
}

/** Links concessions whatever the order in which they answer each other. */
function linkAll(rows: Grouped, inReturnFor: Int32Array): void {
  const { root, length } = rows;
  for (let place = 0; place < length; place += 1) root[place] = place;
  for (let place = 0; place < length; place += 1)
    root[rootOf(root, place)] = rootOf(root, answeredBy(place, rows, inReturnFor));
  for (let place = 0; place < length; place += 1) root[place] = rootOf(root, place);
}

/**
 * Groups the concessions of a span that answer each other, and adds up what each party gave.
 * Source: docs/model.md, 'Give and get'.
 */
export function group(rows: Grouped, { by, inReturnFor }: ConcessionColumns): void {
  if (!linkBackwards(rows, inReturnFor)) linkAll(rows, inReturnFor);
  const { offset, length, root, given, worth, groupGiven, groupWorth } = rows;
  groupGiven.fill(0, 0, 2 * length);
  groupWorth.fill(0, 0, 2 * length);
  for (let place = 0; place < length; place += 1) {
    const side = 2 * (root[place] as number) + ((by[offset + place] as number) & 1);
    groupGiven[side] = (groupGiven[side] as number) + (given[place] as number);
    groupWorth[side] = (groupWorth[side] as number) + (worth[place] as number);
  }
}
