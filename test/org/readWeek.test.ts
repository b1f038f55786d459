import type { Connection } from '@salesforce/core';
import { openConcessions, readPower } from '../../src/model/index.ts';
import { reviewOf } from '../../src/review/week/review.ts';
import { recordsOf } from '../../src/org/query.ts';
import { weekIn, weekLogsIn } from '../../src/org/week/readWeek.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import type { TestOrg } from '../local-org/support.ts';
import { connectTo, deal, metadataWithout, startOrg } from './support.ts';

const TODAY = '2026-11-25';

describe('the pipeline of an org as it stands', () => {
  let test: TestOrg;
  let manager: Connection;

  beforeAll(async () => {
    test = await startOrg({ recordTypes: true });
    test.org.load(samplePipeline(TODAY, undefined, { recordTypes: true }).trees);
    manager = await connectTo(test, 'manager');
  });

  const ids = async (soql: string): Promise<string[]> =>
    (await recordsOf(manager, soql)).map(({ Id }) => String(Id)).sort();

  it('is every open deal, each with what is stored of it', async () => {
    const { deals, today } = await weekIn(manager, TODAY, null);
    expect(today).toBe(TODAY);
    const open = await ids('SELECT Id FROM Opportunity WHERE IsClosed = false');
    expect(deals.map(({ id }) => id).sort()).toEqual(open);
    const stored = await recordsOf(
      manager,
      'SELECT Opportunity__c, Band__c, Balance__c FROM Power_Reading__c WHERE Opportunity__r.IsClosed = false',
    );
    const readings = deals.flatMap(({ id, reading }) => (reading ? [[id, reading] as const] : []));
    expect(
      Object.fromEntries(readings.map(([id, { band, balance }]) => [id, [band, balance]])),
    ).toEqual(
      Object.fromEntries(
        stored.map((one) => [one['Opportunity__c'], [one['Band__c'], one['Balance__c']]]),
      ),
    );
  });

  it('has what closed since the last week was frozen, too', async () => {
    const since = '2026-01-01T00:00:00.000Z';
    const { deals } = await weekIn(manager, TODAY, since);
    expect(deals.map(({ id }) => id).sort()).toEqual(
      await ids(`SELECT Id FROM Opportunity WHERE IsClosed = false OR SystemModstamp >= ${since}`),
    );
    expect(deals.some(({ state }) => state === 'won')).toBe(true);
  });

  it('knows who is above whom', async () => {
    const { deals } = await weekIn(manager, TODAY, null);
    const [boss] = await recordsOf(manager, "SELECT Id FROM User WHERE Username LIKE 'manager@%'");
    const { totals } = reviewOf(
      { before: null, after: deals, gives: null },
      { team: String(boss?.['Id']) },
    );
    expect(totals.open.now).toBeGreaterThan(0);
    expect(totals.open.now).toBeLessThanOrEqual(deals.length);
  });

  it('has every give of ours that nothing came back for, and each deal as its page reads it', async () => {
    const week = await weekIn(manager, TODAY, null);
    const { deals: logs } = await weekLogsIn(manager, week, { since: null });
    expect(logs.size).toBe(week.deals.length);
    const gives = [...logs.values()].flatMap((logged) => logged.gives);
    const expected = [...logs].flatMap(
      ([
        dealId,
        {
          situation: { deal, policy, asOf },
        },
      ]) =>
        openConcessions(deal, policy, asOf)
          .filter(({ by, standsAlone }) => by === 'seller' && standsAlone)
          .map(({ id }) => `${dealId} ${id}`),
    );
    expect(gives.map(({ dealId, id }) => `${dealId} ${id}`).sort()).toEqual(expected.sort());
    expect(gives.length).toBeGreaterThan(10);
    expect(gives.every(({ loggedBy }) => loggedBy.name !== '')).toBe(true);
    const bands = week.deals.flatMap(({ id, reading }) => {
      const situation = logs.get(id)?.situation;
      if (situation === undefined || reading?.policy !== 'all:3') return [];
      const { deal, policy, asOf } = situation;
      return [[readPower(deal, policy, asOf).band, reading.band]];
    });
    expect(bands.length).toBeGreaterThan(30);
    // A day has passed for some since they were stored.
    const other = bands.filter(([now, stored]) => now !== stored);
    expect(other.length).toBeLessThan(bands.length / 10);
  });

  it('has no stored readings where these are not to be seen', async () => {
    const blind = await startOrg({ metadataDir: metadataWithout('Power_Reading__c') }, [
      deal('Northwind rollout', { OwnerId: '@rep' }),
    ]);
    const { deals } = await weekIn(await connectTo(blind, 'rep'), TODAY, null);
    expect(deals.map(({ name, reading }) => [name, reading])).toEqual([
      ['Northwind rollout', null],
    ]);
  });
});
