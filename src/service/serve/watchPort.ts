/** `/health` and `/metrics` over HTTP, for whoever watches the service. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { serviceProblem } from '../messages.ts';
import type { Health } from './vitals.ts';

/** Where the service is watched. */
export interface WatchPort {
  /** The port that was taken. */
  port: number;
  close(): Promise<void>;
}

/** What is said there. */
interface Sources {
  health: () => Health;
  registry: Registry;
}

const OK = 200;
const NOT_FOUND = 404;
const UNAVAILABLE = 503;

async function answer(path: string, { health, registry }: Sources) {
  if (path === '/health') {
    const said = health();
    const status = said.healthy ? OK : UNAVAILABLE;
    return { status, type: 'application/json', body: `${JSON.stringify(said)}\n` };
  }
  if (path === '/metrics')
    return { status: OK, type: registry.contentType, body: await registry.metrics() };
  return { status: NOT_FOUND, type: 'text/plain', body: '/health and /metrics are here.\n' };
}

function serverOf(sources: Sources): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    void answer(path, sources).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    });
  });
}

/**
 * Opens the port.
 * @param port 0: any that is free.
 * @throws {SfError} `PortTakenError` where something else has it.
 */
export async function openWatchPort(
  { host, port }: { host: string; port: number },
  sources: Sources,
): Promise<WatchPort> {
  const server = serverOf(sources);
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? serviceProblem('portTaken', [port, host])
      : error;
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
