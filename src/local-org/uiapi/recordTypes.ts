import type { DatabaseSync } from 'node:sqlite';

/** A record type of an object. */
export interface RecordTypeInfo {
  id: string;
  name: string;
}

/** The record type that every object has; where there are others it stands for none. */
const MASTER: RecordTypeInfo = { id: '012000000000000AAA', name: 'Master' };

const RECORD_TYPES = `
  SELECT "Id" AS id, "Name" AS name FROM "RecordType"
  WHERE "SobjectType" = ? AND "IsActive" = 1 AND "IsDeleted" = 0 ORDER BY "Name"`;

/** The active record types of an object. */
export function recordTypesOf(db: DatabaseSync, objectName: string): RecordTypeInfo[] {
  const rows = db.prepare(RECORD_TYPES).all(objectName);
  return rows.map((row) => ({ id: String(row['id']), name: String(row['name']) }));
}

/** The record type that a new record gets. */
export const defaultRecordTypeId = ([first = MASTER]: readonly RecordTypeInfo[]): string =>
  first.id;

/** An Object Info's `recordTypeInfos`: the object's own and the master, by id. */
export function recordTypeInfos(recordTypes: readonly RecordTypeInfo[]): object {
  const standard = defaultRecordTypeId(recordTypes);
  const info = ({ id, name }: RecordTypeInfo) => ({
    available: true,
    defaultRecordTypeMapping: id === standard,
    master: id === MASTER.id,
    name,
    recordTypeId: id,
  });
  return Object.fromEntries([...recordTypes, MASTER].map((type) => [type.id, info(type)] as const));
}
