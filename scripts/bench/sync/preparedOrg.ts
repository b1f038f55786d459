/**
 * `node scripts/bench/sync/preparedOrg.ts DEALS EVENTS`: a local org whose Bulk queries have
 * prepared results, so that what is timed is who reads them. Prints its address and a session.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openLocalOrg } from '../../../src/local-org/index.ts';
import { preparedResults, type Prepared } from './preparedResults.ts';

const [deals = 0, events = 0] = process.argv.slice(2).map(Number);
const org = openLocalOrg({
  stateFile: ':memory:',
  metadataDir: fileURLToPath(new URL('../../../force-app/main', import.meta.url)),
  timeZone: 'UTC',
});
const results = preparedResults(deals, events);

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

/** A page, cut at the end of a record. */
function page(res: ServerResponse, { header, lines, starts, records }: Prepared, url: URL): void {
  const from = Number(url.searchParams.get('locator') ?? 0);
  const most = Number(url.searchParams.get('maxRecords') ?? records);
  const to = Math.min(records, from + most);
  const body = lines.subarray(starts[from], starts[to]);
  res.writeHead(200, {
    'content-type': 'text/csv; charset=UTF-8',
    'content-length': header.length + body.length,
    'sforce-locator': to < records ? String(to) : 'null',
    'sforce-numberofrecords': String(to - from),
  });
  res.write(header);
  res.end(body);
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
