import type { DatabaseSync } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import { transaction } from '../store/statements.ts';

/** An error of one record among several. */
interface SaveError {
  statusCode: string;
  message: string;
  fields: readonly string[];
}

/** What became of one record among several. */
export type SaveResult =
  | { id: string; success: true; errors: readonly SaveError[]; created?: boolean }
  | { success: false; errors: readonly SaveError[] };

/** Saves one record of several: gives its id, or throws a SalesforceError. */
export type Save = () => { id: string; created?: boolean };

/** Ends a transaction whose results already say why. */
class RolledBack extends Error {}

/** Saves records one by one in one transaction; with `allOrNone` one that fails undoes them all. */
export function saveAll(
  db: DatabaseSync,
  saves: readonly Save[],
  allOrNone: boolean,
): SaveResult[] {
  let results: SaveResult[] = [];
  try {
    transaction(db, () => {
      results = saves.map(saveOne);
      if (allOrNone && results.some(({ success }) => !success)) throw new RolledBack();
    });
    return results;
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    return results.map((result) => (result.success ? ROLLED_BACK : result));
  }
}

function saveOne(save: Save): SaveResult {
  try {
    return { ...save(), success: true, errors: [] };
  } catch (error) {
    if (error instanceof SalesforceError) return { success: false, errors: saveErrors(error) };
    throw error;
  }
}

/** An error in the shape that it has for one record among several. */
export const saveErrors = (error: SalesforceError): SaveError[] =>
  error.all.map(({ errorCode, message, fields }) =>
    errorCode === 'NOT_FOUND' ? UNKNOWN_ID : { statusCode: errorCode, message, fields },
  );

/** One address answers that there is no such thing; a list, that an id of it leads nowhere. */
const UNKNOWN_ID: SaveError = {
  statusCode: 'INVALID_CROSS_REFERENCE_KEY',
  message: 'invalid cross reference id',
  fields: [],
};

const ROLLED_BACK: SaveResult = {
  success: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message:
        'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};
