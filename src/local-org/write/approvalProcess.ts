import type { Requester } from '../access/requester.ts';
import { SalesforceError } from '../errors.ts';
import { objectOfId } from '../schema/lookup.ts';
import type { Schema } from '../schema/schema.ts';
import { normalizedId } from '../store/ids.ts';
import { storedRecord } from '../store/read.ts';
import type { Writer } from '../store/record.ts';
import { statement } from '../store/statements.ts';
import { approvalOf, endApproval, startApproval, type Approval } from './approvals.ts';
import { deletedRecord, noAccess, unknownRecord } from './faults.ts';
import { isAdministrator } from './locks.ts';

/** What can be done with an approval, and what becomes of it then. */
const OUTCOMES = {
  Submit: 'Pending',
  Approve: 'Approved',
  Reject: 'Rejected',
  Removed: 'Removed',
} as const;

type Action = keyof typeof OUTCOMES;

/** What a client asks for. */
export interface ApprovalRequest {
  actionType: string;
  /** Id of the record, or of the work item that waits for a decision. */
  contextId: string;
  /** Who is to decide; absent: the submitter's manager, else an administrator. */
  approverId?: string;
}

/** How it went. */
export interface ApprovalResult extends Approval {
  status: (typeof OUTCOMES)[Action];
}

const isAction = (action: string): action is Action => Object.hasOwn(OUTCOMES, action);

/**
 * The one approval process of a local org, for every object: whoever may edit a record submits it,
 * which locks it; its approver or an administrator decides, its submitter may take it back.
 */
export function processApproval(
  writer: Writer,
  requester: Requester,
  { actionType, contextId, approverId }: ApprovalRequest,
): ApprovalResult {
  if (!isAction(actionType)) throw unknownAction(actionType);
  const id = normalizedId(contextId) ?? '';
  const approval =
    actionType === 'Submit'
      ? submit(writer, requester, id, approverId)
      : settle(writer, requester, id, actionType);
  return { ...approval, status: OUTCOMES[actionType] };
}

function submit(writer: Writer, requester: Requester, id: string, approver?: string): Approval {
  checkRecord(writer, requester, id);
  if (approvalOf(writer.db, id) !== undefined) throw alreadySubmitted();
  const { userId: submitterId } = requester;
  const approverId = approverOf(writer, submitterId, approver);
  return startApproval(writer.db, { recordId: id, submitterId, approverId });
}

function checkRecord({ db, schema }: Writer, { rights }: Requester, id: string): void {
  const object = objectOfId(schema, id);
  const record = object === undefined ? undefined : storedRecord(db, object, id);
  if (object === undefined || record === undefined || !rights.object(object).read) {
    throw unknownRecord();
  }
  if (record['IsDeleted'] === 1) throw deletedRecord();
  if (!rights.object(object).edit) throw noAccess();
}

const ADMINISTRATOR = `
  SELECT u."Id" FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId"
  WHERE p."Name" = 'System Administrator' AND u."IsActive" = 1 ORDER BY u."Id" LIMIT 1`;

const MANAGER = 'SELECT "ManagerId" FROM "User" WHERE "Id" = ?';

function approverOf({ db, schema }: Writer, submitterId: string, chosen?: string): string {
  if (chosen !== undefined) return activeUser(db, schema, chosen);
  const managerId = statement(db, MANAGER).get(submitterId)?.['ManagerId'];
  return String(managerId ?? statement(db, ADMINISTRATOR).get()?.['Id']);
}

function activeUser(db: Writer['db'], schema: Schema, id: string): string {
  const user = storedRecord(db, schema.object('User'), normalizedId(id) ?? '');
  if (user?.['IsActive'] === 1) return String(user['Id']);
  throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
}

function settle(
  { db }: Writer,
  requester: Requester,
  id: string,
  action: Exclude<Action, 'Submit'>,
): Approval {
  const approval = approvalOf(db, id);
  if (approval === undefined) {
    throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  }
  const entitled = action === 'Removed' ? approval.submitterId : approval.approverId;
  if (entitled !== requester.userId && !isAdministrator(requester)) throw noAccess();
  endApproval(db, approval);
  return approval;
}

const alreadySubmitted = (): SalesforceError =>
  new SalesforceError('ALREADY_IN_PROCESS', 'Cannot submit object already in process.');

const unknownAction = (action: string): SalesforceError =>
  new SalesforceError(
    'INVALID_INPUT',
    `actionType must be one of ${Object.keys(OUTCOMES).join(', ')}, not ${action.slice(0, 40)}`,
  );
