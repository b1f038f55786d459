/** What can become of a record. */
export type ChangeKind = 'CREATE' | 'UPDATE' | 'DELETE';

/** What an event says of it; a gap event that something happened, an overflow not even to what. */
export type ChangeType = ChangeKind | `GAP_${ChangeKind}` | 'GAP_OVERFLOW';

/** Values as the columns hold them, by field name. */
export type StoredValues = Readonly<Record<string, string | number | null>>;

/** What a transaction did to one record. */
export interface RecordChange {
  kind: ChangeKind;
  /** API name of the object. */
  entity: string;
  recordId: string;
  /** Of a record that was made: all it has; of one that was changed: what it has now instead. */
  values: StoredValues;
}

/** Who committed a transaction, when and how. */
export interface Commit {
  key: string;
  /** Goes up by commit. */
  number: number;
  /** Milliseconds since 1970, on the second as Salesforce has it. */
  time: number;
  userId: string;
  /** The API that was used, e.g. `com/salesforce/api/rest/66.0`; empty if none was. */
  origin: string;
}

/** A change event as the bus keeps it: alike changes of several records are one. */
export interface ChangeEvent {
  type: ChangeType;
  entity: string;
  recordIds: readonly string[];
  values: StoredValues;
  /** Its place within the transaction, from 1. */
  sequenceNumber: number;
  commit: Commit;
}

/** An event that can be asked for again. */
export interface BusEvent extends ChangeEvent {
  /** Goes up by event, with gaps. */
  replayId: number;
}
