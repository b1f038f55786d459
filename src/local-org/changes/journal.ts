import { randomUUID } from 'node:crypto';

import type { SObject } from '../schema/types.ts';
import type { ChangeLog, ColumnValues, StoredRecord, Writer } from '../store/record.ts';
import { nextNumber } from '../store/sequences.ts';
import type { Journal } from '../store/statements.ts';
import { storedFields } from '../store/tables.ts';
import type { EventStore } from './eventStore.ts';
import type { EventFaults } from './faults.ts';
import { groupedEvents } from './grouping.ts';
import type { ChangeEvent, ChangeKind, Commit, RecordChange, StoredValues } from './types.ts';

/** Commit numbers of a database that has seen a lot. */
const COMMITS_BEFORE = 10_000_000_000_000;

/** A change with who made it and when. */
interface Entry extends RecordChange {
  writer: Writer;
}

/** A record's columns, as they were and as they are now. */
interface Columns {
  before?: StoredRecord;
  after: Readonly<ColumnValues>;
}

/** Where events go, and what they are about. */
interface JournalOptions {
  events: EventStore;
  /** The objects whose changes are asked for. */
  entities: ReadonlySet<string>;
  faults: EventFaults;
  /** Told that events are there. */
  onEvents: () => void;
  /** Told that events are held back for so many milliseconds. */
  onHeld: (ms: number) => void;
}

/** Writes down what happens to records; once a transaction is committed, it is events. */
export class ChangeJournal implements ChangeLog, Journal {
  /** The API whose request is being answered, e.g. `com/salesforce/api/rest/66.0`. */
  origin = '';
  readonly #options: JournalOptions;
  #entries: Entry[] = [];
  #heldFor: number | undefined;

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#entries.length;
  }

  created(writer: Writer, object: SObject, after: Readonly<ColumnValues>): void {
    this.#note(writer, object, 'CREATE', { after });
  }

  updated(
    writer: Writer,
    object: SObject,
    before: StoredRecord,
    after: Readonly<ColumnValues>,
  ): void {
    this.#note(writer, object, 'UPDATE', { before, after });
  }

  deleted(writer: Writer, object: SObject, id: string): void {
    this.#note(writer, object, 'DELETE', { after: { Id: id } });
  }

  cut(length: number): void {
    this.#entries.length = length;
  }

  store(): void {
    const [first] = this.#entries;
    if (first === undefined) return;
    const { events, faults } = this.#options;
    const commit = this.#commitOf(first.writer);
    const grouped = groupedEvents(this.#entries).map((event, index): ChangeEvent => ({
      ...event,
      sequenceNumber: index + 1,
      commit,
    }));
    const told = faults.told(grouped);
    this.#heldFor = faults.heldFor();
    if (this.#heldFor === undefined) {
      events.append(told);
      events.release();
    } else {
      events.hold(told);
    }
  }

  committed(): void {
    if (this.#entries.length === 0) return;
    this.#entries = [];
    if (this.#heldFor === undefined) this.#options.onEvents();
    else this.#options.onHeld(this.#heldFor);
  }

  #note(writer: Writer, object: SObject, kind: ChangeKind, columns: Columns): void {
    const { name: entity } = object;
    if (!this.#options.entities.has(entity)) return;
    const recordId = String(columnValue(columns.after['Id']));
    this.#entries.push({ writer, kind, entity, recordId, values: changedValues(object, columns) });
  }

  #commitOf({ db, now, userId }: Writer): Commit {
    return {
      key: randomUUID(),
      number: COMMITS_BEFORE + nextNumber(db, 'CommitNumber'),
      time: Math.floor(Date.parse(now) / 1000) * 1000,
      userId,
      origin: this.origin,
    };
  }
}

/** What the columns hold now and did not before; when a record was saved is always news. */
function changedValues(object: SObject, { before = {}, after }: Columns): StoredValues {
  const changed = storedFields(object).filter(
    ({ name }) => name === 'LastModifiedDate' || (after[name] ?? null) !== (before[name] ?? null),
  );
  return Object.fromEntries(changed.map(({ name }) => [name, columnValue(after[name])]));
}

/** Columns hold nothing but texts and numbers. */
const columnValue = (value: ColumnValues[string] = null): StoredValues[string] =>
  typeof value === 'number' || typeof value === 'string' ? value : null;
