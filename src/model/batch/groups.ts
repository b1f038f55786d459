/** Give and get: which concessions of some deals answer each other, without an object for any. */
import type { ConcessionColumns } from './columns.ts';

/**
 * Room for the concessions of some deals, a place for each row; every handful of deals uses it
 * anew. A group is known by the place of one of its rows.
 */
export interface Groups {
  /** 1: it counts. */
  counts: Uint8Array;
  /** Units that it cost its giver, and that it is worth to its receiver; 0 where it does not count. */
  given: Float64Array;
  worth: Float64Array;
  /** Its group. */
  root: Int32Array;
  /** By `2 · group + party`: M_p, and the worth of what p gave. */
  groupGiven: Float64Array;
  groupWorth: Float64Array;
}

export const groupsFor = (rows: number): Groups => ({
  counts: new Uint8Array(rows),
  given: new Float64Array(rows),
  worth: new Float64Array(rows),
  root: new Int32Array(rows),
  groupGiven: new Float64Array(2 * rows),
  groupWorth: new Float64Array(2 * rows),
});

/** Follows the links to the first of a group, halving the path on the way. */
function rootOf(root: Int32Array, from: number): number {
  let at = from;
  while (root[at] !== at) {
    root[at] = root[root[at] as number] as number;
    at = root[at] as number;
  }
  return at;
}

/** Adds what a row gave to its group. */
export function addToGroup(groups: Groups, place: number, party: number): void {
  const { given, worth, root, groupGiven, groupWorth } = groups;
  const side = 2 * (root[place] as number) + party;
  groupGiven[side] = (groupGiven[side] as number) + (given[place] as number);
  groupWorth[side] = (groupWorth[side] as number) + (worth[place] as number);
}

/**
 * Groups the concessions of one deal anew, whatever the order in which they answer each other.
 * @param first row of the deal's first concession, `end` that after its last.
 * @param offset row at place 0.
 */
export function regroup(
  { by, inReturnFor }: ConcessionColumns,
  { first, end }: { first: number; end: number },
  offset: number,
  groups: Groups,
): void {
  const { counts, root, groupGiven, groupWorth } = groups;
  for (let place = first - offset; place < end - offset; place += 1) {
    root[place] = place;
    groupGiven.fill(0, 2 * place, 2 * place + 2);
    groupWorth.fill(0, 2 * place, 2 * place + 2);
  }
  for (let row = first; row < end; row += 1) {
    const answered = inReturnFor[row] as number;
    if (answered < first || answered >= end) continue;
    const [from, to] = [row - offset, answered - offset];
    if (counts[from] === 1 && counts[to] === 1) root[rootOf(root, from)] = rootOf(root, to);
  }
  for (let row = first; row < end; row += 1) {
    root[row - offset] = rootOf(root, row - offset);
    addToGroup(groups, row - offset, by[row] as number);
  }
}
