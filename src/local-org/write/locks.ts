import type { Requester } from '../access/requester.ts';
import { SalesforceError } from '../errors.ts';
import { masterField } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { storedRecord } from '../store/read.ts';
import type { ColumnValues, Writer } from '../store/record.ts';
import { approvalOf, endApproval } from './approvals.ts';

/** Whether someone has Modify All Data: locks do not hold them. */
export const isAdministrator = ({ profile }: Requester): boolean =>
  profile === 'System Administrator';

/**
 * Refuses to touch a record that waits for approval, or a detail of one that does. Administrators
 * may all the same.
 */
export function checkLock(
  writer: Writer,
  requester: Requester,
  object: SObject,
  record: Readonly<ColumnValues>,
): void {
  if (!isAdministrator(requester) && isLocked(writer, object, record)) throw locked();
}

/** Ends the approval of a record that is to be deleted, alone or along with another; a lock holds it. */
export function release({ db }: Writer, requester: Requester, id: string): void {
  const approval = approvalOf(db, id);
  if (approval === undefined) return;
  if (!isAdministrator(requester)) throw locked();
  endApproval(db, approval);
}

function isLocked(writer: Writer, object: SObject, record: Readonly<ColumnValues>): boolean {
  const id = record['Id'];
  if (typeof id === 'string' && approvalOf(writer.db, id) !== undefined) return true;
  const reference = masterField(object);
  const masterId = record[reference?.name ?? ''];
  if (reference?.reference === undefined || typeof masterId !== 'string') return false;
  const master = writer.schema.object(reference.reference.to);
  return isLocked(writer, master, storedRecord(writer.db, master, masterId) ?? {});
}

const locked = (): SalesforceError =>
  new SalesforceError('ENTITY_IS_LOCKED', 'the entity is locked for editing');
