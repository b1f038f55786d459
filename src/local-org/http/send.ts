import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';

import type { Reply } from './types.ts';
import type { ApiUsage } from './usage.ts';

/** Answers from this length on are compressed for clients that say they understand it. */
const COMPRESSED_FROM = 16 * 1024;

const FAST = { level: 1 };

const SECURITY = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
};

/** Sends a reply, unless the client has gone; API clients learn how near their limit is. */
export async function send(
  req: IncomingMessage,
  res: ServerResponse,
  reply: Reply,
  { used, limit }: ApiUsage,
): Promise<void> {
  if (res.headersSent || res.destroyed) return;
  const { type, text } = payload(reply.body);
  const { stream } = reply;
  const isLong = stream !== undefined || text.length >= COMPRESSED_FROM;
  const isCompressed = isLong && takesGzip(req);
  res.writeHead(reply.status, {
    ...SECURITY,
    'sforce-limit-info': `api-usage=${used}/${limit}`,
    ...(text === '' ? {} : { 'content-type': type }),
    ...(isCompressed ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    ...reply.headers,
  });
  if (stream === undefined) res.end(isCompressed ? gzipSync(text, FAST) : text);
  else await pour(stream, res, isCompressed);
}

/** A client that goes away in the middle is no fault of the org. */
async function pour(stream: Readable, res: ServerResponse, isCompressed: boolean): Promise<void> {
  const poured = isCompressed ? pipeline(stream, createGzip(FAST), res) : pipeline(stream, res);
  await poured.catch(() => undefined);
}

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(String(headers['accept-encoding']));

function payload(body: unknown): { type: string; text: string } {
  if (body === undefined) return { type: '', text: '' };
  if (typeof body === 'string') return { type: 'text/html;charset=UTF-8', text: body };
  return { type: 'application/json;charset=UTF-8', text: JSON.stringify(body) };
}
