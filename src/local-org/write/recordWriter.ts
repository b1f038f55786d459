import type { Requester } from '../access/requester.ts';
import type { ObjectGrant } from '../access/grants.ts';
import type { SalesforceError } from '../errors.ts';
import { masterField } from '../schema/schema.ts';
import type { Field, SObject } from '../schema/types.ts';
import { deleteRecord } from '../store/delete.ts';
import { normalizedId } from '../store/ids.ts';
import { insertRecord } from '../store/insert.ts';
import { storedRecord } from '../store/read.ts';
import type { ColumnValues, StoredRecord, Writer } from '../store/record.ts';
import { nextId } from '../store/sequences.ts';
import { transaction } from '../store/statements.ts';
import { updateRecord } from '../store/update.ts';
import { columnsOf, type FieldValues } from './columns.ts';
import * as faults from './faults.ts';
import { idsByKey, severalRecords } from './keys.ts';
import { checkLock, release } from './locks.ts';
import type { Writers } from './writers.ts';

/** What is to change of which record, and on what condition. */
interface RecordChange {
  id: string;
  fields: FieldValues;
  /** Refuses the change if the record was saved after that instant. */
  ifUnmodifiedSince?: Date | undefined;
}

/** Throws where one of these rows is another's just now: a record, or what it is saved along with. */
export type RowLock = (objectName: string, ids: readonly string[]) => void;

/** By what an upsert finds its record. */
export interface RecordKey {
  field: Field;
  value: unknown;
}

/**
 * Every write of a client passes here: object and field rights, types, required fields, picklists,
 * references, unique keys, approval locks, validation rules. One call is one transaction, or a
 * part of the one it is in. Throws a SalesforceError in Salesforce's own words and codes.
 */
export class RecordWriter {
  readonly #writers: Writers;
  readonly #lockRows: RowLock;

  constructor(writers: Writers, lockRows: RowLock = () => undefined) {
    this.#writers = writers;
    this.#lockRows = lockRows;
  }

  /** Makes a record and gives its id. */
  create(requester: Requester, object: SObject, fields: FieldValues): string {
    checkObject(requester, object, 'create', faults.notCreateable(object));
    return this.#write(requester, (writer) => {
      const values = columnsOf({ writer, requester, object, kind: 'create' }, fields);
      checkLock(writer, requester, object, values);
      this.#lock(object, values);
      const id = nextId(writer.db, object);
      insertRecord(writer, object, id, values);
      writer.rules.check(writer, object, id);
      return id;
    });
  }

  /** Changes the given fields of a record. */
  update(
    requester: Requester,
    object: SObject,
    { id, fields, ifUnmodifiedSince }: RecordChange,
  ): void {
    checkObject(requester, object, 'edit', faults.noAccess());
    this.#write(requester, (writer) => {
      const record = existing(writer, object, id);
      const recordId = String(record['Id']);
      if (isChangedSince(record, ifUnmodifiedSince)) throw faults.changedSince();
      const values = columnsOf({ writer, requester, object, kind: 'edit' }, fields);
      // A detail that moves is held by the master it leaves and by the one it goes to.
      checkLock(writer, requester, object, record);
      checkLock(writer, requester, object, { ...record, ...values });
      this.#lock(object, { ...record, ...values });
      const before = updateRecord(writer, object, recordId, values);
      writer.rules.check(writer, object, recordId, before);
    });
  }

  /** Changes the record with that key, or makes it; a record without an id yet is a new one. */
  upsert(
    requester: Requester,
    object: SObject,
    { field, value }: RecordKey,
    fields: FieldValues,
  ): { id: string; created: boolean } {
    const isId = field.type === 'id';
    if (isEmpty(value) && !isId) throw faults.keyMissing(field);
    return this.#write(requester, ({ db }) => {
      const [id, ...others] = isEmpty(value) ? [] : idsByKey(db, object, field, value);
      if (others.length > 0) throw severalRecords([id ?? '', ...others]);
      if (id !== undefined) {
        this.update(requester, object, { id, fields });
        return { id, created: false };
      }
      if (isId && !isEmpty(value)) throw faults.unknownRecord();
      const key = isId ? {} : { [field.name]: value };
      return { id: this.create(requester, object, { ...fields, ...key }), created: true };
    });
  }

  /** Deletes a record and what goes with it; a lock on any of that stops it. */
  remove(requester: Requester, object: SObject, id: string): void {
    checkObject(requester, object, 'delete', faults.noAccess());
    this.#write(requester, (writer) => {
      const record = existing(writer, object, id);
      checkLock(writer, requester, object, record);
      this.#lock(object, record);
      const deletion = { writer, release: (gone: string) => release(writer, requester, gone) };
      deleteRecord(deletion, object, String(record['Id']));
    });
  }

  /** Whoever saves a detail holds its master too. */
  #lock(object: SObject, record: Readonly<ColumnValues>): void {
    const ids = [record['Id'], record[masterField(object)?.name ?? '']];
    this.#lockRows(
      object.name,
      ids.filter((id) => typeof id === 'string'),
    );
  }

  #write<T>(requester: Requester, work: (writer: Writer) => T): T {
    const writer = this.#writers.of(requester);
    return transaction(writer.db, () => work(writer));
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function checkObject(
  { rights }: Requester,
  object: SObject,
  right: keyof ObjectGrant,
  refusal: SalesforceError,
): void {
  const grant = rights.object(object);
  if (!grant.read) throw faults.unknownRecord();
  if (!grant[right]) throw refusal;
}

/** The record as it stands; throws if it never was or is deleted. */
function existing({ db }: Writer, object: SObject, id: string): StoredRecord {
  const record = storedRecord(db, object, normalizedId(id) ?? '');
  if (record === undefined) throw faults.unknownRecord();
  if (record['IsDeleted'] === 1) throw faults.deletedRecord();
  return record;
}

function isChangedSince(record: StoredRecord, instant: Date | undefined): boolean {
  return (
    instant !== undefined && Date.parse(String(record['LastModifiedDate'])) > instant.getTime()
  );
}
