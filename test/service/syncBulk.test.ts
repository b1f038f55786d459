import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshAndStored } from '../../scripts/soak/stored.ts';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { openState, type StateFolder } from '../../src/service/state/stateFolder.ts';
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

  const sync = (gate: Gate): Promise<Synced> =>
    syncOrg({ gate, state, now: () => NOW, open: false, dryRun: false });

  it('goes on after it was cut off while the org wrote, and stores every reading once', async () => {
    const cut = new AbortController();
    const gate = await gateWith(cut.signal);
    const cutOff = state.write.bind(state);
    state.write = async (name, value) => {
      await cutOff(name, value);
      const { writing } = value as { writing: readonly string[] };
      if (writing.length > 0) setTimeout(() => cut.abort(), 150);
    };
    await expect(sync(gate)).rejects.toThrow();
    state.write = cutOff;
    const second = await sync(await gateWith());
    expect(second).toMatchObject({ isResumed: true, read: DEALS, rejected: [], linked: DEALS });
    const { fresh, stored, count } = await freshAndStored(await gateWith(), NOW);
    expect(stored).toEqual(fresh);
    expect(count).toBe(DEALS);
  }, 120_000);

  it('writes nothing the next time, with few calls', async () => {
    const gate = await gateWith();
    expect(await sync(gate)).toMatchObject({ changed: 0, linked: 0 });
    expect(gate.budget.spent).toBeLessThan(40);
  }, 60_000);
});
