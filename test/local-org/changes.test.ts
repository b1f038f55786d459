import { fileURLToPath } from 'node:url';

import { DEALS, kinds, listen, startTelling, type Heard, type Listener } from './listening.ts';
import { given, made, rest, shown } from './rest.ts';
import { anyText, deal, textLike, tree, type TestOrg } from './support.ts';

const anyNumber: unknown = expect.any(Number);

const LOG = '/data/Power_Concession__ChangeEvent';

let test: TestOrg;
let ours: string;
let listener: Listener;

beforeAll(async () => {
  test = await startTelling();
});

beforeEach(async () => {
  ours = test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
  listener = await listen(test);
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

/** The one event that there is. */
async function heard(from: Listener = listener): Promise<Heard> {
  const [event, ...others] = await from.events();
  expect(others).toEqual([]);
  if (event === undefined) throw new Error('There is no event');
  return event;
}

const given3 = (): Promise<string[]> =>
  Promise.all([1, 2, 3].map(() => made(test, 'rep', 'Power_Concession__c', given(ours))));

const collection = (records: readonly object[], allOrNone = false): object => ({
  allOrNone,
  records: records.map((fields) => ({ attributes: { type: 'Power_Concession__c' }, ...fields })),
});

const fieldsOf = ({ ChangeEventHeader: _, channel: _channel, replayId: _id, ...fields }: Heard) =>
  fields;

describe('a change event', () => {
  it('says of a new record who made it, when and through what, and all it has', async () => {
    const call = { 'sforce-call-options': 'client=Loader' };
    const { body } = await rest(
      test,
      'rep',
      'POST sobjects/Power_Concession__c',
      given(ours),
      call,
    );
    const { id } = body as { id: string };
    const event = await heard();
    expect(event.ChangeEventHeader).toEqual({
      entityName: 'Power_Concession__c',
      recordIds: [id],
      changeType: 'CREATE',
      changeOrigin: 'com/salesforce/api/rest/66.0;client=Loader',
      transactionKey: textLike(/^[\da-f-]{36}$/),
      sequenceNumber: 1,
      commitTimestamp: Date.parse('2026-11-25T10:30:00Z'),
      commitNumber: anyNumber,
      commitUser: event['CreatedById'],
      changedFields: [],
      nulledFields: [],
      diffFields: [],
    });
    expect(event).toMatchObject({
      Opportunity__c: ours,
      Kind__c: 'price',
      Given_On__c: '2026-11-01',
      CreatedDate: '2026-11-25T10:30:00.000Z',
      Name: anyText,
    });
    expect(event).not.toHaveProperty('Value__c');
  });

  it('says of a change what is different now, and the deal of a log always', async () => {
    const fields = given(ours, { Value__c: 100, Cost__c: 5 });
    const id = await made(test, 'rep', 'Power_Concession__c', fields);
    await listener.events();
    const change = { Value__c: null, Cost__c: 7.5, Kind__c: 'price' };
    await rest(test, 'rep', `PATCH sobjects/Power_Concession__c/${id}`, change);
    const event = await heard();
    expect(event.ChangeEventHeader).toMatchObject({
      changeType: 'UPDATE',
      recordIds: [id],
      nulledFields: ['Value__c'],
    });
    expect(event.ChangeEventHeader.changedFields.toSorted()).toEqual([
      'Cost__c',
      'LastModifiedDate',
      'Value__c',
    ]);
    expect(fieldsOf(event)).toEqual({
      Opportunity__c: ours,
      Cost__c: 7.5,
      Value__c: null,
      LastModifiedDate: anyText,
    });
  });

  it('leaves out what the listener may not see', async () => {
    await made(test, 'rep', 'Power_Concession__c', given(ours, { Note__c: 'Between us' }));
    expect(await heard()).not.toHaveProperty('Note__c');
    const admin = await listen(test, 'admin', DEALS, -2);
    expect((await admin.events()).at(-1)).toMatchObject({ Note__c: 'Between us' });
  });

  it('tells of each log that goes with its deal, and which deal that was', async () => {
    const log = await made(test, 'rep', 'Power_Concession__c', given(ours));
    const other = await made(test, 'rep', 'Power_Behavior__c', shown(ours));
    await listener.events();
    await rest(test, 'rep', `DELETE sobjects/Opportunity/${ours}`);
    const events = await listener.events();
    const ids = events.flatMap(({ ChangeEventHeader: { recordIds } }) => recordIds);
    expect(kinds(events).toSorted()).toEqual([
      'DELETE Opportunity',
      'DELETE Power_Behavior__c',
      'DELETE Power_Concession__c',
    ]);
    expect(ids.toSorted()).toEqual([ours, log, other].toSorted());
    const logs = events.filter(
      ({ ChangeEventHeader: { entityName } }) => entityName !== 'Opportunity',
    );
    expect(logs.map(fieldsOf)).toEqual([{ Opportunity__c: ours }, { Opportunity__c: ours }]);
    const soql = `SELECT Id, Opportunity__c FROM Power_Concession__c WHERE IsDeleted = true AND Id = '${log}'`;
    const { body } = await rest(test, 'service', `GET queryAll?q=${encodeURIComponent(soql)}`);
    expect(body).toMatchObject({ records: [{ Id: log, Opportunity__c: ours }] });
  });

  it('comes through the channel of the product itself', async () => {
    const eventsDir = fileURLToPath(new URL('../../force-app/events', import.meta.url));
    const own = await startTelling({ eventsDir });
    const id = own.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
    const service = await listen(own, 'service', '/data/Power_Balance__chn');
    const log = await made(own, 'rep', 'Power_Behavior__c', shown(id));
    await rest(own, 'rep', `PATCH sobjects/Power_Behavior__c/${log}`, { Kind__c: 'demand' });
    const events = await service.events();
    expect(kinds(events)).toEqual(['CREATE Power_Behavior__c', 'UPDATE Power_Behavior__c']);
    expect(events).toMatchObject([{ Opportunity__c: id }, { Opportunity__c: id }]);
    await own.close();
  });
});

describe('one transaction', () => {
  it('tells of records that changed alike at once, and one by one where each says its deal', async () => {
    const ids = await given3();
    await listener.events();
    const alone = await listen(test, 'service', LOG);
    const changes = collection(ids.map((id) => ({ id, Kind__c: 'terms' })));
    await rest(test, 'rep', 'PATCH composite/sobjects', changes);
    const { ChangeEventHeader: together, replayId } = await heard(alone);
    expect(together).toMatchObject({ changeType: 'UPDATE', recordIds: ids, sequenceNumber: 1 });
    const each = await listener.events();
    expect(each.map(({ ChangeEventHeader: { recordIds } }) => recordIds)).toEqual(
      ids.map((id) => [id]),
    );
    expect(each.map((event) => [event.replayId, event['Opportunity__c']])).toEqual(
      ids.map(() => [replayId, ours]),
    );
  });

  it('numbers its events in order', async () => {
    const records = [given(ours), given(ours, { Kind__c: 'terms' })];
    await rest(test, 'rep', 'POST composite/sobjects', collection(records));
    const events = await listener.events();
    const headers = events.map((event) => event.ChangeEventHeader);
    expect(headers.map(({ sequenceNumber }) => sequenceNumber)).toEqual([1, 2]);
    expect(new Set(headers.map(({ transactionKey }) => transactionKey)).size).toBe(1);
    expect(events[1]?.replayId).toBeGreaterThan(events[0]?.replayId ?? 0);
  });

  it('tells what a record came to, not the way there', async () => {
    const compositeRequest = [
      {
        method: 'POST',
        url: '/services/data/v66.0/sobjects/Power_Concession__c',
        referenceId: 'made',
        body: given(ours),
      },
      {
        method: 'PATCH',
        url: '/services/data/v66.0/sobjects/Power_Concession__c/@{made.id}',
        referenceId: 'changed',
        body: { Kind__c: 'terms' },
      },
    ];
    await rest(test, 'rep', 'POST composite', { allOrNone: true, compositeRequest });
    const event = await heard();
    expect(event).toMatchObject({ Kind__c: 'terms' });
    expect(event.ChangeEventHeader).toMatchObject({ changeType: 'CREATE' });
  });

  it.each([
    ['nothing of what is undone', true, 0],
    ['what is kept of it', false, 2],
  ])('tells %s', async (_, allOrNone, told) => {
    const records = [given(ours), given(ours, { Cost__c: 'much' }), given(ours)];
    await rest(test, 'rep', 'POST composite/sobjects', collection(records, allOrNone));
    expect(await listener.events()).toHaveLength(told);
  });
});
