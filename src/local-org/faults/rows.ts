import { SalesforceError } from '../errors.ts';
import type { RowLock } from '../write/recordWriter.ts';
import type { Occasions } from './occasions.ts';

/** Answers some rows as Salesforce does where another transaction holds them. */
export const lockingRows =
  (occasions: Occasions): RowLock =>
  (objectName, ids) => {
    const fits = ({ object = objectName }: { object?: string }): boolean => object === objectName;
    if (occasions.striking(['lockRows'], fits).length > 0) throw lockedRow(ids);
  };

const lockedRow = (ids: readonly string[]): SalesforceError =>
  new SalesforceError(
    'UNABLE_TO_LOCK_ROW',
    `unable to obtain exclusive access to this record or ${ids.length} records: ${ids.join(',')}`,
    { fields: [] },
  );
