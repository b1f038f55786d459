import type { DatabaseSync } from 'node:sqlite';

import { nextNumber } from '../store/sequences.ts';
import { statement, transaction } from '../store/statements.ts';
import type { BusEvent, ChangeEvent } from './types.ts';

/** How long events can be asked for again. */
const KEPT_MS = 72 * 60 * 60 * 1000;

/** How often it is looked what has grown too old. */
const PURGE_EVERY_MS = 60_000;

/** Replay ids go up in steps of one to this. */
const STEP = 3;

const TABLES = `
  CREATE TABLE IF NOT EXISTS _change_event (
    replay_id INTEGER PRIMARY KEY, entity TEXT NOT NULL, time INTEGER NOT NULL, event TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS _held_change_event (
    place INTEGER PRIMARY KEY, event TEXT NOT NULL
  ) STRICT`;

/** The bus: change events of the last 72 hours, kept with the records they are about. */
export class EventStore {
  readonly #db: DatabaseSync;
  readonly #now: () => Date;
  #purgedAt = 0;

  constructor(db: DatabaseSync, now: () => Date) {
    this.#db = db;
    this.#now = now;
    db.exec(TABLES);
    // An org that starts over gives no id that stood for another event before.
    db.prepare('INSERT OR IGNORE INTO _sequence (name, value) VALUES (?, ?)').run(
      'ReplayId',
      now().getTime(),
    );
    this.#purge();
    transaction(db, () => this.release());
  }

  /** Adds events, in order. */
  append(events: readonly ChangeEvent[]): void {
    if (this.#now().getTime() - this.#purgedAt >= PURGE_EVERY_MS) this.#purge();
    const sql = 'INSERT INTO _change_event (replay_id, entity, time, event) VALUES (?, ?, ?, ?)';
    for (const event of events) {
      const id = this.#nextReplayId();
      statement(this.#db, sql).run(id, event.entity, event.commit.time, JSON.stringify(event));
    }
  }

  /** Keeps events back: they get their places on the bus when they are released. */
  hold(events: readonly ChangeEvent[]): void {
    const sql = 'INSERT INTO _held_change_event (event) VALUES (?)';
    for (const event of events) statement(this.#db, sql).run(JSON.stringify(event));
  }

  /** Adds the events that were kept back. Run it in a transaction. */
  release(): void {
    const sql = 'DELETE FROM _held_change_event RETURNING place, event';
    const held = statement(this.#db, sql).all();
    held.sort((a, b) => Number(a['place']) - Number(b['place']));
    this.append(held.map(({ event }) => JSON.parse(String(event)) as ChangeEvent));
  }

  /** The first events after an id, of these objects; 0: from the oldest on. */
  after(replayId: number, entities: readonly string[], limit: number): BusEvent[] {
    const places = entities.map(() => '?').join(', ');
    const sql = `SELECT replay_id, event FROM _change_event
      WHERE replay_id > ? AND time >= ? AND entity IN (${places}) ORDER BY replay_id LIMIT ?`;
    return statement(this.#db, sql)
      .all(replayId, this.#oldest(), ...entities, limit)
      .map((row) => ({
        ...(JSON.parse(String(row['event'])) as ChangeEvent),
        replayId: Number(row['replay_id']),
      }));
  }

  /** Whether an id stands for an event that is still kept. */
  has(replayId: number): boolean {
    const sql = 'SELECT 1 FROM _change_event WHERE replay_id = ? AND time >= ?';
    return statement(this.#db, sql).get(replayId, this.#oldest()) !== undefined;
  }

  /** The id of the latest event; 0: there is none. */
  latest(): number {
    const sql = 'SELECT max(replay_id) AS latest FROM _change_event';
    return Number(statement(this.#db, sql).get()?.['latest'] ?? 0);
  }

  #nextReplayId(): number {
    const number = nextNumber(this.#db, 'ReplayId');
    // With gaps, as in Salesforce: nobody should count on the next one.
    return number * STEP + ((number * number) % STEP);
  }

  #oldest(): number {
    return this.#now().getTime() - KEPT_MS;
  }

  #purge(): void {
    this.#purgedAt = this.#now().getTime();
    statement(this.#db, 'DELETE FROM _change_event WHERE time < ?').run(this.#oldest());
  }
}
