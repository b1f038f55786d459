/** A record of an sObject tree: `attributes`, field values, and child records by relationship. */
export interface TreeRecord {
  attributes: { type: string; referenceId: string };
  [name: string]: unknown;
}

/** A file of `sf data import tree`: records with references among them. */
export interface SObjectTree {
  records: readonly TreeRecord[];
}

/** A record taken out of its tree: children stand on their own and name their parent. */
export interface FlatRecord {
  type: string;
  referenceId: string;
  fields: Readonly<Record<string, unknown>>;
}

/** The field by which records of a child relationship point at their parent. */
type ParentField = (parentType: string, relationship: string) => string | undefined;

/** All records of some trees, parents before the children they hold. */
export function flatten(trees: readonly SObjectTree[], parentField: ParentField): FlatRecord[] {
  return trees.flatMap(({ records }) => records.flatMap((record) => flat(record, parentField, {})));
}

function flat(record: TreeRecord, parentField: ParentField, link: object): FlatRecord[] {
  const { attributes, ...content } = record;
  const entries = Object.entries(content);
  const fields = { ...Object.fromEntries(entries.filter(([, value]) => !isTree(value))), ...link };
  const children = entries.flatMap(([name, value]) => {
    if (!isTree(value)) return [];
    const field = parentField(attributes.type, name) ?? name;
    const parent = { [field]: `@${attributes.referenceId}` };
    return value.records.flatMap((child) => flat(child, parentField, parent));
  });
  return [{ ...attributes, fields }, ...children];
}

/** Records of one object that share a reference id as one, where the first of them stands. */
export function joined(records: readonly FlatRecord[]): FlatRecord[] {
  const byName = new Map<string, FlatRecord>();
  for (const record of records) {
    const key = `${record.type} ${record.referenceId}`;
    const fields = { ...byName.get(key)?.fields, ...record.fields };
    byName.set(key, { ...record, fields });
  }
  return [...byName.values()];
}

function isTree(value: unknown): value is SObjectTree {
  return typeof value === 'object' && value !== null && 'records' in value;
}
