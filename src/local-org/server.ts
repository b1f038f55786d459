import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { LocalOrg } from './org.ts';

/** A running server with nothing on it but an org. */
interface OrgServer {
  server: Server;
  /** Where it answers, e.g. `http://localhost:7180`. */
  origin: string;
  /** Stops listening and ends open connections; the org stays open. */
  close(): Promise<void>;
}

/** Serves an org on 127.0.0.1 alone; port 0 takes any free one. Fails if the port is taken. */
export async function createOrgServer(
  org: LocalOrg,
  { port }: { port: number },
): Promise<OrgServer> {
  const server = createServer((req, res) => {
    void org.handle(req, res).then((handled) => {
      if (!handled) notFound(res);
    });
  });
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return { server, origin: `http://localhost:${address.port}`, close: () => stop(server) };
}

function notFound(res: ServerResponse): void {
  res.writeHead(404, { 'content-type': 'application/json;charset=UTF-8' });
  const message = 'The requested resource does not exist';
  res.end(JSON.stringify([{ message, errorCode: 'NOT_FOUND' }]));
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
