/** A Redis of one's own, which forgets everything when it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

const READY = 'Ready to accept connections';

/** A Redis under way. */
export interface OwnRedis {
  address: string;
  /** Ends it, as if its machine were lost. */
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts Debian's redis-server.
 * @throws {Error} where there is none.
 */
export async function startRedis(port?: number): Promise<OwnRedis> {
  const at = port ?? (await freePort());
  const args = ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'close');
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  child.once('error', reject);
  child.once('close', () => reject(new Error('redis-server ended before it was ready.')));
  child.stdout.on('data', (said: Buffer) => {
    if (said.toString().includes(READY)) resolve(undefined);
  });
  await promise;
  return {
    address: `redis://127.0.0.1:${at}`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
