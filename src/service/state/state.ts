/** What unattended work keeps of an org between runs. */

/** Something that is kept, and how it is written. */
export interface Kept<T> {
  name: string;
  /** Goes up when what is kept changes its meaning. */
  version: number;
  /** Of which type it is; there is no such value. */
  type?: T;
}

/** What the next run reads. */
export interface State {
  /** What was kept as this; null: nothing, or nothing that can be read or means the same today. */
  read<T>(kept: Kept<T>): Promise<T | null>;
  /** Keeps something, so that it is there even if the machine stops right after. */
  write<T>(kept: Kept<T>, value: T): Promise<void>;
  /** Forgets what was kept. */
  remove(kept: Kept<unknown>): Promise<void>;
}

/** A value as it is written, with what it means. */
export const written = <T>({ version }: Kept<T>, value: T): string =>
  JSON.stringify({ version, value });

/** A value that was written; null: it means something else today, or was cut off. */
export function readBack<T>({ version }: Kept<T>, text: string): T | null {
  try {
    const file = JSON.parse(text) as { version: number; value: T };
    return file.version === version ? file.value : null;
  } catch {
    return null;
  }
}
