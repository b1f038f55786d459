import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDealsFile, writeDealsFile } from '../../src/files/deals.ts';
import { file, path, refusal } from './support.ts';

const NOBODY = 65_534;
const nothing = { deals: [], policies: new Map() };

/** Does something as a user without rights; root may read everything. */
async function asNobody<T>(action: () => Promise<T>): Promise<T> {
  const user = process.getuid?.();
  if (user === 0) process.seteuid?.(NOBODY);
  try {
    return await action();
  } finally {
    if (user === 0) process.seteuid?.(user);
  }
}

const made = (name: string): string => {
  const folder = path(name);
  mkdirSync(folder);
  return folder;
};

describe('a place on disk', () => {
  it('that is a folder is no file', async () => {
    const folder = made('folder.csv');
    expect((await refusal(readDealsFile(folder))).name).toBe('FileIsFolderError');
    expect((await refusal(writeDealsFile(folder, nothing))).name).toBe('FileIsFolderError');
  });

  it('that one may not use says so', async () => {
    const locked = file('locked.csv', 'deal');
    chmodSync(locked, 0o000);
    chmodSync(dirname(locked), 0o755);
    const error = await asNobody(() => refusal(readDealsFile(locked)));
    expect([error.name, error.message]).toEqual([
      'FileNotReadableError',
      `You may not read ${locked}.`,
    ]);
    const written = await asNobody(() => refusal(writeDealsFile(`${locked}.json`, nothing)));
    expect(written.name).toBe('FileNotWritableError');
  });

  it('without its folder cannot be written', async () => {
    const error = await refusal(writeDealsFile(join(path('none'), 'a.csv'), nothing));
    expect(error.name).toBe('FolderNotFoundError');
  });

  it('keeps what it had where writing fails', async () => {
    const folder = made('keeps');
    const target = join(folder, 'deals.json');
    await writeDealsFile(target, nothing);
    const before = readFileSync(target, 'utf8');
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const broken = { deals: [], policies: new Map([['all:1', circle]]) };
    await expect(writeDealsFile(target, broken)).rejects.toThrow();
    expect(readFileSync(target, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['deals.json']);
  });
});
