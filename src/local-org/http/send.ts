import type { ServerResponse } from 'node:http';

import type { Reply } from './types.ts';

/** API calls a day, as an Enterprise Edition with a few users has them. */
const DAILY_API_CALLS = 100_000;

const SECURITY = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
};

/** Sends a reply, unless the client has gone; `apiCalls` tells API clients how near their limit is. */
export function send(res: ServerResponse, reply: Reply, apiCalls: number): void {
  if (res.headersSent || res.destroyed) return;
  const { type, text } = payload(reply.body);
  res.writeHead(reply.status, {
    ...SECURITY,
    'sforce-limit-info': `api-usage=${apiCalls}/${DAILY_API_CALLS}`,
    ...(text === '' ? {} : { 'content-type': type }),
    ...reply.headers,
  });
  res.end(text);
}

function payload(body: unknown): { type: string; text: string } {
  if (body === undefined) return { type: '', text: '' };
  if (typeof body === 'string') return { type: 'text/html;charset=UTF-8', text: body };
  return { type: 'application/json;charset=UTF-8', text: JSON.stringify(body) };
}
