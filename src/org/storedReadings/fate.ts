/** What becomes of a reading that an org did not store. */
import type { Refusal } from './report.ts';

/** Another transaction has the deal: it will be done in a moment. */
export const LOCKED = 'UNABLE_TO_LOCK_ROW';

/** There is a record with that unique key. */
export const DUPLICATE = 'DUPLICATE_VALUE';

/**
 * What the org says of a new reading that it has already, because a request was repeated whose
 * answer got lost: a record once written stays with its deal, so that naming the deal is an error.
 */
const IS_THERE = new Set([DUPLICATE, 'INVALID_FIELD_FOR_INSERT_UPDATE']);
/** What it says of a deal that is no more. */
const IS_GONE = new Set(['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY']);

/** Whether a reading that was taken for new is there already. */
export const isThereAlready = ({ code }: Refusal): boolean => IS_THERE.has(code);

/** Whether its deal was deleted meanwhile. */
export const isGone = ({ code }: Refusal): boolean => IS_GONE.has(code);
