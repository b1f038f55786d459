import type { DatabaseSync, StatementSync } from 'node:sqlite';

const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** A prepared statement, kept for the next call: only for SQL of which there are few. */
export function statement(db: DatabaseSync, sql: string): StatementSync {
  const known = prepared.get(db) ?? new Map<string, StatementSync>();
  prepared.set(db, known);
  const found = known.get(sql) ?? db.prepare(sql);
  known.set(sql, found);
  return found;
}

/** What is written down while a transaction runs, and counts once it is committed. */
export interface Journal {
  /** How much is written down so far. */
  readonly length: number;
  /** Forgets all but that much: the rest was undone. */
  cut(length: number): void;
  /** Stores what is written down, as the last part of the transaction. */
  store(): void;
  /** The transaction is committed. Must not throw. */
  committed(): void;
}

const journals = new WeakMap<DatabaseSync, Journal>();

/** Has a journal kept of all transactions on a connection. */
export const keepJournal = (db: DatabaseSync, journal: Journal): void => {
  journals.set(db, journal);
};

/** Does all of it or nothing; inside another transaction it is a part that can fail alone. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  const scope = begin(db);
  try {
    const result = work();
    scope.commit();
    return result;
  } catch (error) {
    scope.undo();
    throw error;
  }
}

/**
 * The same for work that takes its time. Whoever calls it sees to it that nobody else writes
 * meanwhile: there is one connection, and so one transaction.
 */
export async function longTransaction<T>(db: DatabaseSync, work: () => Promise<T>): Promise<T> {
  const scope = begin(db);
  try {
    const result = await work();
    scope.commit();
    return result;
  } catch (error) {
    scope.undo();
    throw error;
  }
}

/** Begins a transaction, or a part of the one that runs. */
function begin(db: DatabaseSync): { commit(): void; undo(): void } {
  const part = db.isTransaction;
  const journal = journals.get(db);
  const length = journal?.length ?? 0;
  db.exec(part ? 'SAVEPOINT part' : 'BEGIN IMMEDIATE');
  return {
    commit: () => {
      if (!part) journal?.store();
      db.exec(part ? 'RELEASE part' : 'COMMIT');
      if (!part) journal?.committed();
    },
    undo: () => {
      db.exec(part ? 'ROLLBACK TO part; RELEASE part' : 'ROLLBACK');
      journal?.cut(length);
    },
  };
}

/** An identifier of the schema, quoted for SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
