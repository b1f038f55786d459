/**
 * `node scripts/bench/sync/preparedOrg.ts DEALS EVENTS CODING`: a local org whose Bulk queries have
 * prepared results, so that what is timed is who reads them. CODING is `gzip`, as Salesforce sends
 * them, or `identity`. Prints its address and a session.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openLocalOrg } from '../../../src/local-org/index.ts';
import { preparedResults, type Prepared } from './preparedResults.ts';

const [deals = '0', events = '0', coding = 'gzip'] = process.argv.slice(2);
const org = openLocalOrg({
  stateFile: ':memory:',
  metadataDir: fileURLToPath(new URL('../../../force-app/main', import.meta.url)),
  timeZone: 'UTC',
});
const results = preparedResults(Number(deals), Number(events));

const JOB = /\/jobs\/query(?:\/(\w+))?(\/results)?$/;
const FROM = /\bFROM\s+(\w+)/i;

function json(res: ServerResponse, body: unknown): void {
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end(JSON.stringify(body));
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const jobOf = (object: string) => ({
  id: object,
  object,
  operation: 'query',
  state: 'JobComplete',
  numberRecordsProcessed: results.get(object)?.records ?? 0,
});

/** Pages that were asked for before, compressed, by their address. */
const compressed = new Map<string, Buffer>();

/** A page, compressed once for all who ask. */
function compressedPage(address: string, parts: readonly Uint8Array[]): Buffer {
  const known = compressed.get(address) ?? gzipSync(Buffer.concat(parts), { level: 1 });
  compressed.set(address, known);
  return known;
}

function answerCsv(res: ServerResponse, url: URL, parts: readonly Uint8Array[]): void {
  const isCompressed = coding === 'gzip' && res.req.headers['accept-encoding'] === 'gzip';
  const body = isCompressed ? [compressedPage(url.href, parts)] : parts;
  if (isCompressed) res.setHeader('content-encoding', 'gzip');
  res.setHeader(
    'content-length',
    body.reduce((sum, { length }) => sum + length, 0),
  );
  for (const part of body) res.write(part);
  res.end();
}

/** A page, cut at the end of a record. */
function page(res: ServerResponse, { header, lines, starts, records }: Prepared, url: URL): void {
  const from = Number(url.searchParams.get('locator') ?? 0);
  const most = Number(url.searchParams.get('maxRecords') ?? records);
  const to = Math.min(records, from + most);
  res.setHeader('content-type', 'text/csv; charset=UTF-8');
  res.setHeader('sforce-locator', to < records ? String(to) : 'null');
  res.setHeader('sforce-numberofrecords', String(to - from));
  answerCsv(res, url, [header, lines.subarray(starts[from], starts[to])]);
}

/** Answers what is asked of Bulk queries: each is done before it has begun. */
async function answerJob(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
  const [, id, isResult] = JOB.exec(url.pathname) ?? [];
  const object = id ?? FROM.exec(await bodyOf(req))?.[1] ?? '';
  const result = results.get(object);
  if (isResult !== undefined && result) page(res, result, url);
  else json(res, jobOf(object));
}

/** How many records a query counts; undefined: it counts none of those that are prepared. */
function counted(url: URL): number | undefined {
  const soql = url.searchParams.get('q') ?? '';
  if (!soql.startsWith('SELECT COUNT()')) return undefined;
  return results.get(FROM.exec(soql)?.[1] ?? '')?.records;
}

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL((req.url ?? '/').replace(/^\/+/, '/'), 'http://localhost');
  const totalSize = counted(url);
  if (JOB.test(url.pathname)) await answerJob(req, res, url);
  else if (totalSize !== undefined) json(res, { totalSize, done: true, records: [] });
  else await org.handle(req, res);
}

const server = createServer((req, res) => void answer(req, res));
// A reader that is busy for seconds with what it got may ask again on the same line.
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const token = org.accessToken('service@powerbalance.local');
  console.log(JSON.stringify({ origin: `http://localhost:${port}`, token }));
});
