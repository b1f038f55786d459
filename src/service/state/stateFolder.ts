/** A state in small files of a folder, each whole or not there. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBack, written, type Kept, type State } from './state.ts';
import { lockState } from './stateLock.ts';

/** Files that the next run reads. */
export interface StateFolder extends State {
  /** Gives the folder back. */
  close(): void;
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`);

/** The text of a file; empty: there is none, which says as little as one that was cut off. */
async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Writes beside the file and puts it in its place, once it is on the disk. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.next`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/**
 * Opens the folder in which the state of an org is kept, for this process alone, and makes it where
 * there is none.
 * @throws {SfError} `StateInUseError` where another process has it.
 */
export async function openState(folder: string): Promise<StateFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockState(folder);
  return {
    read: async <T>(kept: Kept<T>) => readBack(kept, await textOf(fileOf(folder, kept.name))),
    write: (kept, value) => replace(fileOf(folder, kept.name), `${written(kept, value)}\n`),
    remove: ({ name }) => rm(fileOf(folder, name), { force: true }),
    close: () => lock.release(),
  };
}
