/** `sf power sync` and `sf power serve` as processes of their own, to be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs what was built. */
const RUN = fileURLToPath(new URL('../../bin/run.js', import.meta.url));
const NODE = ['--disable-warning=ExperimentalWarning'];
/** Milliseconds that a service which was told to stop may take. */
const PATIENCE_MS = 30_000;

/** What a command said before it ended. */
export interface Ended {
  /** Exit code; null: it was killed. */
  code: number | null;
  said: string;
}

/** A folder for a run, which is also the home of its processes. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'power-soak-'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return folder;
}

/** The environment in which the service user of a local org logs in by JWT. */
const environmentOf = (folder: string, origin: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
  HOME: folder,
  SF_DISABLE_TELEMETRY: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  POWER_USERNAME: 'service@powerbalance.local',
  POWER_CLIENT_ID: 'power-service',
  POWER_JWT_KEY_FILE: join(folder, 'key.pem'),
  POWER_LOGIN_URL: origin,
});

/** A command under way. */
export class Service {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #said = '';

  constructor(folder: string, origin: string, command: 'sync' | 'serve', ...argv: string[]) {
    const args = [
      ...NODE,
      RUN,
      'power',
      command,
      ...(argv.includes('--queue') ? [] : ['--state', join(folder, 'state')]),
      ...argv,
    ];
    const env = environmentOf(folder, origin);
    this.#child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
    this.#ended = once(this.#child, 'close').then(([code]) => ({
      code: code as number | null,
      said: this.#said,
    }));
  }

  get ended(): Promise<Ended> {
    return this.#ended;
  }

  /** Ends it in the middle of whatever it does. */
  kill(): Promise<Ended> {
    this.#child.kill('SIGKILL');
    return this.#ended;
  }

  /**
   * Stops it as an operator does.
   * @throws {Error} where it hangs.
   */
  async stop(): Promise<Ended> {
    this.#child.kill('SIGTERM');
    const late = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE_MS);
    const ended = await this.#ended;
    clearTimeout(late);
    if (ended.code === null) throw new Error(`It did not stop within ${PATIENCE_MS} ms.`);
    return ended;
  }
}
