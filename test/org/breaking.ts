import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/**
 * The way to an org that breaks off: it takes so many writes, and drops the next.
 * @param isDone whether the org gets the one that is dropped, and only its answer is lost.
 * @returns its address.
 */
export async function breakingAfter(
  writes: number,
  origin: string,
  isDone: boolean,
): Promise<string> {
  const { hostname, port } = new URL(origin);
  let left = writes;
  const server = createServer((req, res) => {
    const isDropped = req.method === 'PATCH' && --left < 0;
    if (isDropped && !isDone) {
      req.socket.destroy();
      return;
    }
    const { method, url, headers } = req;
    const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
      if (isDropped) req.socket.destroy();
      else answer.pipe(res.writeHead(answer.statusCode ?? 500, answer.headers));
    });
    req.pipe(onward);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
