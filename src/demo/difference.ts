import type { SObjectRecord, SObjectTree } from '../samples/index.ts';

/** What there is to do so that an org that holds some records holds others. */
export interface Difference {
  /** Records that are new, and of the others what is different, in their order. */
  written: SObjectRecord[];
  /** Reference ids of opportunities that are no more; what belongs to them goes with them. */
  deleted: string[];
}

type Records = ReadonlyMap<string, SObjectRecord>;

/** Records by their reference ids; what stands twice is one record with the fields of both. */
function byReference(trees: readonly SObjectTree[]): Records {
  const records = new Map<string, SObjectRecord>();
  for (const record of trees.flatMap((tree) => tree.records)) {
    const { referenceId } = record.attributes;
    records.set(referenceId, { ...records.get(referenceId), ...record });
  }
  return records;
}

/** The fields that are not as they were; null: all are. */
function changed(before: SObjectRecord, after: SObjectRecord): SObjectRecord | null {
  const { attributes, ...fields } = after;
  const others = Object.entries(fields).filter(([name, value]) => value !== before[name]);
  return others.length === 0 ? null : { attributes, ...Object.fromEntries(others) };
}

/** What makes the records of the first trees those of the second. */
export function differenceOf(
  before: readonly SObjectTree[],
  after: readonly SObjectTree[],
): Difference {
  const [then, now] = [byReference(before), byReference(after)];
  const written = [...now].flatMap(([name, record]) => {
    const old = then.get(name);
    return (old === undefined ? record : changed(old, record)) ?? [];
  });
  const deleted = [...then]
    .filter(([name, { attributes }]) => attributes.type === 'Opportunity' && !now.has(name))
    .map(([name]) => name);
  return { written, deleted };
}
