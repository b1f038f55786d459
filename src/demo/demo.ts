import { createServer, type Server } from 'node:http';
import { BUILT_IN_USERS } from '../local-org/index.ts';
import { openDemoOrg, type DemoOrg, type DemoOrgOptions } from './org.ts';
import type { DemoOptions, DemoUser } from './options.ts';
import { HOST, inTurn, listen, stop, type Handler } from './server.ts';

/** The pages of the app, as one part of a server. */
export interface DemoPages {
  handle: Handler;
  close(): Promise<void>;
}

/** A running demo. */
export interface Demo {
  /** Address of the deal to open first. */
  url: string;
  /** The same address, which logs in on the way. */
  loginUrl: string;
  /** Who is logged in, by username. */
  username: string;
  tips: string[];
  close(): Promise<void>;
}

type StartOptions = Pick<DemoOptions, 'port' | 'user'> & DemoOrgOptions;

const usernameOf = (user: DemoUser): string =>
  BUILT_IN_USERS.find(({ key }) => key === user)?.username ?? '';

function addresses(port: number, { org, opens }: DemoOrg, username: string) {
  const base = `http://${HOST}:${port}`;
  const path = opens ? `/lightning/r/Opportunity/${opens}/view` : '/lightning/o/Opportunity/list';
  const query = new URLSearchParams({ sid: org.accessToken(username), retURL: path });
  return { url: base + path, loginUrl: `${base}/secur/frontdoor.jsp?${query.toString()}` };
}

/** Listens first: a port that is taken is told at once, and not after a build. */
async function open(server: Server, port: number, prepare: () => Promise<Handler[]>) {
  const handlers = prepare();
  handlers.catch(() => undefined);
  server.on('request', (req, res) => {
    handlers.then(
      (ready) => inTurn(ready)(req, res),
      () => res.destroy(),
    );
  });
  return listen(server, port);
}

/**
 * Starts a local org, filled with a sample, and the pages on one address of this machine.
 * @param makePages the pages, from their sources or from a build; called once the port is had.
 * @throws {DemoProblem} where the port is taken or the org's file cannot be used.
 */
export async function startDemo(
  options: StartOptions,
  makePages: (server: Server) => Promise<DemoPages>,
): Promise<Demo> {
  const server = createServer();
  const demoOrg = openDemoOrg(options);
  const pages = makePages(server);
  const ready = async (): Promise<Handler[]> => [demoOrg.org.handle, (await pages).handle];
  const port = await open(server, options.port, ready);
  const username = usernameOf(options.user);
  const close = async (): Promise<void> => {
    await stop(server);
    await (await pages).close();
    demoOrg.org.close();
  };
  await pages;
  return { ...addresses(port, demoOrg, username), username, tips: demoOrg.tips, close };
}
