/** What unattended work keeps of an org between runs: small files, each whole or not there. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockState } from './stateLock.ts';

/** A file that the next run reads. */
export interface StateFolder {
  /** What was kept under a name; undefined: nothing, or nothing that can be read. */
  read(name: string): Promise<unknown>;
  /** Keeps something under a name, so that it is there even if the machine stops right after. */
  write(name: string, value: unknown): Promise<void>;
  /** Forgets what was kept under a name. */
  remove(name: string): Promise<void>;
  /** Gives the folder back. */
  close(): void;
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.json`);

/** A file that was cut off is as good as none: what it kept can be found out again. */
async function parsed(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
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
    read: (name) => parsed(fileOf(folder, name)),
    write: (name, value) => replace(fileOf(folder, name), `${JSON.stringify(value)}\n`),
    remove: (name) => rm(fileOf(folder, name), { force: true }),
    close: () => lock.release(),
  };
}
