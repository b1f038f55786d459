import { GraphQLError } from 'graphql';

/** Arguments of a connection that say which page. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  upperBound?: number | null;
}

/** Which records of a result: `limit` of them after `offset`. */
export interface Page {
  offset: number;
  limit: number;
  /** The result ends here, however many records there are; Infinity without an upper bound. */
  end: number;
}

const DEFAULT_FIRST = 10;
const MAX_FIRST = 2000;
const MIN_FIRST_WITH_UPPER_BOUND = 200;

/** How far one can page without naming an upper bound. */
const MAX_WITHOUT_UPPER_BOUND = 4000;

/** The page that the arguments ask for; a GraphQLError if they break Salesforce's limits. */
export function pageOf({ first, after, upperBound }: PageArguments): Page {
  const count = first ?? DEFAULT_FIRST;
  const least = upperBound == null ? 1 : MIN_FIRST_WITH_UPPER_BOUND;
  if (count < least || count > MAX_FIRST) {
    throw new GraphQLError(`The value of 'first' must be from ${least} to ${MAX_FIRST}: ${count}`);
  }
  const offset = after == null ? 0 : offsetAfter(after);
  if (upperBound == null) return unboundedPage(offset, count);
  return { offset, limit: Math.max(0, Math.min(count, upperBound - offset)), end: upperBound };
}

function unboundedPage(offset: number, limit: number): Page {
  if (offset < MAX_WITHOUT_UPPER_BOUND) return { offset, limit, end: Infinity };
  throw new GraphQLError(
    `Only ${MAX_WITHOUT_UPPER_BOUND} records can be paged without 'upperBound'`,
  );
}

/** The cursor of the record at a place of the result: as in Salesforce the place itself, encoded. */
export const cursorOf = (place: number): string => Buffer.from(`v1:${place}`).toString('base64');

function offsetAfter(cursor: string): number {
  const place = /^v1:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString('latin1'))?.[1];
  if (place === undefined)
    throw new GraphQLError(`The cursor is not valid: ${cursor.slice(0, 80)}`);
  return Number(place) + 1;
}
