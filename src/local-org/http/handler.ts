import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Requesters } from '../access/requester.ts';
import type { Sessions } from '../access/sessions.ts';
import { readBody } from './body.ts';
import { badRequest, faultReply, invalidSession } from './faults.ts';
import { originOf, sessionToken } from './guard.ts';
import { match } from './router.ts';
import { send } from './send.ts';
import type { Turns } from './turns.ts';
import type { OrgRequest, Reply, Route } from './types.ts';
import type { ApiUsage } from './usage.ts';

/** What answers requests: addresses, and whose they may be. */
export interface Site {
  routes: readonly Route[];
  sessions: Sessions;
  requesters: Requesters;
  usage: ApiUsage;
  turns: Turns;
  /** Told of errors that are the org's own fault. */
  onError: (error: unknown) => void;
}

/** Paths that belong to the org. */
const OURS = /^\/(?:services|id|secur)(?:\/|$)|^\/login\/?$/;

/** Under these an unknown address is nobody's business without a session. */
const API = /^\/services\/data\/[^/]/;

/** Answers a request if its path is the org's, and says whether it was. Never throws. */
export async function handle(
  site: Site,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  // Clients put two slashes before the path; that would make the path a host.
  const path = (req.url ?? '/').replace(/^\/+/, '/');
  if (!OURS.test(path.split(/[?#]/)[0] ?? '')) return false;
  const reply = await replyTo(site, req, path).catch((error: unknown) =>
    faultReply(error, site.onError),
  );
  send(req, res, reply, site.usage);
  return true;
}

async function replyTo(site: Site, req: IncomingMessage, path: string): Promise<Reply> {
  const origin = originOf(req.headers);
  if (!URL.canParse(path, origin)) throw badRequest('MALFORMED_URL', 'The address is not valid');
  const url = new URL(path, origin);
  const token = sessionToken(req.headers, origin);
  if (API.test(url.pathname)) countCall(site, token);
  // What HEAD asks for is GET's answer; Node leaves its body out.
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
  const { route, params } = match(site.routes, method, url.pathname);
  const body = await readBody(req);
  const request = { method, url, origin, headers: req.headers, params, body, token };
  return site.turns.take(() => answer(site, route, request));
}

/** Calls of nobody are not counted: they would spend what others need. */
function countCall(site: Site, token: string | undefined): void {
  requesterOf(site, token);
  site.usage.count();
}

function answer(site: Site, route: Route, request: OrgRequest): Reply | Promise<Reply> {
  if (route.public) return route.handle(request);
  const token = request.token ?? '';
  return route.handle({ ...request, token, requester: requesterOf(site, token) });
}

function requesterOf({ sessions, requesters }: Site, token: string | undefined) {
  const userId = token === undefined ? undefined : sessions.userIdOf(token);
  const requester = userId === undefined ? undefined : requesters.find(userId);
  if (requester === undefined) throw invalidSession();
  return requester;
}
