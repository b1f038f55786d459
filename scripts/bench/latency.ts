/** How long a change takes to reach its stored reading, by `sf power serve` as a process of its own. */
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@salesforce/core';
import { FROM_NOW, listen } from '../../src/org/changes/listen.ts';
import { list } from '../../src/org/soql.ts';
import { freshFolder, Service } from '../soak/service.ts';
import { BusyOrg } from './latency/busyOrg.ts';
import { goal, line, median } from './measures.ts';

const DEALS = 300;
const CHANGES = 300;
const PER_SECOND = 20;
const GOAL_MS = 1000;
const LOOK_MS = 20;
const PATIENCE_MS = 60_000;
const SECOND_MS = 1000;

/** When something happened to a deal, by its id; milliseconds. */
type Moments = Map<string, number>;

/** Notes when each deal's stored reading is another than before. */
class Lookout {
  readonly #connection: Connection;
  readonly #before = new Map<string, string>();
  readonly #awaited = new Set<string>();
  readonly seen: Moments = new Map();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get isWaiting(): boolean {
    return this.#awaited.size > 0;
  }

  /** From now on another reading of the deal is looked out for. */
  async expect(deal: string): Promise<void> {
    for (const [id, figures] of await this.#figuresOf([deal])) this.#before.set(id, figures);
    this.#awaited.add(deal);
  }

  async look(): Promise<void> {
    if (!this.isWaiting) return;
    for (const [deal, figures] of await this.#figuresOf([...this.#awaited])) {
      if (figures === this.#before.get(deal)) continue;
      this.seen.set(deal, performance.now());
      this.#awaited.delete(deal);
    }
  }

  async #figuresOf(deals: readonly string[]): Promise<[deal: string, figures: string][]> {
    const { records } = await this.#connection.query<Record<string, unknown>>(
      `SELECT Opportunity__c, Balance__c, Low__c, High__c, Tension__c FROM Power_Reading__c WHERE Opportunity__c IN ${list(deals)}`,
    );
    return records.map(({ Opportunity__c: deal, Balance__c, Low__c, High__c, Tension__c }) => [
      String(deal),
      [Balance__c, Low__c, High__c, Tension__c].join(),
    ]);
  }
}

/** Waits until every reading that is expected has come. */
async function settled(lookout: Lookout): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (lookout.isWaiting) {
    if (performance.now() > end) throw new Error('A change never reached its stored reading.');
    await lookout.look();
    await wait(LOOK_MS);
  }
}

async function lookUntil(enough: AbortSignal, lookout: Lookout): Promise<void> {
  while (!enough.aborted) {
    await lookout.look();
    await wait(LOOK_MS);
  }
}

/** Changes one deal after the other, in time. */
async function changeAll(org: BusyOrg, lookout: Lookout): Promise<Moments> {
  const changed: Moments = new Map();
  const start = performance.now();
  for (const [at, deal] of org.deals.slice(0, CHANGES).entries()) {
    await lookout.expect(deal);
    await wait(Math.max(0, start + (at * SECOND_MS) / PER_SECOND - performance.now()));
    changed.set(deal, performance.now());
    await org.change(deal);
  }
  return changed;
}

/** Milliseconds from one moment to the other, of each deal that has both. */
const delays = (from: Moments, to: Moments): number[] =>
  [...from].flatMap(([deal, at]) => (to.has(deal) ? [(to.get(deal) ?? 0) - at] : []));

/** Notes when each deal's change event comes in. */
function hearing(connection: Connection): { heard: Moments; end: () => void } {
  const heard: Moments = new Map();
  const end = listen(connection, FROM_NOW, {
    heard: (_, payload) => {
      const { Opportunity__c: deal } = payload as { Opportunity__c?: string };
      if (deal !== undefined && !heard.has(deal)) heard.set(deal, performance.now());
    },
    begun: () => undefined,
    lost: () => undefined,
  });
  return { heard, end };
}

async function measured(org: BusyOrg): Promise<{ stored: number[]; heard: number[] }> {
  const { connection, deals } = org;
  const first = new Lookout(connection);
  const warmUp = deals.at(-1) ?? '';
  await first.expect(warmUp);
  await org.change(warmUp);
  await settled(first);
  const { heard, end } = hearing(connection);
  const lookout = new Lookout(connection);
  const enough = new AbortController();
  const looking = lookUntil(enough.signal, lookout);
  const changed = await changeAll(org, lookout);
  enough.abort();
  await looking;
  await settled(lookout);
  end();
  return { stored: delays(changed, lookout.seen), heard: delays(changed, heard) };
}

/** The lines of the bench. */
export async function latencyLines(): Promise<string[]> {
  const folder = freshFolder();
  const org = await BusyOrg.open(DEALS + 1);
  await new Service(folder, org.origin, 'sync').ended;
  const service = new Service(folder, org.origin, 'serve', '--port', '0');
  try {
    const { stored, heard } = await measured(org);
    const slowest = Math.round(Math.max(...stored));
    return [
      `${stored.length} changes, ${PER_SECOND} a second, from the moment somebody logs it`,
      line('to the change event, heard by jsforce', median(heard), 'peer'),
      line(
        'to the stored reading',
        median(stored),
        `slowest ${slowest} ms, ${goal(slowest, GOAL_MS)}`,
      ),
    ];
  } finally {
    await service.stop();
    await org.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
