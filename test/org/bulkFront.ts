/** An org whose Bulk queries have results as wild as bytes may come; all else a local org answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SObject } from '../../src/org/deals.ts';
import type { Dice } from '../../src/samples/dice.ts';

interface Job {
  object: string;
  columns: string[];
  polls: number;
}

/** How results come. */
export interface FrontOptions {
  records: ReadonlyMap<string, readonly SObject[]>;
  /** Records of a page at most. */
  page: number;
  /** Bytes of a chunk at most. */
  chunk: number;
  lineEnd: '\n' | '\r\n';
  /** Share of pages that break off. */
  broken: number;
  /** Records that were found and that no page has. */
  missing: number;
  dice: Dice;
}

const SELECT = /SELECT (.+) FROM (\w+)/;

function valueOf(record: SObject, column: string): string {
  const value = column
    .split('.')
    .reduce<unknown>((at, name) => (at as SObject | null)?.[name] ?? null, record);
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

async function bodyOf(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The front of a local org. */
export class BulkFront {
  /** What was asked of jobs, e.g. `POST Opportunity`. */
  asked: string[] = [];
  readonly jobs = new Map<string, Job>();
  options: FrontOptions;
  readonly #behind: string;
  readonly #server: Server;

  constructor(behind: string, options: FrontOptions) {
    this.#behind = behind;
    this.options = options;
    this.#server = createServer((req, res) => {
      void this.#answer(req, res).catch(() => res.destroy());
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://front');
    const body = await bodyOf(req);
    const [, id, isResult] = /\/jobs\/query(?:\/(\w+))?(\/results)?$/.exec(url.pathname) ?? [];
    if (isResult !== undefined) await this.#page(res, this.jobs.get(id ?? ''), url);
    else if (id !== undefined) this.#job(req, res, id);
    else if (url.pathname.endsWith('/jobs/query')) this.#begin(res, body);
    else if (url.searchParams.get('q')?.startsWith('SELECT COUNT()') === true)
      json(res, 200, { totalSize: 1_000_000, done: true, records: [] });
    else await this.#forward(req, res);
  }

  #begin(res: ServerResponse, body: Buffer): void {
    const { query } = JSON.parse(body.toString()) as { query: string };
    const [, columns = '', object = ''] = SELECT.exec(query) ?? [];
    const id = `job${this.jobs.size + 1}`;
    this.jobs.set(id, { object, columns: columns.split(', '), polls: 0 });
    this.asked.push(`POST ${object}`);
    json(res, 200, { id, object, state: 'UploadComplete' });
  }

  #job({ method }: IncomingMessage, res: ServerResponse, id: string): void {
    const job = this.jobs.get(id);
    if (!job) {
      json(res, 404, [
        { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' },
      ]);
    } else if (method === 'DELETE') {
      this.jobs.delete(id);
      this.asked.push(`DELETE ${job.object}`);
      res.writeHead(204).end();
    } else {
      job.polls += 1;
      const { records, missing } = this.options;
      const found = (records.get(job.object)?.length ?? 0) + missing;
      const done = { state: 'JobComplete', numberRecordsProcessed: found };
      json(res, 200, { id, ...(job.polls > 2 ? done : { state: 'InProgress' }) });
    }
  }

  async #page(res: ServerResponse, job: Job | undefined, url: URL): Promise<void> {
    const { records, page, lineEnd } = this.options;
    const all = records.get(job?.object ?? '') ?? [];
    const columns = job?.columns ?? [];
    const from = Number(url.searchParams.get('locator') ?? 0);
    const some = all.slice(from, from + page);
    const lines = [columns, ...some.map((record) => columns.map((name) => valueOf(record, name)))];
    res.writeHead(200, {
      'content-type': 'text/csv',
      'sforce-locator': from + page < all.length ? String(from + page) : 'null',
      'sforce-numberofrecords': String(some.length),
    });
    const text = lines.map((line) => line.map(quoted).join(',') + lineEnd).join('');
    await this.#trickle(res, Buffer.from(text));
  }

  /** Sends bytes some at a time, and now and then not all of them. */
  async #trickle(res: ServerResponse, body: Buffer): Promise<void> {
    const { chunk, broken, dice } = this.options;
    const end = dice.chance(broken) ? dice.whole(0, body.length - 1) : Infinity;
    for (let at = 0; at < body.length;) {
      const to = at + dice.whole(1, chunk);
      if (to >= end) return void res.destroy();
      await new Promise((resolve) => res.write(body.subarray(at, to), resolve));
      at = to;
    }
    res.end();
  }

  async #forward({ url = '/', headers }: IncomingMessage, res: ServerResponse): Promise<void> {
    const authorization = headers.authorization ?? '';
    const answer = await fetch(this.#behind + url, { headers: { authorization } });
    res.writeHead(answer.status, { 'content-type': 'application/json' });
    res.end(Buffer.from(await answer.arrayBuffer()));
  }
}
