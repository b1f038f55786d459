import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import type { Reply } from './types.ts';
import type { ApiUsage } from './usage.ts';

/** Answers from this length on are compressed for clients that say they understand it. */
const COMPRESSED_FROM = 16 * 1024;

const SECURITY = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
};

/** Sends a reply, unless the client has gone; API clients learn how near their limit is. */
export function send(
  req: IncomingMessage,
  res: ServerResponse,
  reply: Reply,
  { used, limit }: ApiUsage,
): void {
  if (res.headersSent || res.destroyed) return;
  const { type, text } = payload(reply.body);
  const isCompressed = text.length >= COMPRESSED_FROM && takesGzip(req);
  res.writeHead(reply.status, {
    ...SECURITY,
    'sforce-limit-info': `api-usage=${used}/${limit}`,
    ...(text === '' ? {} : { 'content-type': type }),
    ...(isCompressed ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    ...reply.headers,
  });
  res.end(isCompressed ? gzipSync(text, { level: 1 }) : text);
}

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(String(headers['accept-encoding']));

function payload(body: unknown): { type: string; text: string } {
  if (body === undefined) return { type: '', text: '' };
  if (typeof body === 'string') return { type: 'text/html;charset=UTF-8', text: body };
  return { type: 'application/json;charset=UTF-8', text: JSON.stringify(body) };
}
