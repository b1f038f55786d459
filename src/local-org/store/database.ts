import { chmodSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

import { LocalOrgError } from '../errors.ts';
import { APPLICATION_ID, prepareStateFile } from './stateFile.ts';

/** Goes up when the tables beside the records change in a way that old files do not have. */
const LAYOUT = 1;

/** Files above this size are not checked page by page when opened: it would take seconds. */
const CHECK_UP_TO_BYTES = 64 * 1024 * 1024;

const TABLES = `
  CREATE TABLE IF NOT EXISTS _note (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS _sequence (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS _key_prefix (object TEXT PRIMARY KEY, prefix TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS _approval (record_id TEXT PRIMARY KEY, instance_id TEXT NOT NULL,
    work_item_id TEXT NOT NULL UNIQUE, submitter_id TEXT NOT NULL, approver_id TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS _session (token TEXT PRIMARY KEY, user_id TEXT NOT NULL) STRICT;
`;

/**
 * Opens the state of an org, or starts one: a file, or ':memory:'. A file that is another's or
 * damaged is left as it is and reported, unless `reset` asks for a fresh start.
 */
export function openDatabase(stateFile: string, reset: boolean): DatabaseSync {
  if (stateFile === ':memory:') return configure(new DatabaseSync(stateFile));
  const exists = prepareStateFile(stateFile, reset);
  try {
    return exists ? openExisting(stateFile) : create(stateFile);
  } catch (cause) {
    throw cause instanceof LocalOrgError ? cause : unusable(stateFile, cause);
  }
}

function create(stateFile: string): DatabaseSync {
  const db = new DatabaseSync(stateFile);
  // Sessions are in it: nobody else on this machine reads it.
  chmodSync(stateFile, 0o600);
  // Before WAL, so that the header in the file itself says whose it is.
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${LAYOUT}`);
  return configure(db);
}

function openExisting(stateFile: string): DatabaseSync {
  const db = new DatabaseSync(stateFile);
  try {
    checkLayout(db, stateFile);
    if (statSync(stateFile).size <= CHECK_UP_TO_BYTES) checkPages(db);
    return configure(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkLayout(db: DatabaseSync, stateFile: string): void {
  const layout = db.prepare('PRAGMA user_version').get()?.['user_version'];
  if (layout === LAYOUT) return;
  throw new LocalOrgError(
    'StateFileOfAnotherVersion',
    `${stateFile} was written by another version of the local org.`,
    'Start over with reset, or use the version that wrote it.',
  );
}

function checkPages(db: DatabaseSync): void {
  const result = db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (result !== 'ok') throw new Error(String(result));
}

function configure(db: DatabaseSync): DatabaseSync {
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  db.exec(TABLES);
  return db;
}

function unusable(stateFile: string, cause: unknown): LocalOrgError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LocalOrgError(
    'StateFileDamaged',
    `${stateFile} cannot be read: ${reason}.`,
    'Start over with reset, which replaces it, or name another state file.',
    { cause },
  );
}
