import type { IncomingMessage } from 'node:http';

import { badRequest } from './faults.ts';
import { isObject, type JsonObject } from './json.ts';

/** Bytes that a request may bring. */
const MAX_BYTES = 5 * 1024 * 1024;

/** How deep a body may be nested: code that follows it calls itself. */
const MAX_DEPTH = 100;

/** How long a client may take to send it. */
const TIMEOUT_MS = 30_000;

const tooLong = () =>
  badRequest('EXCEEDED_MAX_SIZE_REQUEST', `The request is larger than ${MAX_BYTES} bytes`, 413);

const aborted = () => badRequest('REQUEST_ABORTED', 'The request ended early');

/** Reads a request's body. What is too large is refused, and read off the wire without keeping it. */
export function readBody(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(
      () => reject(badRequest('REQUEST_TIMEOUT', 'The request took too long', 408)),
      TIMEOUT_MS,
    );
    req.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_BYTES) chunks.push(chunk);
      else reject(tooLong());
    });
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', () => reject(aborted()));
    req.on('close', () => {
      clearTimeout(timer);
      reject(aborted());
    });
  });
}

/** The JSON object in a body. */
export function jsonObject(body: Buffer): JsonObject {
  const value = parsed(body);
  if (isObject(value)) return value;
  throw badRequest('JSON_PARSER_ERROR', 'The body must be a JSON object');
}

/** The JSON objects in a body: a list of them, or one. */
export function jsonObjects(body: Buffer): JsonObject[] {
  const value = parsed(body);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((value) => {
    if (isObject(value)) return value;
    throw badRequest('JSON_PARSER_ERROR', 'The body must be JSON objects');
  });
}

function parsed(body: Buffer): unknown {
  const value = parse(body.toString('utf8'));
  if (isTooDeep(value)) {
    throw badRequest('JSON_PARSER_ERROR', `JSON nested deeper than ${MAX_DEPTH} levels`);
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badRequest('JSON_PARSER_ERROR', error instanceof Error ? error.message : 'Invalid JSON');
  }
}

/** Level by level: a function that calls itself would be at its end long before the parser is. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((item): unknown[] =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  }
  return false;
}
