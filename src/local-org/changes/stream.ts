import type { DatabaseSync } from 'node:sqlite';

import type { Schema } from '../schema/schema.ts';
import { keepJournal, transaction } from '../store/statements.ts';
import { readChannels } from './channels.ts';
import { EventStore } from './eventStore.ts';
import { NO_EVENT_FAULTS, type EventFaults } from './faults.ts';
import { ChangeJournal } from './journal.ts';
import { Later } from './later.ts';
import { StreamingServer } from './streaming.ts';

/** What change events need of the org. */
interface ChangeStreamOptions {
  db: DatabaseSync;
  schema: Schema;
  now: () => Date;
  /** The package directory with the channels; none: nobody is told of anything. */
  eventsDir?: string | undefined;
  /** What is to go wrong; absent: nothing. */
  faults?: EventFaults | undefined;
}

/** Change events from the write to the subscriber. */
export interface ChangeStream {
  changes: ChangeJournal;
  streaming: StreamingServer;
  /** Ends all waiting. */
  close: () => void;
}

/** Has what users write become events on the channels that the metadata asks for. */
export function openChangeStream(options: ChangeStreamOptions): ChangeStream {
  const { db, schema, now, eventsDir, faults = NO_EVENT_FAULTS } = options;
  const channels = readChannels(schema, eventsDir);
  const entities = new Set([...channels.values()].flatMap((members) => [...members.keys()]));
  const events = new EventStore(db, now);
  const streaming = new StreamingServer({ db, schema, channels, events, faults });
  const onEvents = (): void => streaming.wake();
  const held = new Later(() => {
    if (db.isTransaction) return false;
    transaction(db, () => events.release());
    onEvents();
    return true;
  });
  const onHeld = (ms: number): void => held.after(ms);
  const changes = new ChangeJournal({ events, entities, faults, onEvents, onHeld });
  keepJournal(db, changes);
  const close = (): void => {
    held.cancel();
    streaming.reset();
  };
  return { changes, streaming, close };
}
