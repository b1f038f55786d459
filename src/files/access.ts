/** Files as the machine gives them, and what to say where it does not. */
import { createReadStream } from 'node:fs';
import { access, constants, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SfError } from '@salesforce/core/sfError';
import { fileError } from './messages.ts';

const READ_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'fileNotFound',
  ENOTDIR: 'fileNotFound',
  EACCES: 'fileNotReadable',
  EPERM: 'fileNotReadable',
};

const WRITE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'folderNotFound',
  ENOTDIR: 'folderNotFound',
  EACCES: 'fileNotWritable',
  EPERM: 'fileNotWritable',
  EROFS: 'fileNotWritable',
  EISDIR: 'fileIsFolder',
  EEXIST: 'fileExists',
  ENOSPC: 'diskFull',
};

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function faultOf(faults: Readonly<Record<string, string>>, path: string, error: unknown): SfError {
  const key = faults[codeOf(error)];
  return key
    ? fileError(key, [path], [], error)
    : fileError('fileFailed', [path, (error as Error).message], [], error);
}

/** What to say of a file that could not be read. */
const unreadable = (path: string, error: unknown): SfError => faultOf(READ_FAULTS, path, error);

/** What to say of a file that could not be written. */
export const unwritable = (path: string, error: unknown): SfError =>
  faultOf(WRITE_FAULTS, path, error);

async function requireContent(path: string): Promise<void> {
  const status = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (status.isDirectory()) throw fileError('fileIsFolder', [path]);
  if (status.isFile() && status.size === 0) throw fileError('fileIsEmpty', [path]);
}

/**
 * The bytes of a file, a piece at a time.
 * @throws {SfError} where there is no such file, nothing in it, or no right to it.
 */
export async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  await requireContent(path);
  const stream = createReadStream(path) as AsyncIterable<Buffer>;
  try {
    for await (const piece of stream) yield piece;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Makes sure, before any work is done, that a file can be written at its end.
 * @throws {SfError} where one is there already, or its folder is missing or locked.
 */
export async function requireRoomFor(path: string): Promise<void> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw fileError('fileExists', [path]);
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

/**
 * Writes a file whole or not at all: what was there stays until everything is written.
 * @param write writes to the path it is given.
 * @throws {SfError} where the file cannot be written.
 */
export async function replaceFile(
  path: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await write(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw unwritable(path, error);
  }
}
