import type { DatabaseSync } from 'node:sqlite';

/** A record type of an object. */
export interface RecordTypeInfo {
  id: string;
  name: string;
}

/** The record type that every object has; where there are others it stands for none. */
export const MASTER: RecordTypeInfo = { id: '012000000000000AAA', name: 'Master' };

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

/** Whether records of an object may be of that type. */
export const hasRecordType = (recordTypes: readonly RecordTypeInfo[], typeId: string): boolean =>
  [...recordTypes, MASTER].some(({ id }) => id === typeId);

/** An Object Info's `recordTypeInfos`: the object's own and the master, by id. */
export function recordTypeInfos(recordTypes: readonly RecordTypeInfo[]): object {
  const standard = defaultRecordTypeId(recordTypes);
  const entries = [...recordTypes, MASTER].map(
    (type) => [type.id, infoOf(type, standard)] as const,
  );
  return Object.fromEntries(entries);
}

/** A record's `recordTypeInfo`; null for a record without a type of its own. */
export function recordTypeInfo(
  recordTypes: readonly RecordTypeInfo[],
  typeId: string | null,
): object | null {
  const type = recordTypes.find(({ id }) => id === typeId);
  return type === undefined ? null : infoOf(type, defaultRecordTypeId(recordTypes));
}

const infoOf = ({ id, name }: RecordTypeInfo, standard: string): object => ({
  available: true,
  defaultRecordTypeMapping: id === standard,
  master: id === MASTER.id,
  name,
  recordTypeId: id,
});
