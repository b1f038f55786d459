import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { recordsOf } from '../../src/org/query.ts';
import { openState } from '../../src/service/state/stateFolder.ts';
import { syncOrg, type Synced } from '../../src/service/sync/syncOrg.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import { NOW, startOrg, type TestOrg } from '../local-org/support.ts';
import { connectTo } from '../org/support.ts';
import { freshAndStored } from '../../scripts/soak/stored.ts';

const folder = mkdtempSync(join(tmpdir(), 'power-state-'));
afterAll(() => rmSync(folder, { recursive: true }));

let states = 0;

describe('a sync', () => {
  let test: TestOrg;
  let gate: Gate;

  beforeEach(async () => {
    test = await startOrg({ recordTypes: true });
    test.org.load(samplePipeline('2026-11-25', undefined, { recordTypes: true }).trees);
    gate = gateTo(await connectTo(test, 'service'), { budget: new CallBudget() });
  });

  async function sync(more: { open?: boolean; dryRun?: boolean } = {}): Promise<Synced> {
    const state = await openState(join(folder, String(states)));
    return syncOrg({
      gate,
      state,
      now: () => NOW,
      open: false,
      dryRun: false,
      reusesResults: true,
      ...more,
    }).finally(() => state.close());
  }

  afterEach(async () => {
    states += 1;
    expect(test.faults).toEqual([]);
    await test.close();
  });

  it('leaves every stored reading as a fresh one, and a second one writes nothing', async () => {
    const first = await sync();
    expect(first.rejected).toEqual([]);
    expect(first.changed).toBeGreaterThan(0);
    expect(first.written).toBe(first.changed);
    const { fresh, stored, count } = await freshAndStored(gate, NOW);
    expect(stored).toEqual(fresh);
    expect(count).toBe(Object.keys(fresh).length);
    expect(await sync()).toMatchObject({ changed: 0, written: 0, linked: 0, read: first.read });
  });

  it('leaves a record of itself', async () => {
    const { read, changed } = await sync();
    const soql =
      'SELECT Read__c, Changed__c, Rejected__c, Finished_On__c FROM Power_Run__c ORDER BY Name DESC';
    const [run] = await recordsOf(gate, soql);
    expect(run).toMatchObject({ Read__c: read, Changed__c: changed, Rejected__c: 0 });
    expect(run?.['Finished_On__c']).not.toBeNull();
  });

  it('says what it would do, and does nothing of it', async () => {
    const dry = await sync({ dryRun: true });
    expect(dry).toMatchObject({ written: 0, linked: 0 });
    expect(await sync()).toMatchObject({ changed: dry.changed, written: dry.changed });
  });

  it('links a deal whose reading was stored by a run that was cut off before that', async () => {
    await sync();
    const [deal] = await recordsOf(
      gate,
      'SELECT Id FROM Opportunity WHERE IsClosed = false AND Power_Reading__c != null LIMIT 1',
    );
    const id = String(deal?.['Id']);
    const body = JSON.stringify({ Power_Reading__c: null });
    await gate.request({ method: 'PATCH', url: `/sobjects/Opportunity/${id}`, body });
    expect(await sync()).toMatchObject({ changed: 0, linked: 1 });
    expect(await sync()).toMatchObject({ changed: 0, linked: 0 });
  });

  it('names the log entries that no reading rests on', async () => {
    const [kept] = await recordsOf(
      gate,
      'SELECT Id, Opportunity__c FROM Power_Concession__c LIMIT 1',
    );
    const id = String(kept?.['Id']);
    const body = JSON.stringify({ Kind__c: 'no-such-kind' });
    const admin = gateTo(await connectTo(test, 'admin'), { budget: new CallBudget() });
    await admin.request({ method: 'PATCH', url: `/sobjects/Power_Concession__c/${id}`, body });
    const { leftOut } = await sync();
    expect(leftOut.events).toBe(leftOut.named.length);
    const dealId = kept?.['Opportunity__c'];
    expect(leftOut.named).toContainEqual({ dealId, eventId: id, code: 'unknown-kind' });
  });

  it('has its state for itself', async () => {
    const path = join(folder, 'shared');
    const state = await openState(path);
    await expect(openState(path)).rejects.toMatchObject({
      name: 'StateInUseError',
      message: expect.stringContaining(String(process.pid)) as string,
    });
    state.close();
    (await openState(path)).close();
  });
});
