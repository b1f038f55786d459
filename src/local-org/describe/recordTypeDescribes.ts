import type { DatabaseSync } from 'node:sqlite';

import { MASTER as MASTER_TYPE } from '../uiapi/recordTypes.ts';

const MASTER = { ...MASTER_TYPE, developerName: MASTER_TYPE.name, active: true };

const RECORD_TYPES = `
  SELECT "Id", "Name", "DeveloperName", "IsActive" FROM "RecordType"
  WHERE "SobjectType" = ? AND "IsDeleted" = 0 ORDER BY "Name"`;

/** A describe's `recordTypeInfos`: the object's own and the master. */
export function recordTypeDescribes(db: DatabaseSync, objectName: string): object[] {
  const rows = db.prepare(RECORD_TYPES).all(objectName);
  const own = rows.map((row) => ({
    id: String(row['Id']),
    name: String(row['Name']),
    developerName: String(row['DeveloperName']),
    active: row['IsActive'] === 1,
  }));
  const standard = own.find(({ active }) => active) ?? MASTER;
  return [...own, MASTER].map(({ id, name, developerName, active }) => ({
    active,
    available: active,
    defaultRecordTypeMapping: id === standard.id,
    developerName,
    master: id === MASTER.id,
    name,
    recordTypeId: id,
    urls: {},
  }));
}
