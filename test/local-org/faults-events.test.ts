import type { FaultRule } from '../../src/local-org/index.ts';
import { DEALS, heardIn, kinds, listen, startTelling, type Heard } from './listening.ts';
import { given, made, rest } from './rest.ts';
import { deal, stateFile, tree, type TestOrg } from './support.ts';

let test: TestOrg;
let ours: string;

async function start(...rules: FaultRule[]): Promise<void> {
  test = await startTelling({ faults: { seed: 7, rules } });
  ours = test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
}

afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const log = (): Promise<string> => made(test, 'rep', 'Power_Concession__c', given(ours));

const recordIds = (events: readonly Heard[]): string[] =>
  events.flatMap(({ ChangeEventHeader }) => ChangeEventHeader.recordIds);

/** Events until so many are there. */
async function heard(number: number): Promise<Heard[]> {
  const listener = await listen(test, 'service', DEALS, -2);
  const events: Heard[] = [];
  while (events.length < number) events.push(...heardIn(await listener.connect()));
  return events;
}

describe('a change event', () => {
  it('can say what happened to which record, and nothing else', async () => {
    await start({ fault: 'gap', object: 'Power_Concession__c', nth: [2] });
    const id = await log();
    await rest(test, 'rep', `PATCH sobjects/Opportunity/${ours}`, { NextStep: 'Call' });
    await rest(test, 'rep', `PATCH sobjects/Power_Concession__c/${id}`, { Cost__c: 5 });
    const events = await heard(3);
    expect(kinds(events)).toEqual([
      'CREATE Power_Concession__c',
      'UPDATE Opportunity',
      'GAP_UPDATE Power_Concession__c',
    ]);
    const { ChangeEventHeader: header, channel: _, replayId: _id, ...fields } = events[2] ?? {};
    expect(header).toMatchObject({ recordIds: [id], changedFields: [] });
    expect(fields).toEqual({});
  });

  it('can say no more than that a lot happened to an object', async () => {
    await start({ fault: 'overflow' });
    await log();
    await rest(test, 'rep', `DELETE sobjects/Opportunity/${ours}`);
    const events = await heard(3);
    expect(kinds(events.slice(1)).toSorted()).toEqual([
      'GAP_OVERFLOW Opportunity',
      'GAP_OVERFLOW Power_Concession__c',
    ]);
    expect(new Set(recordIds(events))).toEqual(new Set(['000000000000000AAA']));
  });

  it('can be overtaken by later ones', async () => {
    await start({ fault: 'reorder', ms: 3_000_000, nth: [1] });
    const first = await log();
    const second = await log();
    const events = await heard(2);
    expect(recordIds(events)).toEqual([second, first]);
    expect(events[0]?.replayId).toBeLessThan(events[1]?.replayId ?? 0);
  });

  it('can be late', async () => {
    await start({ fault: 'reorder', ms: 30 });
    const listener = await listen(test);
    const id = await log();
    expect(await listener.events()).toEqual([]);
    expect(recordIds(heardIn(await listener.connect()))).toEqual([id]);
  });

  it('that is late comes even where the org ends before', async () => {
    const file = stateFile();
    const faults = { seed: 1, rules: [{ fault: 'reorder', ms: 3_000_000 } as const] };
    test = await startTelling({ stateFile: file, faults });
    ours = test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
    const id = await log();
    await test.close();
    test = await startTelling({ stateFile: file });
    expect(recordIds(await heard(1))).toEqual([id]);
  });

  it('can be lost on its way, and is had by asking for it again', async () => {
    await start({ fault: 'lose', atMost: 1 });
    const listener = await listen(test, 'service', DEALS, -2);
    const id = await log();
    await expect(listener.connect()).rejects.toThrow('fetch failed');
    expect(await listener.events()).toEqual([]);
    await listener.subscribe(DEALS, -2);
    expect(recordIds(await listener.events())).toEqual([id]);
  });

  it('can come twice', async () => {
    await start({ fault: 'repeat', atMost: 1 });
    const listener = await listen(test);
    const id = await log();
    const twice = [...(await listener.events()), ...(await listener.events())];
    expect(recordIds(twice)).toEqual([id, id]);
    expect(twice[0]?.replayId).toBe(twice[1]?.replayId);
    expect(await listener.events()).toEqual([]);
  });
});

describe('a listener', () => {
  it('has to begin again after a restart, and has missed nothing', async () => {
    await start({ fault: 'restart', ms: 20, method: 'GET' });
    const listener = await listen(test, 'service', DEALS, -2);
    const id = await log();
    const [known = { replayId: 0 }] = await listener.events();
    const waiting = listener.connect();
    await listener.send({ channel: '/meta/unsubscribe', subscription: '/data/None' });
    await expect(rest(test, 'rep', 'GET limits')).rejects.toThrow('fetch failed');
    await expect(waiting).rejects.toThrow('fetch failed');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await listener.connect()).toMatchObject([{ error: '403::Unknown client' }]);
    const missed = await log();
    const again = await listen(test, 'service', DEALS, known.replayId);
    expect([id, ...recordIds(await again.events())]).toEqual([id, missed]);
  });
});
