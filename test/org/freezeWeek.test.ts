import type { Connection } from '@salesforce/core';
import { CallBudget } from '../../src/org/budget.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { recordsOf } from '../../src/org/query.ts';
import { freezeWeek } from '../../src/org/week/freezeWeek.ts';
import { weekIn, weekLogsIn } from '../../src/org/week/readWeek.ts';
import { keptWeek, weeksIn, type KeptWeek } from '../../src/org/week/weeks.ts';
import { readPower } from '../../src/model/index.ts';
import { reviewOf } from '../../src/review/week/review.ts';
import type { Why } from '../../src/review/week/why.ts';
import { samplePipeline } from '../../src/samples/index.ts';
import type { TestOrg } from '../local-org/support.ts';
import { connectTo, startOrg } from './support.ts';

const [WEEK, NEXT] = ['2026-11-23', '2026-11-30'];
const MONDAY = new Date('2026-11-23T04:00:00.000Z');
const NEXT_MONDAY = new Date('2026-11-30T04:00:00.000Z');

class Interruption extends Error {}

/** A gate that breaks at its nth write, after or before the org has done it. */
function breaking(gate: Gate, at: number, isDone: boolean): Gate {
  let writes = 0;
  const again = async (url: string, body: object): Promise<unknown> => {
    writes += 1;
    if (writes === at && !isDone) throw new Interruption();
    const answer = await gate.again(url, body);
    if (writes === at) throw new Interruption();
    return answer;
  };
  return Object.assign(Object.create(gate) as Gate, { again });
}

/** What of a week no later change may touch. */
const said = ({ deals, details }: KeptWeek): string => JSON.stringify([deals, [...details]]);

describe('freezing a week', () => {
  let test: TestOrg;
  let gate: Gate;
  let admin: Connection;
  let rep: Connection;
  let clock = MONDAY;

  beforeEach(async () => {
    clock = MONDAY;
    test = await startOrg({ now: () => clock });
    test.org.load(samplePipeline('2026-11-22').trees);
    const pause = (): Promise<void> => Promise.resolve();
    const service = await connectTo(test, 'service');
    gate = gateTo(service, { budget: new CallBudget(), pause });
    admin = await connectTo(test, 'admin');
    rep = await connectTo(test, 'rep');
  });

  const kept = async (week: string): Promise<KeptWeek> => {
    const record = (await weeksIn(gate)).find((one) => one.week === week);
    return keptWeek(gate, record as NonNullable<typeof record>);
  };

  const count = async (object: string): Promise<number> =>
    (await recordsOf(gate, `SELECT Id FROM ${object}`)).length;

  const logged = (object: string, fields: object): Promise<unknown> =>
    rep.sobject(object).create(fields as never);

  it('keeps every open deal as it is read on that day, whatever is stored', async () => {
    expect(await freezeWeek(gate, WEEK, MONDAY)).toMatchObject({ isNew: true, withoutInput: 0 });
    const week = await kept(WEEK);
    const now = await weekIn(gate, WEEK, null);
    const { deals: logs } = await weekLogsIn(gate, now, { since: null });
    expect(week.deals.map(({ id }) => id).sort()).toEqual(now.deals.map(({ id }) => id).sort());
    for (const { id, reading } of week.deals) {
      const { deal, policy, asOf } = logs.get(id)?.situation ?? {};
      const fresh = readPower(deal as never, policy as never, asOf as never);
      expect([reading?.band, reading?.asOf]).toEqual([fresh.band, WEEK]);
      expect(reading?.balance).toBeCloseTo(fresh.balance, 2);
    }
  });

  it('keeps figures of the week that are those of its deals', async () => {
    await freezeWeek(gate, WEEK, MONDAY);
    const week = await kept(WEEK);
    const [record] = await recordsOf(
      gate,
      'SELECT Deals__c, Amount__c, Totals__c, Policies__c FROM Power_Week__c',
    );
    const gives = [...week.details.values()].flatMap((detail) => detail.gives);
    const { totals } = reviewOf({ before: null, after: week.deals, gives }, {});
    expect(JSON.parse(String(record?.['Totals__c']))).toEqual({
      totals: JSON.parse(JSON.stringify(totals)) as unknown,
      flow: null,
    });
    expect(record?.['Deals__c']).toBe(week.deals.length);
    expect(record?.['Amount__c']).toBe(totals.amount.now[0]?.amount);
  });

  it('is done once: again it does nothing, and nobody can change what is kept', async () => {
    await freezeWeek(gate, WEEK, MONDAY);
    const before = said(await kept(WEEK));
    expect(await freezeWeek(gate, WEEK, NEXT_MONDAY)).toMatchObject({ isNew: false });
    expect(said(await kept(WEEK))).toBe(before);
    const [snapshot] = await recordsOf(gate, 'SELECT Id FROM Power_Snapshot__c LIMIT 1');
    const change = gate.request({
      method: 'PATCH',
      url: `/sobjects/Power_Snapshot__c/${String(snapshot?.['Id'])}`,
      body: JSON.stringify({ Stage__c: 'Another' }),
    });
    await expect(change).rejects.toThrow('A frozen week never changes.');
  });

  it('opens as it was after events, edits and deletions, and names what is gone', async () => {
    await freezeWeek(gate, WEEK, MONDAY);
    const before = await kept(WEEK);
    expect(before.gone).toEqual([]);
    const [gone, edited] = before.deals.map(({ id }) => id) as [string, string];
    await logged('Power_Concession__c', {
      Opportunity__c: edited,
      Given_By__c: 'seller',
      Kind__c: 'price',
      Given_On__c: '2026-11-20',
      Cost__c: 9000,
    });
    await admin.sobject('Opportunity').update({ Id: edited, Name: 'Renamed', Amount: 1 });
    await admin.sobject('Opportunity').destroy(gone);
    const after = await kept(WEEK);
    expect(said(after)).toBe(said(before));
    expect(after.gone.map(({ id }) => id)).toEqual([gone]);
  });

  it('goes on where it was interrupted, at any write, and keeps each deal once', async () => {
    await freezeWeek(gate, WEEK, MONDAY);
    const whole = await kept(WEEK);
    const [snapshots, pages] = [
      await count('Power_Snapshot__c'),
      await count('Power_Week_Page__c'),
    ];
    let week = NEXT;
    for (let at = 1; ; at += 1) {
      const isDone = at % 2 === 0;
      const attempt = freezeWeek(breaking(gate, at, isDone), week, NEXT_MONDAY);
      const error = await attempt.then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) break;
      expect(error).toBeInstanceOf(Interruption);
      await freezeWeek(gate, week, NEXT_MONDAY);
      const { deals } = await kept(week);
      expect(deals.map(({ id }) => id)).toEqual(whole.deals.map(({ id }) => id));
      week = new Date(Date.parse(week) + 7 * 86_400_000).toISOString().slice(0, 10);
    }
    const weeks = (await weeksIn(gate)).length;
    expect(weeks).toBeGreaterThan(3);
    expect(await count('Power_Snapshot__c')).toBe(weeks * snapshots);
    expect(await count('Power_Week_Page__c')).toBe(weeks * pages);
  });

  it('says next week why each deal moved, adding up, and what came late', async () => {
    await freezeWeek(gate, WEEK, MONDAY);
    clock = new Date('2026-11-25T10:00:00.000Z');
    const [first] = (await kept(WEEK)).deals.map(({ id }) => id) as [string];
    await logged('Power_Behavior__c', {
      Opportunity__c: first,
      Shown_By__c: 'customer',
      Kind__c: 'ultimatum',
      Seen_On__c: '2026-11-19',
      Intensity__c: 5,
    });
    await freezeWeek(gate, NEXT, NEXT_MONDAY);
    const { details, deals } = await kept(NEXT);
    const whys = new Map(deals.map(({ id }) => [id, details.get(id)?.why as Why]));
    for (const { lines, change } of whys.values()) {
      const sum = lines.reduce((total, { balance }) => total + balance, 0);
      expect(sum).toBeCloseTo(change, 9);
    }
    const late = whys.get(first)?.lines.filter(({ isLate }) => isLate);
    expect(late).toEqual([
      expect.objectContaining({
        cause: 'event',
        label: 'added',
        event: { log: 'behavior', kind: 'ultimatum', by: 'customer', on: '2026-11-19' },
      }),
    ]);
  });

  it('keeps what closed since the week before, and what closed long ago no more', async () => {
    await freezeWeek(gate, WEEK, MONDAY);
    clock = new Date('2026-11-25T10:00:00.000Z');
    const [won] = (await kept(WEEK)).deals.map(({ id }) => id) as [string];
    await admin
      .sobject('Opportunity')
      .update({ Id: won, StageName: 'Closed Won', CloseDate: '2026-11-25' });
    await freezeWeek(gate, NEXT, NEXT_MONDAY);
    const closed = (await kept(NEXT)).deals.filter(({ state }) => state !== 'open');
    expect(closed.map(({ id, state }) => [id, state])).toEqual([[won, 'won']]);
    clock = NEXT_MONDAY;
    await freezeWeek(gate, '2026-12-07', new Date('2026-12-07T04:00:00.000Z'));
    const later = (await kept('2026-12-07')).deals;
    expect(later.some(({ id }) => id === won)).toBe(false);
  });

  it('leaves a page to the next above, where its owner may own none', async () => {
    const users = await recordsOf(gate, 'SELECT Id, Username FROM User');
    const able = users.filter(({ Username }) => /^(manager|service)@/.test(String(Username)));
    const mayOwn = new Set(able.map(({ Id }) => Id));
    const refusing = Object.assign(Object.create(gate) as Gate, {
      again: async (url: string, body: { records: { OwnerId?: string }[] }) => {
        const isTaken = ({ OwnerId }: { OwnerId?: string }): boolean =>
          OwnerId === undefined || mayOwn.has(OwnerId);
        const records = body.records.filter(isTaken);
        const answers = records.length > 0 ? await gate.again<object[]>(url, { records }) : [];
        const errors = [{ statusCode: 'TRANSFER_REQUIRES_READ', message: 'no read' }];
        return body.records.map((one) => (isTaken(one) ? answers.shift() : { errors }));
      },
    });
    const { deals } = await freezeWeek(refusing, WEEK, MONDAY);
    const pages = await recordsOf(
      gate,
      'SELECT OwnerId, Deals__c, Deal_Ids__c FROM Power_Week_Page__c',
    );
    expect(new Set(pages.map(({ OwnerId }) => OwnerId))).toEqual(mayOwn);
    const ids = pages.flatMap((page) => JSON.parse(String(page['Deal_Ids__c'])) as string[]);
    expect(pages.reduce((sum, page) => sum + Number(page['Deals__c']), 0)).toBe(deals);
    expect(new Set(ids)).toEqual(new Set((await kept(WEEK)).deals.map(({ id }) => id)));
  });
});
