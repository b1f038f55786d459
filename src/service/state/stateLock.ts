/** A state folder that is this process's alone. */
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { serviceProblem } from '../messages.ts';

/** SQLite's code for "somebody else holds it". */
const BUSY = 5;

/** A lock that is held. */
export interface StateLock {
  release(): void;
}

/** The one thing of SQLite that is needed; that it is experimental in Node 24 is no user's concern. */
async function sqlite(): Promise<typeof import('node:sqlite')> {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === BUSY;

const holderOf = (lock: DatabaseSync): string =>
  String(lock.prepare('PRAGMA user_version').get()?.['user_version']);

/**
 * Takes a state folder for this process until it is released or the process ends, however that
 * happens: the lock is the system's own, so that none is left behind by a process that was killed.
 * @throws {SfError} `StateInUseError` where another process has it.
 */
export async function lockState(folder: string): Promise<StateLock> {
  const { DatabaseSync: Database } = await sqlite();
  const lock = new Database(join(folder, 'lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0');
    // Written for good, so that whoever comes later can read whose the state is.
    lock.exec(`PRAGMA user_version = ${process.pid}`);
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const held = isBusy(error) ? serviceProblem('stateInUse', [folder, holderOf(lock)]) : error;
    lock.close();
    throw held;
  }
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
}
