import { DatabaseSync } from 'node:sqlite';

import { LocalOrgError } from '../errors.ts';

/** SQLite's code for "somebody else holds it". */
const BUSY = 5;

/** A state that is this process's alone. */
export interface StateLock {
  release(): void;
}

/**
 * Takes a state file for this process, until it is released or the process ends, however that
 * happens: the lock is the system's own, on a file beside it, so that the state itself can be
 * replaced under it. That file stays. Throws a LocalOrgError where another org has the state.
 */
export function lockState(stateFile: string): StateLock {
  const path = `${stateFile}-lock`;
  const lock = new DatabaseSync(path);
  try {
    lock.exec('PRAGMA busy_timeout = 0');
    // Written for good, so that whoever comes later can read whose the state is.
    lock.exec(`PRAGMA user_version = ${process.pid}`);
    lock.exec('BEGIN IMMEDIATE');
  } catch (cause) {
    const error = isBusy(cause) ? inUse(stateFile, holderOf(lock), cause) : unusable(path, cause);
    lock.close();
    throw error;
  }
  return { release: () => lock.close() };
}

const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === BUSY;

const holderOf = (lock: DatabaseSync): string =>
  String(lock.prepare('PRAGMA user_version').get()?.['user_version']);

const inUse = (stateFile: string, process: string, cause: unknown): LocalOrgError =>
  new LocalOrgError(
    'StateFileInUse',
    `${stateFile} is in use by another local org, process ${process}.`,
    'Stop that process, or name another state file.',
    { cause },
  );

function unusable(path: string, cause: unknown): LocalOrgError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LocalOrgError(
    'StateLockDamaged',
    `${path} cannot be used: ${reason}.`,
    'Delete it; it holds no data.',
    { cause },
  );
}
