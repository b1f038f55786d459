import type { ChangeEvent, RecordChange } from './types.ts';

/** Fields that stand in no event: its header says the same. */
const UNSAID: ReadonlySet<string> = new Set(['Id', 'IsDeleted', 'SystemModstamp']);

/**
 * The events of one transaction, in order: one for each record, with what it has at the end, or one
 * for several records that changed alike.
 */
export function groupedEvents(
  changes: readonly RecordChange[],
): Pick<ChangeEvent, 'type' | 'entity' | 'recordIds' | 'values'>[] {
  const alike = Map.groupBy(onePerRecord(changes), likeness);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind: type, entity, values } = first;
    return [{ type, entity, values, recordIds: group.map(({ recordId }) => recordId) }];
  });
}

function onePerRecord(changes: readonly RecordChange[]): RecordChange[] {
  const byRecord = new Map<string, RecordChange>();
  for (const change of changes) {
    const known = byRecord.get(change.recordId);
    const both = known === undefined ? change : joined(known, change);
    if (both === undefined) byRecord.delete(change.recordId);
    else byRecord.set(change.recordId, both);
  }
  return [...byRecord.values()].map((change) => ({ ...change, values: said(change) }));
}

/** What two changes of a record come to; nothing, where it was made only to be deleted again. */
function joined(first: RecordChange, next: RecordChange): RecordChange | undefined {
  if (next.kind === 'DELETE') return first.kind === 'CREATE' ? undefined : next;
  return { ...first, values: { ...first.values, ...next.values } };
}

/** Of a record that is there anew, what it has; of a change, what is empty now too. */
function said({ kind, values }: RecordChange): RecordChange['values'] {
  const entries = Object.entries(values).filter(
    ([name, value]) => !UNSAID.has(name) && (kind === 'UPDATE' || value !== null),
  );
  return Object.fromEntries(entries);
}

/** Records that are made are told one by one; when each was saved makes no others unlike. */
const likeness = ({ kind, entity, recordId, values }: RecordChange): string =>
  JSON.stringify([
    kind,
    entity,
    kind === 'CREATE' ? recordId : { ...values, LastModifiedDate: null },
  ]);
