import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from './securityHeaders.ts';
import { readStaticFiles, type StaticFile } from './staticFiles.ts';
import type { Pages } from './types.ts';

const HTML = '/index.html';

/** Serves pages that `buildPages` has left in `outDir`. Needs nothing but Node. */
export function servePages({ outDir }: { outDir: string }): Pages {
  const files = readStaticFiles(outDir);
  return {
    handle: (request, response) => Promise.resolve(answer(files, request, response)),
    close: () => Promise.resolve(),
  };
}

/** The file that a path stands for; every address of the app is the same document. */
function fileAt(files: ReadonlyMap<string, StaticFile>, path: string) {
  return files.get(/^\/(lightning(\/.*)?)?$/.test(path) ? HTML : path);
}

function answer(
  files: ReadonlyMap<string, StaticFile>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const file = fileAt(files, path);
  if (!file) return false;
  if (request.method === 'GET' || request.method === 'HEAD') send(file, request, response);
  else response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  return true;
}

function send(file: StaticFile, request: IncomingMessage, response: ServerResponse): void {
  const headers = { ...securityHeaders(), ...file.headers };
  if (request.headers['if-none-match'] === file.headers.ETag) {
    response.writeHead(304, headers).end();
    return;
  }
  const zipped = file.gzip && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const body = zipped ? file.gzip : file.body;
  response.writeHead(200, {
    ...headers,
    ...(zipped && { 'Content-Encoding': 'gzip' }),
    'Content-Length': body?.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
