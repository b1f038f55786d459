import type { DatabaseSync } from 'node:sqlite';

import { recordId } from '../store/ids.ts';
import { nextNumber } from '../store/sequences.ts';
import { statement } from '../store/statements.ts';

/** A record that waits for approval, and so is locked. */
export interface Approval {
  recordId: string;
  /** Id of the process instance, and of the item that waits for its approver. */
  instanceId: string;
  workItemId: string;
  submitterId: string;
  approverId: string;
}

/** Key prefixes of Salesforce's ProcessInstance and ProcessInstanceWorkitem. */
const INSTANCE = '04g';
const WORK_ITEM = '04i';

const FIND = 'SELECT * FROM _approval WHERE record_id = ? OR work_item_id = ?';

/** The approval that a record, or a work item, waits in. */
export function approvalOf(db: DatabaseSync, id: string): Approval | undefined {
  const row = statement(db, FIND).get(id, id);
  if (row === undefined) return undefined;
  return {
    recordId: String(row['record_id']),
    instanceId: String(row['instance_id']),
    workItemId: String(row['work_item_id']),
    submitterId: String(row['submitter_id']),
    approverId: String(row['approver_id']),
  };
}

/** Has a record wait for approval. */
export function startApproval(
  db: DatabaseSync,
  request: Pick<Approval, 'recordId' | 'submitterId' | 'approverId'>,
): Approval {
  const number = nextNumber(db, 'ProcessInstance');
  const approval = {
    ...request,
    instanceId: recordId(INSTANCE, number),
    workItemId: recordId(WORK_ITEM, number),
  };
  statement(
    db,
    `INSERT INTO _approval (record_id, instance_id, work_item_id, submitter_id, approver_id)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(
    approval.recordId,
    approval.instanceId,
    approval.workItemId,
    approval.submitterId,
    approval.approverId,
  );
  return approval;
}

/** Lets the record go, whatever was decided. */
export function endApproval(db: DatabaseSync, { recordId: id }: Approval): void {
  statement(db, 'DELETE FROM _approval WHERE record_id = ?').run(id);
}
