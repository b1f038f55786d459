/** Changes on their way to the org, applied to what was read of it: the needle need not wait. */
import type { GraphQLNode } from 'c/powerDealData';
import { CONCESSION, type SObject } from 'c/powerRecords';

/** A change to one log record; `key` tells it from others, and names a record that has no id yet. */
export type LogChange =
  | { action: 'create'; key: string; object: string; fields: SObject; kindLabel: string }
  | {
      action: 'update';
      key: string;
      object: string;
      id: string;
      fields: SObject;
      /** Label of the kind it changes to; empty: it stays. */
      kindLabel: string;
      /** `LastModifiedDate` of the version that was changed. */
      since: string;
    }
  | { action: 'delete'; key: string; object: string; id: string };

/** A change that was made on the page. */
export interface PendingChange {
  change: LogChange;
  /** Id of the record once the org has it; empty: not yet. */
  savedId: string;
}

/** Both logs as they were read. */
export interface LogNodes {
  concessions: readonly GraphQLNode[];
  behaviors: readonly GraphQLNode[];
}

type Saved = Exclude<LogChange, { action: 'delete' }>;

const fieldNodes = ({ fields, kindLabel }: Saved): GraphQLNode =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name === 'Kind__c' ? { value, label: kindLabel } : { value },
    ]),
  );

const isOf =
  (id: string) =>
  ({ Id }: GraphQLNode): boolean =>
    Id === id;

/** A record that has come back from the org already is not made twice. */
function created(
  nodes: readonly GraphQLNode[],
  change: Saved,
  savedId: string,
): readonly GraphQLNode[] {
  const id = savedId || change.key;
  return nodes.some(isOf(id)) ? nodes : [...nodes, { Id: id, ...fieldNodes(change) }];
}

function applied(
  nodes: readonly GraphQLNode[],
  { change, savedId }: PendingChange,
): readonly GraphQLNode[] {
  switch (change.action) {
    case 'create':
      return created(nodes, change, savedId);
    case 'update':
      return nodes.map((node) =>
        isOf(change.id)(node) ? { ...node, ...fieldNodes(change) } : node,
      );
    default:
      return nodes.filter((node) => !isOf(change.id)(node));
  }
}

/** The logs with every pending change made, in the order in which they were made. */
export const withPending = (nodes: LogNodes, pending: readonly PendingChange[]): LogNodes =>
  pending.reduce<LogNodes>((so, one) => {
    const log = one.change.object === CONCESSION ? 'concessions' : 'behaviors';
    return { ...so, [log]: applied(so[log], one) };
  }, nodes);

/** Whether a record is on its way to the org, or its newest version is not back from it. */
export const isSaving = (id: string, pending: readonly PendingChange[]): boolean =>
  pending.some(
    ({ change, savedId }) =>
      id === savedId || id === change.key || (change.action !== 'create' && change.id === id),
  );
