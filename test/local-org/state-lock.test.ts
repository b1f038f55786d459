import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';

import { LocalOrgError } from '../../src/local-org/index.ts';
import { folder, FORCE_APP, openOrg, stateFile } from './support.ts';

const ORG = new URL('../../src/local-org/index.ts', import.meta.url).href;

const processes = new Set<ChildProcess>();

afterAll(() => {
  for (const child of processes) child.kill('SIGKILL');
});

/** Another process that opens the state and says so, or why not; it lives until it is ended. */
async function otherProcess(path: string): Promise<{ child: ChildProcess; said: string }> {
  const options = { stateFile: path, metadataDir: FORCE_APP, timeZone: 'UTC' };
  const program = `
    import { openLocalOrg } from ${JSON.stringify(ORG)};
    try {
      openLocalOrg(${JSON.stringify(options)});
      process.stdout.write('open');
    } catch (error) {
      process.stdout.write(error.name);
    }
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {},
  });
  processes.add(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString() };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** What opening says: `opened`, or the refusal. */
function attempt(path: string, reset = false): string {
  try {
    openOrg({ stateFile: path, reset }).close();
    return 'opened';
  } catch (error) {
    if (error instanceof LocalOrgError) return `${error.name}: ${error.message}`;
    throw error;
  }
}

describe('a state that another process has', () => {
  it('is refused, also to who would delete it, and free once that process is gone', async () => {
    const path = stateFile();
    const { child, said } = await otherProcess(path);
    expect(said).toBe('open');
    const refusal = `StateFileInUse: ${path} is in use by another local org, process ${child.pid}. Stop that process, or name another state file.`;
    expect(attempt(path)).toBe(refusal);
    expect(attempt(path, true)).toBe(refusal);
    expect(existsSync(path)).toBe(true);
    await end(child);
    expect(attempt(path)).toBe('opened');
  });

  it('keeps the other process out in turn, until it is closed', async () => {
    const path = stateFile();
    const org = openOrg({ stateFile: path });
    const kept = await otherProcess(path);
    expect(kept.said).toBe('StateFileInUse');
    org.close();
    const free = await otherProcess(path);
    expect(free.said).toBe('open');
    await end(free.child);
  });
});

describe('one process', () => {
  it('opens a state once at a time', () => {
    const path = stateFile();
    const org = openOrg({ stateFile: path });
    expect(attempt(path)).toMatch(new RegExp(`^StateFileInUse: .*process ${process.pid}\\.`));
    org.close();
    expect(attempt(path, true)).toBe('opened');
  });

  it('opens as many states in memory as it likes', () => {
    const orgs = [openOrg(), openOrg()];
    for (const org of orgs) org.close();
  });

  it('frees a state that it could not open after all', () => {
    const path = stateFile();
    const broken = folder({ 'objects/x': '' });
    expect(() => openOrg({ stateFile: path, timeZone: 'Mars/Base' })).toThrow(/no time zone/);
    expect(() => openOrg({ stateFile: path, metadataDir: `${broken}/none` })).toThrow(
      LocalOrgError,
    );
    expect(attempt(path)).toBe('opened');
  });

  it('says what to do about a lock file that is none', () => {
    const path = stateFile();
    openOrg({ stateFile: path }).close();
    writeFileSync(`${path}-lock`, 'something else '.repeat(100));
    expect(attempt(path)).toMatch(/^StateLockDamaged: .*-lock cannot be used: .* Delete it/);
  });
});
