/** How far each object has been read: its open deals' records first, then the closed ones'. Pure. */
import type { Connection } from 'c/powerDealData';
import { SOURCES, type Counts, type Part, type Source } from 'c/powerPolicyData';

/** Where the reading of an object stands. */
export interface Lane {
  part: Part;
  /** Where its next page begins; null: at the beginning. */
  after: string | null;
  /** Whether all was read. */
  isDone: boolean;
}

export const START: Lane = { part: 'open', after: null, isDone: false };

/** Where it stands once a page has come. */
export function laneAfter({ part }: Lane, pageInfo: Connection['pageInfo']): Lane {
  if (pageInfo?.hasNextPage) return { part, after: pageInfo.endCursor, isDone: false };
  return part === 'open'
    ? { part: 'closed', after: null, isDone: false }
    : { part, after: null, isDone: true };
}

/** Whether a part was read to its end. */
export const isPast = (part: Part, { part: at, isDone }: Lane): boolean =>
  isDone || (part === 'open' && at === 'closed');

/** Nothing yet. */
export const NONE: Counts = {
  open: { deals: 0, concessions: 0, behaviors: 0 },
  closed: { deals: 0, concessions: 0, behaviors: 0 },
};

/** With so many more of a source. */
export const withMore = (read: Counts, part: Part, source: Source, more: number): Counts => ({
  ...read,
  [part]: { ...read[part], [source]: read[part][source] + more },
});

/** Records of a part. */
export const sumOf = (counts: Counts, part: Part): number =>
  SOURCES.reduce((sum, source) => sum + counts[part][source], 0);

/** Entries of both logs. */
export const entriesOf = (counts: Counts, part: Part): number =>
  counts[part].concessions + counts[part].behaviors;
