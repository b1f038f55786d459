import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url));
const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/lightning\/r\/Opportunity\/006\w{15}\/view/;

const stateDir = mkdtempSync(join(tmpdir(), 'power-balance-'));
afterAll(() => rmSync(stateDir, { recursive: true }));

/** The demo as a process of its own, as `npm start` runs it. */
class Started {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  output = '';

  constructor(...args: string[]) {
    const flags = [
      '--disable-warning=ExperimentalWarning',
      script,
      '--no-open',
      '--state',
      stateDir,
    ];
    this.process = spawn(process.execPath, [...flags, ...args]);
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
  }

  /** Waits until the output matches, or the process has ended without. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    const watching = new Promise<void>((resolve) => {
      const look = (): void => (words.test(this.output) ? resolve() : undefined);
      this.process.stdout?.on('data', look);
      look();
    });
    await Promise.race([watching, this.ended]);
    const found = words.exec(this.output);
    if (!found) throw new Error(`The demo never said ${String(words)}:\n${this.output}`);
    return found;
  }
}

describe('npm start', () => {
  it('serves the page, keeps its data over a restart and stops on Ctrl-C', async () => {
    const first = new Started('--port', '0');
    const [url] = await first.says(ADDRESS);
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
    first.process.kill('SIGINT');
    expect(await first.ended).toBe(0);
    const second = new Started('--port', '0', '--user', 'manager');
    const [again] = await second.says(ADDRESS);
    expect(new URL(again).pathname).toBe(new URL(url).pathname);
    await second.says(/You are manager@powerbalance.local/);
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  }, 60_000);

  it('says what to do when the port is taken, and ends', async () => {
    const first = new Started('--port', '0');
    const [, port = ''] = await first.says(ADDRESS);
    const second = new Started('--port', port);
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`Port ${port} is taken by another program`);
    first.process.kill('SIGINT');
    await first.ended;
  }, 60_000);

  it('shows its options when asked, or when one makes no sense', async () => {
    const help = new Started('--help');
    expect(await help.ended).toBe(0);
    expect(help.output).toContain('--sample NAME');
    const wrong = new Started('--user', 'boss');
    expect(await wrong.ended).toBe(1);
    expect(wrong.output).toMatch(
      /^--user must be rep or manager or admin or service, not 'boss'\./,
    );
  }, 60_000);
});
