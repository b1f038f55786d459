import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Connection, SfError, type AuthInfo } from '@salesforce/core';
import { CallBudget, countingByDay } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { recordsOf } from '../../src/org/query.ts';
import { refusal } from './scoring.ts';

process.env['SF_DISABLE_LOG_FILE'] = 'true';

/** What an org does with a request. */
type Turn = (res: ServerResponse) => void;

const JSON_TYPE = { 'content-type': 'application/json;charset=UTF-8' };
const WHOLE = JSON.stringify({
  totalSize: 1,
  done: true,
  records: [{ Id: 'a', Name: 'Ärger 🤝' }],
});

const answers: Turn = (res) => res.writeHead(200, JSON_TYPE).end(WHOLE);
const resets: Turn = (res) => res.destroy();
const breaksOff: Turn = (res) => {
  res.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(WHOLE) });
  res.write(WHOLE.slice(0, 20));
  setTimeout(() => res.destroy(), 10);
};
const endsEarly: Turn = (res) => res.writeHead(200, JSON_TYPE).end(WHOLE.slice(0, 30));
const saysNothing: Turn = (res) => res.writeHead(200, JSON_TYPE).end();
const isBusy: Turn = (res) =>
  res.writeHead(503, { 'content-type': 'text/html' }).end('<html>Server busy</html>');
const isAWebsite: Turn = (res) =>
  res.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>');
const refuses =
  (status: number, errorCode: string, message = 'No.'): Turn =>
  (res) =>
    res.writeHead(status, JSON_TYPE).end(JSON.stringify([{ errorCode, message }]));
const endsSession = refuses(401, 'INVALID_SESSION_ID');
const isCrowded = refuses(
  403,
  'REQUEST_LIMIT_EXCEEDED',
  'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
);
const isSpent = refuses(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');

describe('the gate to an org', () => {
  let server: Server;
  let turns: Turn[] = [];
  let asked: string[] = [];
  let tokens: string[] = [];
  let renewed = 0;

  const handle = (req: IncomingMessage, res: ServerResponse): void => {
    asked.push(`${req.method ?? ''} ${decodeURIComponent(req.url ?? '')}`);
    tokens.push(req.headers.authorization ?? '');
    // What is sent is taken in before it is answered, as an org does.
    req.resume().on('end', () => (turns.shift() ?? answers)(res));
  };

  beforeAll(async () => {
    server = createServer(handle);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A gate to an org that will do this; sessions are renewed as a login by JWT does it. */
  async function gate(
    planned: readonly Turn[],
    { signal, budget = new CallBudget() }: { signal?: AbortSignal; budget?: CallBudget } = {},
  ): Promise<Gate> {
    [turns, asked, tokens, renewed] = [[...planned], [], [], 0];
    const refreshFn = (_: unknown, done: (error: null, token: string) => void): void => {
      renewed += 1;
      setTimeout(() => done(null, `token ${renewed}`), 10);
    };
    const { port } = server.address() as AddressInfo;
    const instanceUrl = `http://127.0.0.1:${port}`;
    const authInfo = {
      getUsername: () => 'service@powerbalance.local',
      getConnectionOptions: () => ({ instanceUrl, accessToken: 'token 0', refreshFn }),
      getFields: () => ({}),
    };
    const connection = await Connection.create({
      authInfo: authInfo as unknown as AuthInfo,
      connectionOptions: { version: '66.0' },
    });
    const pause = (): Promise<void> => Promise.resolve();
    return gateTo(connection, { budget, pause, ...(signal ? { signal } : {}) });
  }

  const ask = (through: Gate) => recordsOf(through, "SELECT Id FROM Account WHERE Name = 'Ä & Ö'");
  const send = (through: Gate, method: 'POST' | 'PATCH') =>
    through.request({ method, url: '/composite/sobjects', body: '{}' });

  it.each([
    ['resets', resets],
    ['breaks off midway', breaksOff],
    ['ends early', endsEarly],
    ['says nothing', saysNothing],
    ['is busy', isBusy],
    ['has too many calls at once', isCrowded],
    ['cannot lock a row', refuses(400, 'UNABLE_TO_LOCK_ROW')],
  ])('asks again where the org %s', async (_, turn) => {
    const budget = new CallBudget();
    const through = await gate([turn, turn], { budget });
    expect(await ask(through)).toEqual([{ Id: 'a', Name: 'Ärger 🤝' }]);
    expect(budget.spent).toBe(3);
    expect(asked[0]).toBe(
      "GET /services/data/v66.0/query?q=SELECT Id FROM Account WHERE Name = 'Ä & Ö'",
    );
  });

  it.each([
    ['refuses', refuses(400, 'MALFORMED_QUERY'), 'OrgRefusedError'],
    ['has no calls left today', isSpent, 'OrgLimitReachedError'],
    ['is something else that answers', isAWebsite, 'OrgAnswersOddlyError'],
  ])('takes it for an answer where the org %s', async (_, turn, name) => {
    expect((await refusal(ask(await gate([turn])))).name).toBe(name);
    expect(asked).toHaveLength(1);
  });

  it('writes again by PATCH, which is keyed, whatever became of it', async () => {
    await send(await gate([resets, breaksOff]), 'PATCH');
    expect(asked).toHaveLength(3);
  });

  it('writes again by POST only where nothing has come of it', async () => {
    await send(await gate([isBusy, endsSession]), 'POST');
    expect(asked).toHaveLength(3);
    expect((await refusal(send(await gate([resets]), 'POST'))).name).toBe('OrgUnreachableError');
    expect(asked).toHaveLength(1);
    await (await gate([resets])).again('/jobs/query', {});
    expect(asked).toEqual(Array(2).fill('POST /services/data/v66.0/jobs/query'));
  });

  it('begins an ended session anew, once for all calls that were under way', async () => {
    const through = await gate([endsSession, endsSession, endsSession]);
    await Promise.all([ask(through), ask(through), ask(through)]);
    expect(renewed).toBe(1);
    expect(tokens.slice(-3)).toEqual(Array(3).fill('Bearer token 1'));
  });

  it('says that the session has ended where a new one ends at once', async () => {
    const error = await refusal(ask(await gate(Array<Turn>(9).fill(endsSession))));
    expect(error.name).toBe('SessionExpiredError');
  });

  it('lets go at once when it is to end, with the reason for it', async () => {
    const stop = new AbortController();
    const through = await gate([], { signal: stop.signal });
    const reason = new SfError('Stopped by the operator.', 'Stopped');
    turns = [() => stop.abort(reason)];
    await expect(ask(through)).rejects.toBe(reason);
    await expect(through.pause(60_000)).rejects.toBe(reason);
    await expect(ask(through)).rejects.toBe(reason);
    expect(asked).toHaveLength(1);
  });

  it('hears of the calls that the org still has, and asks no more where they run out', async () => {
    const near: Turn = (res) => {
      res.setHeader('sforce-limit-info', 'api-usage=95/100, per-app-api-usage=1/50(appName=x)');
      answers(res);
    };
    const budget = new CallBudget();
    const through = await gate([near], { budget });
    await ask(through);
    expect(budget.usage).toEqual({ used: 95, limit: 100 });
    expect((await refusal(ask(through))).name).toBe('OrgLimitNearError');
    budget.forget();
    await ask(through);
    expect([asked.length, budget.spent]).toEqual([2, 2]);
  });

  it('makes so many calls a day as are allowed, and on the next as many again', async () => {
    let now = 0;
    const budget = new CallBudget(
      { maxCalls: 2 },
      countingByDay(() => now),
    );
    const through = await gate([], { budget });
    await ask(through);
    await ask(through);
    expect((await refusal(ask(through))).name).toBe('CallBudgetSpentError');
    now = 86_400_000;
    await ask(through);
    expect([asked.length, budget.spent]).toEqual([3, 3]);
  });
});
