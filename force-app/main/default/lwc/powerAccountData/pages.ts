/** An account as it comes page by page, all of its objects in one answer. Pure. */
import {
  addPage,
  connectionOf,
  nodesOf,
  recordOf,
  type GraphQLNode,
  type LogPages,
} from 'c/powerDealData';
import { BEHAVIOR, CONCESSION, OPPORTUNITY, POLICY } from 'c/powerRecords';
import type { AccountRecords } from './deals';

/** What is read of an account, by the object that it is. */
export const OBJECT_OF = {
  deals: OPPORTUNITY,
  concessions: CONCESSION,
  behaviors: BEHAVIOR,
  policies: POLICY,
} as const;

type Source = keyof typeof OBJECT_OF;

const SOURCES = Object.keys(OBJECT_OF) as Source[];

/** Where the next page of each begins; null: at the beginning. */
export type Cursors = Readonly<Record<Source, string | null>>;

export const FIRST_PAGES: Cursors = {
  deals: null,
  concessions: null,
  behaviors: null,
  policies: null,
};

/** What has been read so far. */
export type AccountPages = ReadonlyMap<Source, LogPages>;

/**
 * Adds an answer to those before it. What was at its end already comes a second time, and changes
 * nothing.
 * @param after the cursors that were asked with.
 */
export const addPages = (before: AccountPages, after: Cursors, data: unknown): AccountPages =>
  new Map(
    SOURCES.map((source) => {
      const page = connectionOf(data, OBJECT_OF[source]);
      return [source, addPage(before.get(source) ?? null, after[source], page)] as const;
    }),
  );

/** What to ask with next; null: everything has been read. */
export function cursorsAfter(pages: AccountPages, after: Cursors): Cursors | null {
  const next = SOURCES.flatMap((source) => {
    const cursor = pages.get(source)?.next ?? null;
    return cursor === null ? [] : [[source, cursor] as const];
  });
  return next.length === 0 ? null : { ...after, ...Object.fromEntries(next) };
}

/** Everything that was read. */
export function recordsIn(pages: AccountPages): AccountRecords {
  const nodes = (source: Source): GraphQLNode[] => {
    const found = pages.get(source);
    return found ? nodesOf(found) : [];
  };
  return {
    deals: nodes('deals'),
    concessions: nodes('concessions'),
    behaviors: nodes('behaviors'),
    policies: nodes('policies').map(recordOf),
  };
}
