/** A reading that is to be stored. */
import type { ReadingFields } from '../readings.ts';

/** The field by which a reading is stored: the id of its deal, once for each. */
export const KEY = 'Deal_Key__c';

/** A reading to be stored. */
export interface ReadingWrite {
  /** Id of the opportunity, 18 characters: the key of its reading. */
  dealId: string;
  /** Whether there is a record of it already. */
  isThere: boolean;
  fields: ReadingFields;
}

/** Told of each reading that was stored, with the id of its record. */
export type OnWritten = (dealId: string, readingId: string) => void;

/** Fields of the record; one that is there stays with its deal, and must not name it. */
export const bodyOf = ({ dealId, isThere, fields }: ReadingWrite) => ({
  [KEY]: dealId,
  ...(isThere ? {} : { Opportunity__c: dealId }),
  ...fields,
});
