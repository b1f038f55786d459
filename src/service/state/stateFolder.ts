/** What unattended work keeps of an org between runs: small files, each whole or not there. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockState } from './stateLock.ts';

/** Something that is kept, and how it is written. */
export interface Kept<T> {
  name: string;
  /** Goes up when what is kept changes its meaning. */
  version: number;
  /** Of which type it is; there is no such value. */
  type?: T;
}

/** Files that the next run reads. */
export interface StateFolder {
  /** What was kept as this; null: nothing, or nothing that can be read or means the same today. */
  read<T>(kept: Kept<T>): Promise<T | null>;
  /** Keeps something, so that it is there even if the machine stops right after. */
  write<T>(kept: Kept<T>, value: T): Promise<void>;
  /** Forgets what was kept. */
  remove(kept: Kept<unknown>): Promise<void>;
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
    read: async <T>({ name, version }: Kept<T>) => {
      const file = (await parsed(fileOf(folder, name))) as
        { version: number; value: T } | undefined;
      return file?.version === version ? file.value : null;
    },
    write: ({ name, version }, value) =>
      replace(fileOf(folder, name), `${JSON.stringify({ version, value })}\n`),
    remove: ({ name }) => rm(fileOf(folder, name), { force: true }),
    close: () => lock.release(),
  };
}
