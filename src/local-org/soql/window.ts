import type { QueryBase } from '@jetstreamapp/soql-parser-js';

import { SalesforceError } from '../errors.ts';

/** Records that a query may leave out at its beginning, as in Salesforce. */
const MAX_OFFSET = 2000;

/** What a query without a limit may give: more than fits into an org. */
const UNLIMITED = 50_000_000;

/** The clauses LIMIT and OFFSET. */
export function windowOf({ limit = UNLIMITED, offset = 0 }: QueryBase): {
  limit: number;
  offset: number;
} {
  if (offset > MAX_OFFSET) {
    const message = `Maximum SOQL offset allowed is ${MAX_OFFSET}`;
    throw new SalesforceError('NUMBER_OUTSIDE_VALID_RANGE', message);
  }
  return { limit: Math.min(limit, UNLIMITED), offset };
}
