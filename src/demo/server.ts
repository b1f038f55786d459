import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MAX_PORT } from './options.ts';
import { DemoProblem } from './problem.ts';

/** The one address that the demo listens on: nobody else on the network can reach it. */
export const HOST = '127.0.0.1';

/** Answers a request, or says that it is not its own. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;

function fail(res: ServerResponse, error: unknown): void {
  if (!res.headersSent) res.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
  res.end(`Something went wrong on the local server: ${String(error)}\n`);
}

/** Offers each request to the handlers in turn. */
export const inTurn =
  (handlers: readonly Handler[]): RequestListener =>
  (req, res) => {
    const offer = async (): Promise<void> => {
      for (const handle of handlers) if (await handle(req, res)) return;
      res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      res.end('There is nothing here.\n');
    };
    offer().catch((error: unknown) => {
      fail(res, error);
    });
  };

const taken = (port: number, cause: NodeJS.ErrnoException): DemoProblem =>
  cause.code === 'EADDRINUSE'
    ? new DemoProblem(
        ['PortTaken', `Port ${port} is taken by another program, perhaps a demo that still runs.`],
        ['Stop it, or choose another port:', `--port ${port === MAX_PORT ? 0 : port + 1}`],
        cause,
      )
    : new DemoProblem(
        ['PortRefused', `The demo cannot listen on port ${port}: ${cause.message}.`],
        ['Choose another port:', '--port 8180'],
        cause,
      );

/**
 * Listens on loopback.
 * @returns the port, which is another than asked for where that was 0.
 * @throws {DemoProblem} where the port cannot be had.
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(taken(port, error)));
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Stops listening and drops what is still connected. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
