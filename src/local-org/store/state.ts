import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { openDatabase } from './database.ts';
import { checkStateFile } from './stateFile.ts';
import { lockState } from './stateLock.ts';

/** The state of an org, held by this process alone. */
export interface State {
  db: DatabaseSync;
  /** Lets others have it. */
  close: () => void;
}

/**
 * Opens the state of an org, or starts one: a file, or ':memory:'. With `reset` what was there is
 * lost, unless another process has it. Throws a LocalOrgError and leaves the file as it is.
 */
export function openState(stateFile: string, reset: boolean): State {
  if (stateFile === ':memory:') {
    const db = openDatabase(stateFile, reset);
    return { db, close: () => db.close() };
  }
  if (!reset) checkStateFile(stateFile);
  mkdirSync(dirname(stateFile), { recursive: true });
  const lock = lockState(stateFile);
  try {
    const db = openDatabase(stateFile, reset);
    const close = (): void => {
      db.close();
      lock.release();
    };
    return { db, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}
