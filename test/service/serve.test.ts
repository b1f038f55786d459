import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { given, made } from '../local-org/rest.ts';
import { startOrg, type TestOrg } from '../local-org/support.ts';
import { connectTo } from '../org/support.ts';
import { EVENTS, Serving } from './serving.ts';
import { freshAndStored } from '../../scripts/soak/stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'power-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));

let states = 0;
const freshState = (): string => join(folder, String((states += 1)));
const today = new Date().toISOString().slice(0, 10);

describe.each(['channel', 'poll'] as const)('a service that hears by %s', (by) => {
  let test: TestOrg;
  let gate: Gate;
  let state: string;
  const running: Serving[] = [];
  const pollSeconds = by === 'poll' ? 0.1 : null;

  beforeEach(async () => {
    test = await startOrg({ now: () => new Date(), eventsDir: EVENTS });
    test.org.load(samplePipeline(today).trees);
    gate = gateTo(await connectTo(test, 'service'), { budget: new CallBudget() });
    state = freshState();
  });

  afterEach(async () => {
    for (const serving of running.splice(0)) await serving.stop();
    expect(test.faults).toEqual([]);
    await test.close();
  });

  async function start(): Promise<Serving> {
    const serving = await Serving.start(test, state, { pollSeconds });
    running.push(serving);
    return serving;
  }

  async function expectFresh(): Promise<void> {
    const { fresh, stored, count } = await freshAndStored(gate, new Date());
    expect(stored).toEqual(fresh);
    expect(count).toBe(Object.keys(fresh).length);
  }

  const dealOf = async (): Promise<string> => {
    const soql = 'SELECT Id FROM Opportunity WHERE IsClosed = false LIMIT 1';
    return String((await gate.query<{ Id: string }>(soql)).records[0]?.Id);
  };

  it('stores what happens, whatever it is', async () => {
    const serving = await start();
    await serving.idle();
    await expectFresh();
    const deal = await dealOf();
    const before = serving.lines.length;
    const id = await made(test, 'rep', 'Power_Concession__c', given(deal));
    await serving.logged('refreshed', before);
    await serving.idle();
    await expectFresh();
    const deleted = serving.lines.length;
    const admin = await connectTo(test, 'admin');
    await admin.sobject('Power_Concession__c').delete(id);
    await serving.logged('refreshed', deleted);
    await serving.idle();
    await expectFresh();
    expect(await serving.stop()).toBeUndefined();
  });

  it('goes on where another was', async () => {
    const first = await start();
    await first.idle();
    const deal = await dealOf();
    await made(test, 'rep', 'Power_Concession__c', given(deal));
    await first.logged('refreshed');
    await first.settled();
    await first.stop();
    await made(test, 'rep', 'Power_Concession__c', given(deal));
    const second = await start();
    await second.caughtUp();
    await expectFresh();
    // Who polls looks once more at what happened just before, and thinks of the policies as new.
    const said = second.lines.map(({ msg }) => msg);
    expect(said.includes('sync begun')).toBe(by === 'poll');
  });

  it('says how it is, in figures and in words', async () => {
    const serving = await start();
    expect(await serving.idle()).toMatchObject({ healthy: true, hearing: by, lastError: null });
    const metrics = await (await serving.ask('/metrics')).text();
    expect(metrics).toMatch(/^power_syncs_total 1$/m);
    expect(metrics).toMatch(/^power_readings_written_total [1-9]\d*$/m);
    expect((await serving.ask('/')).status).toBe(404);
    await serving.stop();
    const said = JSON.stringify(serving.lines);
    for (const { Name: name } of (
      await gate.query<{ Name: string }>('SELECT Name FROM Opportunity')
    ).records)
      expect(said).not.toContain(name);
    expect(said).not.toContain(test.org.accessToken('service@powerbalance.local'));
  });
});
