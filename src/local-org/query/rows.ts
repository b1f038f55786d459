import { SalesforceError } from '../errors.ts';
import type { QueryEngine } from './engine.ts';
import type { Fragment } from './fragment.ts';
import type { Row } from './types.ts';

/** What SQLite says of a query that is beyond its limits: parents, conditions, terms, patterns. */
const BEYOND_LIMITS = /too (?:large|many|complex|big)|at most \d+ tables|stack overflow/;

/** The rows of a query; throws QUERY_TOO_COMPLICATED where SQLite gives up on it. */
export function rowsOf({ db }: QueryEngine, { sql, values }: Fragment): Row[] {
  try {
    return db.prepare(sql).all(...values);
  } catch (error) {
    throw isBeyondLimits(error) ? tooComplicated() : error;
  }
}

const isBeyondLimits = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'message' in error &&
  BEYOND_LIMITS.test(String(error.message));

/** A query that asks for more at once than an org takes. */
export const tooComplicated = (): SalesforceError =>
  new SalesforceError(
    'QUERY_TOO_COMPLICATED',
    'Query is either selecting too many fields or the filter conditions are too complicated.',
  );
