import type { Connection } from '@salesforce/core';
import { CallBudget } from '../../src/org/budget.ts';
import { readDeal } from '../../src/org/dealReading.ts';
import type { SObject } from '../../src/org/deals.ts';
import { gateTo, type Gate } from '../../src/org/gate.ts';
import { longId } from '../../src/org/ids.ts';
import { policiesIn } from '../../src/org/logs.ts';
import { policyTaken } from '../../src/org/policyTaken.ts';
import { readingFields } from '../../src/org/readings.ts';
import { namedDeal, recordTypeOf } from '../../src/org/scoreOrg.ts';
import { readWholeOrg, type WholeReading } from '../../src/org/wholeOrg/readWholeOrg.ts';
import { diceFor } from '../../src/samples/dice.ts';
import { NOW, startOrg, type TestOrg } from '../local-org/support.ts';
import { BulkFront, type FrontOptions } from './bulkFront.ts';
import { builtIn, policy, refusal } from './scoring.ts';
import { connect } from './support.ts';
import { fieldsOf } from './whole.ts';

const TODAY = '2026-11-25';
const STRICT = { ...builtIn, minEvidence: 3, concessionHalfLifeDays: 40 };
const BROKEN = { ...builtIn, minForce: -1 };

const idOf = (prefix: string, number: number): string =>
  longId(`${prefix}${String(number).padStart(9, '0')}`);

/** Values as they should be, and now and then as no org should have them. */
function wildRecords(seed: number, deals: number, events: number) {
  const dice = diceFor('wild', seed);
  const one = <T>(...values: readonly T[]): T => dice.pick(values);
  const maybe = <T>(value: T): T | null => (dice.chance(0.3) ? null : value);
  const rarely = <T>(usual: T, odd: T): T => (dice.chance(0.05) ? odd : usual);
  const money = (): number => dice.whole(0, 5e6) / 100;
  const day = (): string =>
    `2026-${one('02', '06', '09', '10', '11', '12')}-${one('01', '15', '24', '28')}`;
  const dealIds = Array.from({ length: deals }, (_, at) => idOf('006Lo0', at * 7919));
  const gaveIds = Array.from({ length: events }, (_, at) => idOf('a0BLo0', at));
  const event = (Id: string) => ({
    Id,
    Opportunity__c: rarely(one(...dealIds), idOf('006Lo0', 5)),
    Contested__c: dice.chance(0.1),
  });
  const party = () => rarely<string | null>(one('seller', 'customer'), one('Seller', null));
  const on = () => rarely<string | null>(day(), one('2026-02-30', null, '1999-12-31'));
  const kind = (log: 'concessions' | 'behaviors') =>
    rarely<string | null>(one(...Object.keys(builtIn[log])), one('toString', 'a "kind",\n', null));
  const opportunities = dealIds.map((Id) => ({
    Id,
    Amount: maybe(rarely(money() * 10, one(0, -5))),
    CloseDate: day(),
    IsClosed: dice.chance(0.4),
    Margin_Percent__c: maybe(rarely(25.5, 400)),
    Seller_Alternatives__c: maybe(rarely(one(0, 1, 2, 4), 7)),
    Customer_Alternatives__c: maybe(one(0, 1, 3)),
    RecordType: maybe({ DeveloperName: one('Renewal', 'Other') }),
    Power_Reading__c: maybe('a0DLo0000000001AAA'),
  }));
  const concessions = gaveIds.map((Id) => ({
    ...event(Id),
    Given_By__c: party(),
    Kind__c: kind('concessions'),
    Given_On__c: on(),
    Cost__c: maybe(rarely(money(), -1)),
    Value__c: maybe(rarely(money(), 2e15)),
    Secured_By__c: maybe(rarely(one('pressure', 'exchange', 'collaboration'), 'luck')),
    In_Return_For__c: maybe(one(...gaveIds)),
    Status__c: rarely<string | null>(one('given', null), one('planned', 'withdrawn', 'lost')),
  }));
  const behaviors = gaveIds.map((_, at) => ({
    ...event(idOf('a0CLo0', at)),
    Shown_By__c: party(),
    Kind__c: kind('behaviors'),
    Seen_On__c: on(),
    Intensity__c: maybe(rarely(one(1, 2.5, 5), one(0, 0.5, 9.9))),
  }));
  return { opportunities, concessions, behaviors };
}

type Records = Record<keyof ReturnType<typeof wildRecords>, readonly SObject[]>;

const byDeal = (records: readonly SObject[]) =>
  Map.groupBy(records, ({ Opportunity__c }) => String(Opportunity__c));

/** What each reading is, by the page's own way: deals that are open, and those with a log. */
function expectedOf(records: Records, policies: readonly SObject[]) {
  const logs = {
    concessions: byDeal(records.concessions),
    behaviors: byDeal(records.behaviors),
  };
  const hasLog = ({ Id }: SObject): boolean =>
    logs.concessions.has(String(Id)) || logs.behaviors.has(String(Id));
  const read = records.opportunities.filter((deal) => deal['IsClosed'] !== true || hasLog(deal));
  return new Map(
    read.map((deal) => {
      const taken = (readOn: string) =>
        policyTaken(policies, recordTypeOf(deal), { readOn, today: TODAY, basis: 'day' });
      const { reading, readOn, policy: under } = readDeal(namedDeal(deal, logs), taken, TODAY);
      return [deal['Id'], readingFields(reading, { asOf: readOn, policy: under.version })];
    }),
  );
}

const NONE: Records = { opportunities: [], concessions: [], behaviors: [] };

describe('an org read in bulk', () => {
  let test: TestOrg;
  let front: BulkFront;
  let connection: Connection;

  beforeAll(async () => {
    test = await startOrg({ recordTypes: true }, [
      policy('all:1', '2026-06-10'),
      policy('all:2', '2026-09-20', BROKEN),
      policy('all:3', '2026-09-21', STRICT),
      policy('Renewal:1', '2026-10-20'),
    ]);
    front = new BulkFront(test.origin, options(NONE, 1));
    const origin = await front.open();
    const username = 'service@powerbalance.local';
    connection = await connect(origin, username, test.org.accessToken(username));
  });

  afterAll(() => front.close());

  function options(records: Records, seed: number): FrontOptions {
    return {
      records: new Map([
        ['Opportunity', records.opportunities],
        ['Power_Concession__c', records.concessions],
        ['Power_Behavior__c', records.behaviors],
      ]),
      page: 40,
      chunk: 300,
      lineEnd: '\n',
      broken: 0.1,
      missing: 0,
      dice: diceFor('front', seed),
    };
  }

  function gate(): Gate {
    const pause = (): Promise<void> => Promise.resolve();
    return gateTo(connection, { budget: new CallBudget(), pause });
  }

  const whole = (more: Partial<WholeReading> = {}) =>
    readWholeOrg(gate(), { of: 'all', now: NOW, ...more });

  it.each([1, 2, 3, 4, 5])(
    'is read as the page reads it, whatever the values and however they come (%s)',
    async (seed) => {
      const records = wildRecords(seed, 60, 150);
      const wild = options(records, seed);
      const sizes = { page: 7 + 20 * seed, chunk: 1 + 40 * (seed - 1) };
      front.options = { ...wild, ...sizes, lineEnd: seed % 2 === 0 ? '\r\n' : '\n' };
      const policies = await policiesIn(gate(), TODAY);
      const fields = fieldsOf(await whole());
      expect(Object.fromEntries(fields)).toEqual(Object.fromEntries(expectedOf(records, policies)));
      expect(fields.size).toBeGreaterThan(30);
    },
  );

  it('begins its queries at once, and puts them away once all are read', async () => {
    front.options = options(wildRecords(6, 10, 20), 6);
    front.asked = [];
    await whole();
    const objects = ['Opportunity', 'Power_Concession__c', 'Power_Behavior__c', 'Power_Reading__c'];
    expect(front.asked.slice(0, 4).sort()).toEqual(objects.map((name) => `POST ${name}`).sort());
    expect(front.asked.slice(4).sort()).toEqual(objects.map((name) => `DELETE ${name}`).sort());
  });

  it('goes on with queries that were begun before, all of them or none', async () => {
    const records = wildRecords(7, 20, 40);
    front.options = options(records, 7);
    let begun: WholeReading['jobs'] = {};
    const cutOff = whole({
      onBegun: (jobs) => {
        begun = jobs;
        return Promise.reject(new Error('Killed.'));
      },
    });
    await expect(cutOff).rejects.toThrow('Killed.');
    front.asked = [];
    const fields = fieldsOf(await whole({ jobs: begun }));
    expect(fields).toEqual(expectedOf(records, await policiesIn(gate(), TODAY)));
    expect(front.asked.filter((asked) => asked.startsWith('POST'))).toEqual([]);
    expect(fieldsOf(await whole({ jobs: begun }))).toEqual(fields);
    expect(front.asked.filter((asked) => asked.startsWith('POST'))).toHaveLength(4);
  });

  it('stops at a policy with errors only where a deal is to be read under it', async () => {
    const [deal = {}] = wildRecords(8, 1, 0).opportunities;
    const closed = { ...deal, IsClosed: true, CloseDate: '2026-09-20', RecordType: null };
    front.options = options({ ...NONE, opportunities: [closed] }, 8);
    expect(fieldsOf(await whole()).size).toBe(0);
    const shown = { Id: idOf('a0CLo0', 1), Opportunity__c: closed['Id' as keyof typeof closed] };
    front.options = options({ ...NONE, opportunities: [closed], behaviors: [shown] }, 8);
    expect((await refusal(whole())).name).toBe('PolicyBrokenError');
  });

  it('is not taken for whole where records are missing', async () => {
    front.options = { ...options(wildRecords(9, 30, 0), 9), missing: 1 };
    expect((await refusal(whole())).name).toBe('BulkResultShortError');
  });
});
