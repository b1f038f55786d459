import type { DatabaseSync } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import { transaction } from '../store/statements.ts';
import { processApproval, type ApprovalResult } from '../write/approvalProcess.ts';
import type { Writers } from '../write/writers.ts';
import { jsonObject } from './body.ts';
import { objectsIn, type JsonObject } from './json.ts';
import { saveErrors } from './saveResults.ts';
import { ok, type Reply, type SessionRequest } from './types.ts';

/** What approvals need of the org. */
interface ApprovalServices {
  db: DatabaseSync;
  writers: Writers;
}

/** `POST …/process/approvals`: submits records, decides on them or takes them back, each on its own. */
export function processApprovals(
  { db, writers }: ApprovalServices,
  { requester, body }: SessionRequest,
): Reply {
  const requests = objectsIn(jsonObject(body), 'requests');
  const answer = (request: JsonObject): object => {
    try {
      return transaction(db, () =>
        done(processApproval(writers.of(requester), requester, asked(request))),
      );
    } catch (error) {
      if (error instanceof SalesforceError) return failed(request, error);
      throw error;
    }
  };
  return ok(requests.map(answer));
}

function asked({ actionType, contextId, nextApproverIds }: JsonObject) {
  const approverId: unknown = Array.isArray(nextApproverIds) ? nextApproverIds[0] : undefined;
  return {
    actionType: typeof actionType === 'string' ? actionType : '',
    contextId: typeof contextId === 'string' ? contextId : '',
    ...(typeof approverId === 'string' ? { approverId } : {}),
  };
}

const done = ({ approverId, recordId, instanceId, workItemId, status }: ApprovalResult): object => {
  const waits = status === 'Pending';
  return {
    actorIds: waits ? [approverId] : [],
    entityId: recordId,
    errors: null,
    instanceId,
    instanceStatus: status,
    newWorkitemIds: waits ? [workItemId] : [],
    success: true,
  };
};

const failed = ({ contextId }: JsonObject, error: SalesforceError): object => ({
  actorIds: null,
  entityId: typeof contextId === 'string' ? contextId : null,
  errors: saveErrors(error),
  instanceId: null,
  instanceStatus: null,
  newWorkitemIds: null,
  success: false,
});
