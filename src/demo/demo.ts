import { createServer, type Server } from 'node:http';
import { BUILT_IN_USERS } from '../local-org/index.ts';
import { openDemoOrgWithWeeks, type DemoOrg, type DemoOrgOptions } from './org.ts';
import type { DemoOptions, DemoUser } from './options.ts';
import { HOST, inTurn, listen, stop, type Handler } from './server.ts';
import type { Freeze } from './weekByWeek.ts';

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
  /** Where clients of the org log in. */
  instanceUrl: string;
  /** Who is logged in, by username. */
  username: string;
  /** A session of theirs. */
  accessToken: string;
  /** Everybody who could be, by username. */
  users: string[];
  tips: string[];
  close(): Promise<void>;
}

type StartOptions = Pick<DemoOptions, 'port' | 'user'> & DemoOrgOptions;

const usernameOf = (user: DemoUser): string =>
  BUILT_IN_USERS.find(({ key }) => key === user)?.username ?? '';

/** Where everything is, for a user. */
function addresses(port: number, { org, opens }: DemoOrg, username: string) {
  const base = `http://${HOST}:${port}`;
  const path = opens ? `/lightning/r/Opportunity/${opens}/view` : '/lightning/o/Opportunity/list';
  const accessToken = org.accessToken(username);
  const query = new URLSearchParams({ sid: accessToken, retURL: path });
  return {
    url: base + path,
    loginUrl: `${base}/secur/frontdoor.jsp?${query.toString()}`,
    instanceUrl: `http://localhost:${port}`,
    username,
    accessToken,
    users: BUILT_IN_USERS.map((user) => user.username),
  };
}

/** Answers once everything is there; until then requests wait, and where it fails they end. */
function answerWhenReady(server: Server, ready: Promise<readonly Handler[]>): void {
  ready.catch(() => undefined);
  server.on('request', (req, res) => {
    ready.then(
      (handlers) => inTurn(handlers)(req, res),
      () => res.destroy(),
    );
  });
}

interface Parts {
  demoOrg: DemoOrg;
  pages: DemoPages;
}

async function openParts(
  options: StartOptions,
  makePages: () => Promise<DemoPages>,
  freeze: Freeze,
): Promise<Parts> {
  const demoOrg = await openDemoOrgWithWeeks(options, freeze);
  return { demoOrg, pages: await makePages() };
}

/**
 * Starts a local org, filled with a sample, and the pages on one address of this machine. The port
 * comes first: where it is taken nothing is opened, reset or built.
 * @param makePages the pages, from their sources or from a build.
 * @param freeze freezes the weeks of a sample that has some, once, when the org is filled.
 * @throws {DemoProblem} where the port is taken, or the org's file cannot be used or filled.
 */
export async function startDemo(
  options: StartOptions,
  makePages: (server: Server) => Promise<DemoPages>,
  freeze: Freeze,
): Promise<Demo> {
  const server = createServer();
  const port = await listen(server, options.port);
  const parts = openParts(options, () => makePages(server), freeze);
  answerWhenReady(
    server,
    parts.then(({ demoOrg, pages }) => [demoOrg.org.handle, pages.handle]),
  );
  const { demoOrg, pages } = await parts.catch(async (error: unknown) => {
    await stop(server);
    throw error;
  });
  const username = usernameOf(options.user);
  const close = async (): Promise<void> => {
    await stop(server);
    await pages.close();
    demoOrg.org.close();
  };
  return { ...addresses(port, demoOrg, username), tips: demoOrg.tips, close };
}
