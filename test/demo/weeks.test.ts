import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from '@salesforce/core';
import { connect } from '../../scripts/connected.ts';
import { freeze as freezeWeekOf } from '../../scripts/freeze.ts';
import {
  openDemoOrg,
  openDemoOrgWithWeeks,
  type DemoOrg,
  type DemoOrgOptions,
} from '../../src/demo/org.ts';
import { DemoProblem } from '../../src/demo/problem.ts';
import type { Freeze } from '../../src/demo/weekByWeek.ts';
import { createOrgServer, type LocalOrg } from '../../src/local-org/index.ts';
import { recordsOf } from '../../src/org/query.ts';
import { dayIn } from '../../src/org/today.ts';
import { frozenReview, standingReview, type OrgReview } from '../../src/org/week/sources.ts';
import { daysBefore } from '../../src/review/index.ts';
import { weekOf } from '../../src/review/week/calendar.ts';
import { reviewOf, type Review } from '../../src/review/week/review.ts';

const metadataDir = fileURLToPath(new URL('../../force-app/main', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'power-balance-'));
const MANAGER = 'manager@powerbalance.local';

/** As many seconds as a sample takes on a slow machine, several times over. */
const PATIENCE = 180_000;

const thisMonday = weekOf(dayIn(new Date()));
const [older, later] = [daysBefore(thisMonday, 14), daysBefore(thisMonday, 7)] as const;

const servers: { close(): Promise<void> }[] = [];
const orgs: LocalOrg[] = [];

afterAll(async () => {
  for (const server of servers) await server.close();
  for (const org of orgs) org.close();
  rmSync(root, { recursive: true });
});

/** The Mondays of which weeks were frozen, in order. */
const frozen: string[] = [];

const freeze: Freeze = (session, monday, now) => {
  frozen.push(monday);
  return freezeWeekOf(session, monday, now);
};

const optionsIn = (stateDir: string, more: Partial<DemoOrgOptions> = {}): DemoOrgOptions => ({
  sample: 'pipeline',
  reset: false,
  stateDir: join(root, stateDir),
  metadataDir,
  ...more,
});

/** A user of a demo's org, over HTTP, until all tests are done. */
async function connectTo({ org }: DemoOrg): Promise<Connection> {
  orgs.push(org);
  const server = await createOrgServer(org, { port: 0 });
  servers.push(server);
  return connect(server.origin, MANAGER, org.accessToken(MANAGER));
}

const count = async (connection: Connection, object: string): Promise<number> =>
  (await recordsOf(connection, `SELECT Id FROM ${object}`)).length;

const COUNTED = ['Opportunity', 'Power_Week__c', 'Power_Snapshot__c', 'Power_Concession__c'];

const countsOf = (connection: Connection): Promise<number[]> =>
  Promise.all(COUNTED.map((object) => count(connection, object)));

describe('a fresh pipeline', () => {
  let manager: Connection;
  let now: OrgReview;
  let review: Review;

  beforeAll(async () => {
    frozen.length = 0;
    const demo = await openDemoOrgWithWeeks(optionsIn('fresh'), freeze);
    manager = await connectTo(demo);
    now = await standingReview(manager, new Date());
    review = reviewOf(now.sources, {});
  }, PATIENCE);

  /** How many deals went a way, whatever it was at its other end. */
  const went = (side: 'from' | 'to', end: string): number =>
    (review.flow?.streams ?? [])
      .filter((stream) => stream[side] === end)
      .reduce((sum, { deals }) => sum + deals.length, 0);

  it('has the weeks of the last two Mondays frozen, each on its Monday, and not this one', async () => {
    expect(frozen).toEqual([older, later]);
    const fields = 'Week_Key__c, Frozen_On__c, CreatedDate, Frozen_By__r.Username';
    const weeks = await recordsOf(
      manager,
      `SELECT ${fields} FROM Power_Week__c ORDER BY Week_Key__c`,
    );
    expect(weeks.map((week) => week['Week_Key__c'])).toEqual([older, later]);
    for (const week of weeks) {
      expect(week['Frozen_By__r']).toMatchObject({ Username: 'service@powerbalance.local' });
      for (const field of ['Frozen_On__c', 'CreatedDate'])
        expect(String(week[field]).slice(0, 10)).toBe(week['Week_Key__c']);
    }
  });

  it('has moved since: new deals, won, lost, reopened and deleted ones, far movers', () => {
    expect(now.comparedWith).toBe(later);
    expect(went('from', 'new')).toBeGreaterThanOrEqual(2);
    expect(went('from', 'reopened')).toBe(1);
    expect(went('to', 'closed')).toBeGreaterThanOrEqual(2);
    expect(went('to', 'gone')).toBe(1);
    const wasOpen = new Set(
      now.sources.before?.deals.flatMap(({ id, state }) => (state === 'open' ? [id] : [])),
    );
    const ended = now.sources.after.filter(({ id, state }) => state !== 'open' && wasOpen.has(id));
    expect(new Set(ended.map(({ state }) => state))).toEqual(new Set(['won', 'lost']));
    expect(review.movers.filter(({ change }) => Math.abs(change) >= 5).length).toBeGreaterThan(4);
    expect(review.movers.some(({ hasChangedBand }) => hasChangedBand)).toBe(true);
  });

  it('knows why each mover moved: something new, logged late or changed on the deal', () => {
    const lines = review.movers.map(({ id }) => now.details.get(id)?.why?.lines ?? null);
    expect(lines.every((line) => line !== null)).toBe(true);
    const all = lines.flatMap((line) => line ?? []);
    expect(all.some(({ isLate }) => isLate)).toBe(true);
    expect(all.map(({ cause }) => cause)).toEqual(
      expect.arrayContaining(['event', 'fading', 'deal']),
    );
  });

  it('has a deal that is worth less than when the week was frozen', () => {
    const before = new Map(now.sources.before?.deals.map(({ id, amount }) => [id, amount]));
    const changed = now.sources.after.filter(
      ({ id, amount }) => before.has(id) && before.get(id) !== amount,
    );
    expect(changed.map(({ name }) => name)).toEqual(['Orsalto Farmaceutici – Pharma picking line']);
    expect(before.get(String(changed[0]?.id))).toBeGreaterThan(Number(changed[0]?.amount));
  });

  it('has another week to look at, whose deleted deal is named', async () => {
    const said = await frozenReview(manager, later, new Date());
    expect(said.comparedWith).toBe(older);
    expect(said.gone.map(({ name }) => name)).toEqual([
      'Zielnova Apteki – Picking stations (duplicate)',
    ]);
    const earlier = reviewOf(said.sources, {});
    expect(earlier.movers.length).toBeGreaterThan(4);
    expect(earlier.flow?.streams.some(({ to }) => to === 'closed')).toBe(true);
  });

  it.each([
    [
      'Opportunity',
      'Name, StageName, Probability, ForecastCategoryName, Amount, CloseDate, NextStep, ' +
        'CreatedDate, Owner.Username, Seller_Alternatives__c, Customer_Alternatives__c, ' +
        'Margin_Percent__c, Power_Reading__r.Balance__c, Power_Reading__r.Band__c, ' +
        'Power_Reading__r.As_Of__c, Power_Reading__r.Policy__c',
    ],
    [
      'Power_Concession__c',
      'Opportunity__r.Name, Given_By__c, Kind__c, Given_On__c, Cost__c, Value__c, Secured_By__c, ' +
        'Status__c, In_Return_For__r.Kind__c, In_Return_For__r.Given_On__c, Contested__c, ' +
        'Contested_By__r.Username, Contested_On__c, Contest_Reason__c, Note__c, CreatedDate, ' +
        'CreatedBy.Username',
    ],
    [
      'Power_Behavior__c',
      'Opportunity__r.Name, Shown_By__c, Kind__c, Seen_On__c, Intensity__c, Contact__r.Name, ' +
        'Contested__c, Contested_By__r.Username, Contested_On__c, Contest_Reason__c, Note__c, ' +
        'CreatedDate, CreatedBy.Username',
    ],
  ])('ends as an org does that is filled at once: %s', async (object, fields) => {
    const once = await connectTo(openDemoOrg(optionsIn(`once-${object}`)));
    const withoutIds = (key: string, value: unknown): unknown =>
      key === 'attributes' ? undefined : value;
    const heldBy = async (connection: Connection): Promise<string[]> =>
      (await recordsOf(connection, `SELECT ${fields} FROM ${object}`))
        .map((record) => JSON.stringify(record, withoutIds))
        .sort();
    expect(await heldBy(manager)).toEqual(await heldBy(once));
  });
});

describe('a pipeline that is opened', () => {
  const failing: Freeze = async (session, monday, now) => {
    if (monday === later) throw new Error('The org is out of order.');
    await freeze(session, monday, now);
  };

  it(
    'again is as it was left: nothing is frozen or filled in a second time',
    async () => {
      const options = optionsIn('again');
      const first = await openDemoOrgWithWeeks(options, freeze);
      first.org.close();
      frozen.length = 0;
      const second = await openDemoOrgWithWeeks(options, freeze);
      expect([frozen, second.opens]).toEqual([[], first.opens]);
      const counts = await countsOf(await connectTo(second));
      expect(counts.slice(0, 2)).toEqual([164, 2]);
    },
    PATIENCE,
  );

  it(
    'after its filling broke off, which says so, is filled anew',
    async () => {
      const options = optionsIn('broken');
      const broken = openDemoOrgWithWeeks(options, failing);
      await expect(broken).rejects.toThrow(DemoProblem);
      await expect(broken).rejects.toMatchObject({
        code: 'SampleUnfilled',
        message: 'The org could not be filled: The org is out of order.',
      });
      const mended = await connectTo(await openDemoOrgWithWeeks(options, freeze));
      const whole = await connectTo(await openDemoOrgWithWeeks(optionsIn('whole'), freeze));
      expect(await countsOf(mended)).toEqual(await countsOf(whole));
    },
    PATIENCE,
  );

  it(
    'with faults is filled without any, and has them afterwards',
    async () => {
      const faults = join(root, 'plan.json');
      const rules = [{ fault: 'status', status: 503 }];
      writeFileSync(faults, JSON.stringify({ seed: 1, rules }));
      const manager = await connectTo(
        await openDemoOrgWithWeeks(optionsIn('faulty', { faults }), freeze),
      );
      const { status } = await fetch(`${manager.instanceUrl}/services/data/v66.0/limits`);
      expect(status).toBe(503);
    },
    PATIENCE,
  );

  it.each([{ recordTypes: false }, { multiCurrency: true }, { language: 'ja' }] as const)(
    'with %j has its weeks as well',
    async (features) => {
      const demo = await openDemoOrgWithWeeks(optionsIn('features', features), freeze);
      expect(await count(await connectTo(demo), 'Power_Week__c')).toBe(2);
    },
    PATIENCE,
  );
});

it(
  'another sample is filled at once, and no week of it is frozen',
  async () => {
    frozen.length = 0;
    const demo = await openDemoOrgWithWeeks(optionsIn('casino', { sample: 'casino' }), freeze);
    expect(await count(await connectTo(demo), 'Power_Week__c')).toBe(0);
    expect(frozen).toEqual([]);
  },
  PATIENCE,
);
