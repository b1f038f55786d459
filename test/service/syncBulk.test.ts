import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshAndStored } from '../../scripts/soak/stored.ts';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { openState, type StateFolder } from '../../src/service/state/stateFolder.ts';
import type { Checkpoint } from '../../src/service/sync/checkpoint.ts';
import { syncOrg, type Synced } from '../../src/service/sync/syncOrg.ts';
import { concession, deal, NOW, startOrg, type TestOrg } from '../local-org/support.ts';
import { connectTo } from '../org/support.ts';

/** As many as Salesforce would have read and written in bulk. */
const DEALS = 2100;

describe('a sync of many deals', () => {
  const folder = mkdtempSync(join(tmpdir(), 'power-bulk-'));
  let test: TestOrg;
  let state: StateFolder;

  beforeAll(async () => {
    const deals = Array.from({ length: DEALS }, (_, at) =>
      deal(`Deal ${at}`, { Amount: at * 100, OwnerId: '@rep' }, `d${at}`),
    );
    const gives = Array.from({ length: DEALS }, (_, at) =>
      concession({ Opportunity__c: `@d${(at * 7) % DEALS}`, Cost__c: at }),
    );
    test = await startOrg({}, [...deals, ...gives]);
    state = await openState(folder);
  });

  afterAll(() => {
    state.close();
    rmSync(folder, { recursive: true });
    expect(test.faults).toEqual([]);
  });

  const gateWith = async (signal?: AbortSignal): Promise<Gate> =>
    gateTo(await connectTo(test, 'service'), {
      budget: new CallBudget(),
      ...(signal === undefined ? {} : { signal }),
    });

  const sync = (gate: Gate, reusesResults = true): Promise<Synced> =>
    syncOrg({ gate, state, now: () => NOW, open: false, dryRun: false, reusesResults });

  /** Syncs, and is cut off so many milliseconds after something is noted. */
  async function cutOff(isIt: (checkpoint: Checkpoint) => boolean, ms: number): Promise<void> {
    const cut = new AbortController();
    const write = state.write.bind(state);
    state.write = async (kept, value) => {
      await write(kept, value);
      if (isIt(value as Checkpoint)) setTimeout(() => cut.abort(), ms);
    };
    await expect(sync(await gateWith(cut.signal))).rejects.toThrow();
    state.write = write;
  }

  async function expectFresh(): Promise<void> {
    const { fresh, stored, count } = await freshAndStored(await gateWith(), NOW);
    expect(stored).toEqual(fresh);
    expect(count).toBe(DEALS);
  }

  it('goes on after it was cut off while the org wrote, and stores every reading once', async () => {
    await cutOff(({ writing }) => writing.length > 0, 150);
    const second = await sync(await gateWith());
    expect(second).toMatchObject({ isResumed: true, read: DEALS, rejected: [], linked: DEALS });
    await expectFresh();
  }, 120_000);

  it('asks anew where it has to know what happened since it was cut off', async () => {
    await cutOff(({ jobs }) => Object.keys(jobs).length > 0, 0);
    // The org goes on with what it was asked, and has an old result soon.
    await new Promise((done) => setTimeout(done, 1000));
    const admin = await connectTo(test, 'admin');
    const [{ Id: id }] = (await admin.query<{ Id: string }>('SELECT Id FROM Opportunity LIMIT 1'))
      .records as [{ Id: string }];
    await admin.sobject('Opportunity').update({ Id: id, Amount: 1 });
    await sync(await gateWith(), false);
    await expectFresh();
  }, 120_000);

  it('writes nothing the next time, with few calls', async () => {
    const gate = await gateWith();
    expect(await sync(gate)).toMatchObject({ changed: 0, linked: 0 });
    expect(gate.budget.spent).toBeLessThan(40);
  }, 60_000);
});
