/** A log that comes page by page. */
import type { Connection, GraphQLNode } from './nodes';

/** A log as far as it has been read. */
export interface LogPages {
  /** The nodes of each page by the cursor it began after; the first page has none: ''. */
  readonly pages: ReadonlyMap<string, readonly GraphQLNode[]>;
  /** Where the next page begins; null: the log is read to its end. */
  readonly next: string | null;
}

/**
 * Adds a page to what was read before it; the first page begins anew, so that a refresh neither
 * doubles nor keeps anything.
 * @param after the cursor that the page was asked with; null: the first page.
 */
export function addPage(
  before: LogPages | null,
  after: string | null,
  { edges, pageInfo }: Connection,
): LogPages {
  const pages = new Map(after === null ? [] : before?.pages);
  pages.set(
    after ?? '',
    edges.map(({ node }) => node),
  );
  return { pages, next: pageInfo?.hasNextPage ? pageInfo.endCursor : null };
}

/** Every node read so far, in the order of the log. */
export const nodesOf = ({ pages }: LogPages): GraphQLNode[] => [...pages.values()].flat();
