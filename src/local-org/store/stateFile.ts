import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';

import { LocalOrgError } from '../errors.ts';

/** Stands in the header of every state file: "PBLO" as a number. */
export const APPLICATION_ID = 0x50424c4f;

/** Where SQLite keeps the application id in its 100-byte header. */
const APPLICATION_ID_AT = 68;

const SQLITE = 'SQLite format 3\0';

/**
 * Makes the place ready: with `reset` by deleting what is there, else by refusing a file that is
 * not the state of a local org. Says whether the file holds a state already.
 */
export function prepareStateFile(path: string, reset: boolean): boolean {
  if (reset) removeState(path);
  return checkStateFile(path);
}

/** Says whether a file holds a state; throws a LocalOrgError if it holds anything else. */
export function checkStateFile(path: string): boolean {
  if (!existsSync(path) || statSync(path).size === 0) return false;
  if (!isStateFile(path)) throw foreignFile(path);
  return true;
}

/** Deletes a state file with the two files that SQLite keeps beside it. */
function removeState(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

function isStateFile(path: string): boolean {
  if (!statSync(path).isFile()) return false;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  const length = readSync(file, header, 0, header.length, 0);
  closeSync(file);
  const magic = header.toString('latin1', 0, SQLITE.length);
  return length === header.length && magic === SQLITE && applicationId(header) === APPLICATION_ID;
}

const applicationId = (header: Buffer): number => header.readUInt32BE(APPLICATION_ID_AT);

const foreignFile = (path: string): LocalOrgError =>
  new LocalOrgError(
    'NotAStateFile',
    `${path} is not the state of a local org, or is damaged.`,
    'Name another state file, or start over with reset, which replaces this file.',
  );
