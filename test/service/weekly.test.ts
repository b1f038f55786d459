import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { weeksIn } from '../../src/org/week/weeks.ts';
import { WEEK_REQUEST } from '../../src/org/fields.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { toFolder, toWebhook, type WeeklyOptions } from '../../src/service/weekly/digest.ts';
import { digestOf } from '../../src/terminal/review/digest.ts';
import type { TestOrg } from '../local-org/support.ts';
import { made } from '../local-org/rest.ts';
import { connectTo, metadataWithout, startOrg } from '../org/support.ts';
import { Serving } from './serving.ts';

const SUNDAY = new Date('2026-11-29T23:30:00.000Z');
const MONDAY = '2026-11-30';

/** A webhook that refuses as often as it is told to, and keeps what it took. */
class Webhook {
  refusals = 0;
  readonly taken: Record<string, unknown>[] = [];
  readonly #server: Server = createServer((request, response) => {
    void json(request).then((body) => {
      const isRefused = this.refusals-- > 0;
      if (!isRefused) this.taken.push(body as Record<string, unknown>);
      response.writeHead(isRefused ? 500 : 200).end('ok');
    });
  });

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/services/SECRET`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

describe('the weekly review of a service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'power-weekly-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  let test: TestOrg;
  let gate: Gate;
  let webhook: Webhook;
  let address: string;
  let clock = SUNDAY;
  const running: Serving[] = [];

  beforeEach(async () => {
    clock = SUNDAY;
    // Where the org is it is Monday before it is in Greenwich.
    test = await startOrg({ now: () => clock, timeZone: 'Asia/Tokyo' });
    test.org.load(samplePipeline('2026-11-28').trees);
    gate = gateTo(await connectTo(test, 'service'), { budget: new CallBudget() });
    webhook = new Webhook();
    address = await webhook.open();
  });

  afterEach(async () => {
    for (const serving of running.splice(0)) await serving.stop();
    webhook.close();
    await test.close();
  });

  async function start(state: string, which: WeeklyOptions['which'] = 'each'): Promise<Serving> {
    const serving = await Serving.start(test, join(folder, state), {
      now: () => clock,
      weekly: {
        which,
        keepWeeks: 52,
        deliveries: [toWebhook(address), toFolder(join(folder, 'reviews'))],
        digestOf,
      },
    });
    running.push(serving);
    return serving;
  }

  const frozen = async (): Promise<string[]> => (await weeksIn(gate)).map(({ week }) => week);

  it('is frozen on the Monday of the org, and delivered', async () => {
    const serving = await start('once');
    await serving.logged('week frozen');
    expect(await frozen()).toEqual([MONDAY]);
    await serving.week(MONDAY);
    expect(webhook.taken).toHaveLength(1);
    expect(webhook.taken[0]).toMatchObject({ text: 'Weekly review, Nov 30, 2026' });
    const page = readFileSync(join(folder, 'reviews', `power-review-${MONDAY}.html`), 'utf8');
    expect(page).toContain('<title>Weekly review, Nov 30, 2026</title>');
  });

  it('is not done again by the next service, nor where somebody else has frozen it', async () => {
    await (await start('again')).week(MONDAY);
    await running.pop()?.stop();
    await (await start('again')).week(MONDAY);
    expect(webhook.taken).toHaveLength(1);
    await (await start('elsewhere')).week(MONDAY);
    expect(await frozen()).toEqual([MONDAY]);
  });

  it('is sent again until it arrives, and health says so meanwhile', async () => {
    webhook.refusals = 2;
    const serving = await start('refused');
    const line = await serving.logged('the week is not settled, and will be tried again');
    expect(JSON.stringify(line)).not.toContain('SECRET');
    expect((await serving.health()).week).toEqual({
      settled: null,
      lastError: 'WebhookRefusedError',
    });
    await serving.week(MONDAY);
    expect(webhook.taken).toHaveLength(1);
    const metrics = await (await serving.ask('/metrics')).text();
    expect(metrics).toMatch(/^power_reviews_delivered_total 2$/m);
    expect(metrics).toMatch(/^power_week_failures_total 2$/m);
    expect(metrics).toMatch(/^power_weeks_frozen_total 1$/m);
  });

  const ask = (week: string): Promise<string> =>
    made(test, 'manager', WEEK_REQUEST, { Week_Key__c: week });

  it('waits, where no week is frozen by itself, until somebody asks for this one', async () => {
    await ask('2026-11-23');
    await ask('2026-12-07');
    const first = await start('asked', 'requested');
    expect((await first.looked()).week).toEqual({ settled: null, lastError: null });
    expect(await frozen()).toEqual([]);
    await running.pop()?.stop();
    await ask(MONDAY);
    const second = await start('asked', 'requested');
    await second.week(MONDAY);
    expect(await frozen()).toEqual([MONDAY]);
    expect(webhook.taken).toHaveLength(1);
    const metrics = await (await second.ask('/metrics')).text();
    expect(metrics).toMatch(/^power_weeks_frozen_total 1$/m);
  });

  it('is looked for once and delivered once, however often delivering fails', async () => {
    await ask(MONDAY);
    webhook.refusals = 2;
    const fetched = jest.spyOn(globalThis, 'fetch');
    await (await start('askedOnce', 'requested')).week(MONDAY);
    const urls = fetched.mock.calls.map(([url]) => (typeof url === 'string' ? url : ''));
    const looks = urls.filter((url) => url.includes(WEEK_REQUEST));
    fetched.mockRestore();
    expect([looks.length, webhook.taken.length]).toEqual([1, 1]);
    await running.pop()?.stop();
    await (await start('askedOnce', 'requested')).week(MONDAY);
    expect(webhook.taken).toHaveLength(1);
  });

  it('is not missed by an org in which nobody can ask for it', async () => {
    const metadataDir = metadataWithout(WEEK_REQUEST, 'Power_Service');
    await test.close();
    test = await startOrg({ now: () => clock, metadataDir });
    const serving = await start('older', 'requested');
    expect((await serving.looked()).week).toEqual({ settled: null, lastError: null });
  });
});
