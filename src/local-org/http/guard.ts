import type { IncomingHttpHeaders } from 'node:http';

import { badRequest } from './faults.ts';

/** Names by which this machine alone is meant. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The origin that the client used. A name that is not this machine's own is refused, or a foreign
 * page could reach the org through a DNS name of its own that leads to 127.0.0.1.
 */
export function originOf({ host }: IncomingHttpHeaders): string {
  const origin = `http://${host ?? ''}`;
  const name = URL.canParse(origin) ? new URL(origin).hostname : '';
  if (LOOPBACK.has(name)) return new URL(origin).origin;
  throw badRequest('FORBIDDEN', 'The local org answers only to localhost', 403);
}

/** Whether a browser says that one of our own pages, or the user, made the request. */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === undefined || headers.origin === origin;
}

/**
 * The session token of a request: from the header `Authorization`, or from the cookie `sid` where
 * the request comes from our own pages.
 */
export function sessionToken(headers: IncomingHttpHeaders, origin: string): string | undefined {
  const bearer = /^(?:Bearer|OAuth) +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  return isSameOrigin(headers, origin) ? cookie(headers, 'sid') : undefined;
}

function cookie(headers: IncomingHttpHeaders, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** A header that keeps a session in the browser, out of reach of scripts and foreign pages. */
export const sessionCookie = (token: string): Record<string, string> => ({
  'set-cookie': `sid=${token}; Path=/; HttpOnly; SameSite=Strict`,
});

/** A header that takes the session out of the browser. */
export const expiredCookie = (): Record<string, string> => ({
  'set-cookie': 'sid=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
});

/** A path of this server to go back to; anything else, such as another host's, becomes `/`. */
export function localPath(returnUrl: string | null): string {
  const base = 'http://localhost';
  const isPath = returnUrl !== null && /^\/(?![/\\])/.test(returnUrl);
  if (!isPath || !URL.canParse(returnUrl, base)) return '/';
  const { origin, pathname, search, hash } = new URL(returnUrl, base);
  return origin === base && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
