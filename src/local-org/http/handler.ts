import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Requester, Requesters } from '../access/requester.ts';
import type { Sessions } from '../access/sessions.ts';
import type { ChangeStream } from '../changes/stream.ts';
import type { RequestFaults } from '../faults/requests.ts';
import { MASTER_LANGUAGE } from '../schema/schema.ts';
import { readBody } from './body.ts';
import { changeOrigin } from './changeOrigin.ts';
import { answerCometd, isCometd } from './cometd.ts';
import { badRequest, faultReply, invalidSession } from './faults.ts';
import { originOf, sessionToken } from './guard.ts';
import { match } from './router.ts';
import { send } from './send.ts';
import type { Turns } from './turns.ts';
import type { OrgRequest, Reply, Route } from './types.ts';
import type { ApiUsage } from './usage.ts';

/** What answers requests: addresses in each language, and whose they may be. */
export interface Site {
  routesFor: (language: string) => readonly Route[];
  sessions: Sessions;
  requesters: Requesters;
  usage: ApiUsage;
  turns: Turns;
  stream: ChangeStream;
  /** What is to go wrong on the way; absent: nothing. */
  faults?: RequestFaults | undefined;
  /** Told of errors that are the org's own fault. */
  onError: (error: unknown) => void;
}

/** Paths that belong to the org. */
const OURS = /^\/(?:services|id|secur|cometd)(?:\/|$)|^\/login\/?$/;

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
  const [address = ''] = path.split(/[?#]/);
  if (!OURS.test(address)) return false;
  const { isGone, instead, afterwards } = (await site.faults?.meet(req, res, address)) ?? {};
  if (isGone) return true;
  const reply = instead ?? (await worked(site, req, res, path));
  await send(req, res, afterwards ?? reply, site.usage);
  return true;
}

/** The answer, an error as any other. */
function worked(
  site: Site,
  req: IncomingMessage,
  res: ServerResponse,
  path: string,
): Promise<Reply> {
  const reply = isCometd(path)
    ? answerCometd(streamingSite(site), req, res, path)
    : replyTo(site, req, path);
  return reply.catch((error: unknown) => faultReply(error, site.onError));
}

const streamingSite = (site: Site) => ({
  streaming: site.stream.streaming,
  userOf: (token: string) => requesterBy(site, token),
});

async function replyTo(site: Site, req: IncomingMessage, path: string): Promise<Reply> {
  const origin = originOf(req.headers);
  if (!URL.canParse(path, origin)) throw badRequest('MALFORMED_URL', 'The address is not valid');
  const url = new URL(path, origin);
  const token = sessionToken(req.headers, origin);
  if (API.test(url.pathname)) countCall(site, token);
  // What HEAD asks for is GET's answer; Node leaves its body out.
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET');
  const { route, params } = match(routesOf(site, token), method, url.pathname);
  const about = { method, url, origin, headers: req.headers, params, token };
  if (route.for === 'upload') return takeIn(site, route, { ...about, body: NONE }, req);
  const request = { ...about, body: await readBody(req) };
  return site.turns.take(() => {
    site.stream.changes.origin = changeOrigin(request);
    return answer(site, route, request);
  });
}

const NONE = Buffer.alloc(0);

/** What is brought as it comes would hold up everybody else if it had to be waited for. */
async function takeIn(
  site: Site,
  route: Extract<Route, { for: 'upload' }>,
  request: OrgRequest,
  incoming: IncomingMessage,
): Promise<Reply> {
  const { token = '' } = request;
  return route.handle({ ...request, token, requester: requesterOf(site, token), incoming });
}

/** The org's addresses in the words of whoever asks; nobody is answered in the org's own. */
function routesOf(site: Site, token: string | undefined): readonly Route[] {
  const requester = token === undefined ? undefined : requesterBy(site, token);
  return site.routesFor(requester?.language ?? MASTER_LANGUAGE);
}

/** Calls of nobody are not counted: they would spend what others need. */
function countCall(site: Site, token: string | undefined): void {
  requesterOf(site, token);
  site.usage.count();
}

function answer(
  site: Site,
  route: Exclude<Route, { for: 'upload' }>,
  request: OrgRequest,
): Reply | Promise<Reply> {
  if (route.for === 'anyone') return route.handle(request);
  const token = request.token ?? '';
  return route.handle({ ...request, token, requester: requesterOf(site, token) });
}

function requesterOf(site: Site, token: string | undefined): Requester {
  const requester = token === undefined ? undefined : requesterBy(site, token);
  if (requester === undefined) throw invalidSession();
  return requester;
}

function requesterBy({ sessions, requesters }: Site, token: string): Requester | undefined {
  const userId = sessions.userIdOf(token);
  return userId === undefined ? undefined : requesters.find(userId);
}
