import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SfError } from '@salesforce/core';
import { CallBudget, type CallLimits } from '../../../src/org/budget.ts';
import type { CsvRecord } from '../../../src/org/bulk/csvRecords.ts';
import { readResult, type RecordSink } from '../../../src/org/bulk/results.ts';
import { textAt } from '../../../src/org/bulk/values.ts';
import { gateTo, type Gate } from '../../../src/org/gate.ts';
import { refusal } from '../scoring.ts';
import { connect } from '../support.ts';

/** What an org does with a request for a page. */
type Turn = 'answers' | 'breaks off' | 'ends early' | 'resets' | 'is busy' | 'ends the session';

const RECORDS = Array.from({ length: 25 }, (_, at) => [`id ${at}`, `a "note",\nof ${at} 🤝`]);
const PAGE = 10;
const line = (values: readonly string[]): string =>
  `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`;

function page(res: ServerResponse, from: number, turn: Turn): void {
  const records = RECORDS.slice(from, from + PAGE);
  const body = Buffer.from([['Id', 'Note__c'], ...records].map(line).join(''));
  const next = from + PAGE < RECORDS.length ? String(from + PAGE) : 'null';
  const part =
    turn === 'ends early'
      ? Buffer.from([['Id', 'Note__c'], ...records.slice(0, 3)].map(line).join(''))
      : body;
  res.writeHead(200, {
    'content-type': 'text/csv',
    'sforce-locator': next,
    'sforce-numberofrecords': String(records.length),
    'sforce-limit-info': 'api-usage=80/100',
    'content-length': part.length,
  });
  if (turn === 'breaks off') {
    res.write(part.subarray(0, part.length / 2));
    setTimeout(() => res.destroy(), 20);
  } else res.end(part);
}

function answer(res: ServerResponse, from: number, turn: Turn): void {
  if (turn === 'resets') res.destroy();
  else if (turn === 'is busy') res.writeHead(503).end('<html>Server busy</html>');
  else if (turn === 'ends the session') {
    const body = [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }];
    res.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  } else page(res, from, turn);
}

/** Keeps texts. */
class Texts implements RecordSink {
  readonly records: string[][] = [];
  columns: readonly string[] = [];

  get count(): number {
    return this.records.length;
  }

  begin(columns: readonly string[]): void {
    this.columns = columns;
  }

  add(record: CsvRecord): void {
    this.records.push([textAt(record, 0), textAt(record, 1)]);
  }

  rollBack(count: number): void {
    this.records.length = count;
  }
}

describe('the result of a Bulk query', () => {
  let server: Server;
  let turns: Turn[] = [];
  let asked: string[] = [];

  beforeAll(async () => {
    server = createServer((req, res) => {
      const url = new URL(req.url ?? '/', 'http://localhost');
      if (!url.pathname.endsWith('/results')) {
        answer(res, 0, 'ends the session');
        return;
      }
      asked.push(url.searchParams.get('locator') ?? 'first');
      answer(res, Number(url.searchParams.get('locator') ?? 0), turns.shift() ?? 'answers');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function gate(limits: Partial<CallLimits> = {}): Promise<Gate> {
    const { port } = server.address() as AddressInfo;
    const connection = await connect(
      `http://localhost:${port}`,
      'service@powerbalance.local',
      'token',
    );
    const pause = (): Promise<void> => Promise.resolve();
    return gateTo(connection, { budget: new CallBudget(limits), pause });
  }

  async function read(...planned: Turn[]): Promise<Texts> {
    turns = planned;
    asked = [];
    const sink = new Texts();
    await readResult(await gate(), 'job', sink);
    return sink;
  }

  it('comes page after page, whole', async () => {
    const { columns, records } = await read();
    expect(columns).toEqual(['Id', 'Note__c']);
    expect(records).toEqual(RECORDS);
    expect(asked).toEqual(['first', '10', '20']);
  });

  it.each<Turn>(['breaks off', 'ends early', 'resets', 'is busy', 'ends the session'])(
    'is read to its end, each record once, where a page %s',
    async (turn) => {
      const { records } = await read('answers', turn, turn, 'answers', turn);
      expect(records).toEqual(RECORDS);
      expect(asked).toEqual(['first', '10', '10', '10', '20', '20']);
    },
  );

  it('is given up where the org does not come back, and says so', async () => {
    const tries = Array.from({ length: 20 }, (): Turn => 'resets');
    const error = await refusal(read(...tries));
    expect(error).toBeInstanceOf(SfError);
    expect(error.message).toContain('does not answer');
    expect(asked.length).toBeLessThan(20);
  });

  it('costs no call more than is allowed', async () => {
    turns = [];
    asked = [];
    const error = await refusal(readResult(await gate({ maxCalls: 2 }), 'job', new Texts()));
    expect(error.name).toBe('CallBudgetSpentError');
    expect(asked).toEqual(['first', '10']);
  });

  it('leaves the others their share of calls', async () => {
    turns = [];
    asked = [];
    const error = await refusal(readResult(await gate({ reservePercent: 25 }), 'job', new Texts()));
    expect(error.name).toBe('OrgLimitNearError');
    expect(error.message).toContain('80 of the 100 calls');
    expect(asked).toEqual(['first']);
  });
});
