import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { servePages } from '../../src/pages/serve.ts';
import { removeScratch, scratchProject, write } from './scratchProject.ts';

const HTML = '<!doctype html><title>Power Balance</title>';
const SCRIPT = 'export const a = 1;'.repeat(100);

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let server: Server;

beforeAll(async () => {
  const { root } = scratchProject({});
  const outDir = join(root, 'out');
  write(outDir, 'index.html', HTML);
  write(outDir, 'inputs.sha256', 'secret');
  write(outDir, 'assets/app-1a2b.js', SCRIPT);
  write(outDir, 'assets/app-1a2b.js.gz', gzipSync(SCRIPT));
  write(outDir, 'assets/styles-3c4d.css', 'body{}');
  write(outDir, 'assets/icon-5e6f.svg', '<svg/>');
  write(root, 'outside.js', 'secret');
  const pages = servePages({ outDir });
  server = createServer((req, res) => {
    void pages.handle(req, res).then((handled) => handled || res.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  removeScratch();
});

/** Unlike fetch, this sends the path as it is. */
function ask(path: string, headers = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode = 0, headers: received } = response;
        resolve({ status: statusCode, headers: received, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('an address of the app', () => {
  it.each([
    '/',
    '/lightning',
    '/lightning/o/Opportunity/list?filterName=Mine',
    '/lightning/r/Opportunity/006000000000001AAA/view',
    '/lightning/no/such/page',
  ])('%s opens the app', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(String(body)).toBe(HTML);
  });

  it('is not sent twice to a browser that still has it', async () => {
    const { headers } = await ask('/lightning');
    const again = await ask('/lightning', { 'If-None-Match': headers.etag });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it('loads nothing from elsewhere and is framed by nobody', async () => {
    const { headers } = await ask('/lightning');
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/lightning', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(HTML.length),
      0,
    ]);
    const post = await ask('/lightning', {}, 'POST');
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a file of the build', () => {
  it.each([
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/styles-3c4d.css', 'text/css; charset=utf-8'],
    ['/assets/icon-5e6f.svg', 'image/svg+xml'],
  ])('%s is sent as %s and kept for good', async (path, type) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('is sent compressed to those who can read that', async () => {
    const plain = await ask('/assets/app-1a2b.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(String(plain.body)).toBe(SCRIPT);
    const zipped = await ask('/assets/app-1a2b.js', { 'Accept-Encoding': 'gzip, br' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers.vary).toBe('Accept-Encoding');
    expect(String(gunzipSync(zipped.body))).toBe(SCRIPT);
  });

  it.each([
    '/outside.js',
    '/inputs.sha256',
    '/assets/../../outside.js',
    '/assets/..%2f..%2foutside.js',
    '/assets/%2e%2e/%2e%2e/outside.js',
    '/assets/..\\..\\outside.js',
    '//outside.js',
    '/assets/',
    '/assets/app-1a2b.js.gz',
    '/assets/app-1a2b.js%00.css',
    '/services/data',
    '/%',
  ])('is nothing that %s could reach', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(String(body)).not.toContain('secret');
  });
});

describe('without a build', () => {
  it('the pages say what to do', () => {
    const { root } = scratchProject({});
    expect(() => servePages({ outDir: join(root, 'none') })).toThrow('Run npm run build first.');
  });
});
