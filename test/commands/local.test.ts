import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { schemaFile, schemaOf } from '../../scripts/schemas.ts';
import type { LocalResult } from '../../src/commands/power/local.ts';

const MINUTE_MS = 60_000;
const dev = fileURLToPath(new URL('../../bin/dev.js', import.meta.url));

const home = mkdtempSync(join(tmpdir(), 'power-local-'));
const started: Local[] = [];

afterEach(() => {
  for (const local of started.splice(0)) local.process.kill('SIGKILL');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The command as a process of its own. */
class Local {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  stdout = '';
  stderr = '';

  constructor(...args: string[]) {
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), CI: 'true' };
    const node = ['--disable-warning=ExperimentalWarning', dev, 'power', 'local'];
    const port = args.includes('--port') ? [] : ['--port', '0'];
    this.process = spawn(process.execPath, [...node, ...port, ...args], { env, cwd: home });
    this.process.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.process.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    started.push(this);
  }

  /** Waits until the output holds these words, or the process has ended without. */
  async says(words: RegExp): Promise<RegExpExecArray> {
    const watching = new Promise<void>((resolve) => {
      const look = (): void => (words.test(this.stdout) ? resolve() : undefined);
      this.process.stdout?.on('data', look);
      look();
    });
    await Promise.race([watching, this.ended]);
    const found = words.exec(this.stdout);
    if (!found) throw new Error(`It never said ${String(words)}:\n${this.stdout}${this.stderr}`);
    return found;
  }
}

const query = (origin: string, token: string, object = 'Opportunity'): Promise<Response> =>
  fetch(`${origin}/services/data/v66.0/query?q=SELECT+count()+FROM+${object}`, {
    headers: { authorization: `Bearer ${token}` },
  });

describe('sf power local', () => {
  it(
    'prints where to go and the line that logs in, and ends on Ctrl-C',
    async () => {
      const local = new Local('--state', 'mine', '--user', 'manager');
      const [, url = ''] = await local.says(
        /running at\n\n {2}(http:\S+\/lightning\/r\/Opportunity\/\S+)/,
      );
      await local.says(/Ctrl-C stops it\./);
      expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
      const login =
        /SF_ACCESS_TOKEN='(\S+)' sf org login access-token --instance-url (\S+) --alias power-local --no-prompt/;
      const [, token = '', origin = ''] = await local.says(login);
      const weeks = (await (await query(origin, token, 'Power_Week__c')).json()) as object;
      expect(weeks).toMatchObject({ totalSize: 2 });
      expect(local.stdout).toContain(`$env:SF_ACCESS_TOKEN='${token}'; sf org login`);
      expect(local.stdout).toContain('You are manager@powerbalance.local.');
      local.process.kill('SIGINT');
      expect(await local.ended).toBe(0);
      expect([local.stdout.endsWith('Stopping …\n'), local.stderr]).toEqual([true, '']);
    },
    MINUTE_MS,
  );

  it(
    'answers with one line of JSON and goes on serving',
    async () => {
      const local = new Local('--json', '--state', 'mine');
      const [line] = await local.says(/^.*\n/);
      const { status, result } = JSON.parse(line) as { status: number; result: LocalResult };
      expect([status, local.stdout]).toEqual([0, line]);
      expect((await query(result.instanceUrl, result.accessToken)).status).toBe(200);
      expect(result.state).toBe(join(home, 'mine'));
      const schema = await schemaOf('local');
      expect(readFileSync(schemaFile('local'), 'utf8')).toBe(schema);
      expect(new Ajv().validate(JSON.parse(schema) as object, result)).toBe(true);
      local.process.kill('SIGTERM');
      expect(await local.ended).toBe(0);
      expect(local.stdout).toBe(line);
    },
    MINUTE_MS,
  );

  it(
    'says what to do where the state is in use, or no place to keep it',
    async () => {
      const first = new Local('--no-open', '--state', 'taken');
      await first.says(/Ctrl-C/);
      const second = new Local('--state', 'taken');
      expect(await second.ended).toBe(1);
      expect(second.stderr).toContain('Error (StateFileInUseError)');
      // One remedy, in the words of this command.
      expect(second.stderr).not.toContain('another state file');
      expect(second.stderr).toContain('sf power local --state FOLDER');
      writeFileSync(join(home, 'file'), '');
      const third = new Local('--state', 'file');
      expect(await third.ended).toBe(1);
      expect(third.stderr).toContain('Error (StateFolderUnusableError)');
    },
    MINUTE_MS,
  );

  it(
    'says what to do where the port is taken, in the words of this command',
    async () => {
      const first = new Local('--json', '--state', 'one');
      const [, port = ''] = await first.says(/localhost:(\d+)/);
      const second = new Local('--port', port, '--state', 'two');
      expect(await second.ended).toBe(1);
      expect(second.stderr).toContain('Error (PortTakenError)');
      expect(second.stderr).toContain(`sf power local --port ${Number(port) + 1}`);
    },
    MINUTE_MS,
  );

  it.each([
    [['--user', 'boss'], 'Expected --user=boss to be one of: rep, manager, admin, service'],
    [['--sample', 'poker'], 'Expected --sample=poker to be one of: pipeline, large, casino'],
    [['--faults', 'none.json'], 'No file found at none.json'],
    [['--port', '70000'], 'Expected an integer less than or equal to 65535 but received: 70000'],
  ])(
    'refuses %p with what it may be',
    async (args, words) => {
      const local = new Local(...args);
      expect(await local.ended).not.toBe(0);
      expect(local.stderr).toContain(words);
    },
    MINUTE_MS,
  );
});
