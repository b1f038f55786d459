import { randomBytes } from 'node:crypto';

import { SalesforceError } from '../errors.ts';
import { withCheck } from '../store/ids.ts';

/** Results that one user may have open; the one used longest ago gives way to another, as in Salesforce. */
const MAX_OPEN = 10;

const ID_LENGTH = 18;

/** A result that is fetched in pages: the records are those that it had in the beginning. */
export interface Cursor {
  userId: string;
  /** The query, to be understood anew with the rights that the user has by then. */
  soql: string;
  deletedToo: boolean;
  /** Ids one after the other. */
  ids: string;
  /** Records of a page. */
  size: number;
}

/** Where a page of an open result begins. */
export interface Place {
  id: string;
  cursor: Cursor;
  offset: number;
}

/** How many records a result has. */
export const lengthOf = ({ ids }: Cursor): number => ids.length / ID_LENGTH;

/** The ids of the page at an offset. */
export function pageOf({ ids, size }: Cursor, offset: number): string[] {
  const page = ids.slice(offset * ID_LENGTH, (offset + size) * ID_LENGTH);
  return page.match(/.{18}/g) ?? [];
}

/** The results that users have open, by locators like `01gLo0…-2000`; they end with the process. */
export class Locators {
  readonly #cursors = new Map<string, Cursor>();

  /** Keeps a result and gives its id. */
  open(cursor: Cursor): string {
    const secret = randomBytes(6).toString('hex');
    const id = withCheck(`01g${secret}`);
    this.#cursors.set(id, cursor);
    const own = [...this.#cursors].filter(([, { userId }]) => userId === cursor.userId);
    for (const [oldest] of own.slice(0, -MAX_OPEN)) this.#cursors.delete(oldest);
    return id;
  }

  /** Where the page of a locator begins; throws if it leads to no result of that user. */
  find(userId: string, locator: string): Place {
    const [, id = '', digits = ''] = /^(01g\w{15})-(\d{1,9})$/.exec(locator) ?? [];
    const cursor = this.#cursors.get(id);
    const offset = Number(digits);
    if (cursor?.userId !== userId || offset > lengthOf(cursor)) throw invalid();
    this.#cursors.delete(id);
    this.#cursors.set(id, cursor);
    return { id, cursor, offset };
  }
}

const invalid = (): SalesforceError =>
  new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');
