import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, stripVTControlCharacters } from 'node:util';

// The client keeps a log in the home folder unless it is told not to.
process.env['SF_DISABLE_LOG_FILE'] = 'true';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with these files, and the path of one in it. */
export function folderWith(files: Readonly<Record<string, string>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'power-command-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return (name) => join(folder, name);
}

/** What a command said and how it ended. */
export interface Run {
  stdout: string;
  stderr: string;
  exitCode: number;
  /** Name, message and actions of what stopped it; null: nothing did. */
  error: { name: string; message: string; actions?: string[] } | null;
}

/** The plugin without its built commands: what is run here comes from the sources. */
const plugin = (): string => {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  const oclif = { bin: 'sf', topicSeparator: ' ' };
  return folderWith({ 'package.json': JSON.stringify({ name, version, oclif }) })('');
};

interface Command {
  run(argv: string[], options: { root: string }): Promise<unknown>;
}

/**
 * Takes down what goes to the console, where commands write, instead of showing it. Without
 * colours: whether there are any is a matter of the terminal in which the tests run.
 */
function takeDown(method: 'log' | 'error'): () => string {
  const lines: string[] = [];
  const spy = jest.spyOn(console, method).mockImplementation((...said: unknown[]) => {
    lines.push(`${format(...said)}\n`);
  });
  return () => {
    spy.mockRestore();
    return stripVTControlCharacters(lines.join(''));
  };
}

/** What every command listens for until its process ends. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'] as const;

/** Notes who listens for signals; what it returns lets go whoever has begun to since. */
function noteListeners(): () => void {
  const before = new Set(SIGNALS.flatMap((signal) => process.listeners(signal)));
  return () => {
    for (const signal of SIGNALS)
      for (const listener of process.listeners(signal))
        if (!before.has(listener)) process.removeListener(signal, listener);
  };
}

/** Runs a command as `sf` would, in this process, which outlives it. */
export async function run(command: Command, ...argv: string[]): Promise<Run> {
  const [stdout, stderr] = [takeDown('log'), takeDown('error')];
  const letGo = noteListeners();
  const before = process.exitCode;
  process.exitCode = 0;
  const error = await command.run(argv, { root: plugin() }).then(
    () => null,
    (reason: unknown) => reason as Run['error'],
  );
  const { exitCode = 0 } = process as { exitCode?: number };
  process.exitCode = before;
  letGo();
  return { stdout: stdout(), stderr: stderr(), exitCode, error };
}
