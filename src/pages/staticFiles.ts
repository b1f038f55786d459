import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { problem } from './problem.ts';

/** A file as it is sent. */
export interface StaticFile {
  body: Buffer;
  /** The same, compressed; left out where that gains nothing. */
  gzip?: Buffer;
  headers: { 'Content-Type': string; 'Cache-Control': string; ETag: string; Vary: string };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** All that a build has to serve, by the path of its address: only what is listed can be asked for. */
export function readStaticFiles(outDir: string): ReadonlyMap<string, StaticFile> {
  if (!existsSync(join(outDir, 'index.html')))
    throw problem('NotBuilt', `There are no pages in ${outDir}.`, 'Run npm run build first.');
  const assets = readdirSync(join(outDir, 'assets')).filter((name) => extname(name) in TYPES);
  const paths = ['index.html', ...assets.map((name) => `assets/${name}`)];
  return new Map(paths.map((path) => [`/${path}`, staticFile(outDir, path)]));
}

function staticFile(outDir: string, path: string): StaticFile {
  const body = readFileSync(join(outDir, path));
  const zipped = join(outDir, `${path}.gz`);
  return {
    body,
    ...(existsSync(zipped) && { gzip: readFileSync(zipped) }),
    headers: {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': cacheControl(path),
      ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`,
      Vary: 'Accept-Encoding',
    },
  };
}

/** Names of assets have their content's hash in them: a changed one has another name. */
const cacheControl = (path: string) =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
