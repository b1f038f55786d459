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

/** Does all of it or nothing; inside another transaction it is a part that can fail alone. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  const part = db.isTransaction;
  db.exec(part ? 'SAVEPOINT part' : 'BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec(part ? 'RELEASE part' : 'COMMIT');
    return result;
  } catch (error) {
    db.exec(part ? 'ROLLBACK TO part; RELEASE part' : 'ROLLBACK');
    throw error;
  }
}

/**
 * The same for work that takes its time. Whoever calls it sees to it that nobody else writes
 * meanwhile: there is one connection, and so one transaction.
 */
export async function longTransaction<T>(db: DatabaseSync, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** An identifier of the schema, quoted for SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
