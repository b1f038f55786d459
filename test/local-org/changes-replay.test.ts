import {
  channelOf,
  DEALS,
  heardIn,
  listen,
  startTelling,
  type Heard,
  type Listener,
} from './listening.ts';
import { given, made, rest } from './rest.ts';
import { deal, NOW, stateFile, textLike, tree, type TestOrg } from './support.ts';

const HOUR = 60 * 60 * 1000;
const INVALID = textLike(/^400::The replayId \{\d+\} you provided was invalid\. {2}Please/);

let time: number;
let test: TestOrg;
let ours: string;

const log = (): Promise<string> => made(test, 'rep', 'Power_Concession__c', given(ours));

const replayIds = (events: readonly Heard[]): number[] => events.map(({ replayId }) => replayId);

const recordIds = (events: readonly Heard[]): string[] =>
  events.flatMap(({ ChangeEventHeader }) => ChangeEventHeader.recordIds);

const start = async (options: Parameters<typeof startTelling>[0] = {}): Promise<void> => {
  test = await startTelling({ now: () => new Date(time), ...options });
  ours = test.org.load(tree(deal('Ours'))).ids.get('Ours') ?? '';
};

beforeEach(async () => {
  time = NOW.getTime();
  await start();
});

afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

describe('who was away', () => {
  it('gets what it missed, from the last event that it knows', async () => {
    const listener = await listen(test);
    await log();
    const known = replayIds(await listener.events()).at(-1);
    const missed = [await log(), await log()];
    const again = await listen(test, 'service', DEALS, known);
    expect(recordIds(await again.events())).toEqual(missed);
  });

  it.each([
    ['all that is kept', -2, 3],
    ['only what is new', -1, 1],
  ])('gets %s where it asks for that', async (_, from, heard) => {
    await log();
    await log();
    const listener = await listen(test, 'service', DEALS, from);
    await log();
    expect(await listener.events()).toHaveLength(heard);
  });

  it('gets many events in order, and none of them twice', async () => {
    const ids = [];
    for (let index = 0; index < 130; index += 1) ids.push(await log());
    const listener = await listen(test, 'service', DEALS, -2);
    const events = [...(await listener.events()), ...(await listener.events())];
    expect(recordIds(events)).toEqual(ids);
    expect(replayIds(events)).toEqual(replayIds(events).toSorted((a, b) => a - b));
    expect(await listener.events()).toEqual([]);
  });

  it('is told where an event is none of ours, or was too long ago', async () => {
    const listener = await listen(test);
    await log();
    const [known = 0] = replayIds(await listener.events());
    expect(await listener.subscribe(DEALS, known + 1)).toMatchObject({ error: INVALID });
    time += 71 * HOUR;
    expect(await listener.subscribe(DEALS, known)).toMatchObject({ successful: true });
    time += 2 * HOUR;
    expect(await listener.subscribe(DEALS, known)).toMatchObject({ error: INVALID });
    expect(await listener.subscribe(DEALS, -2)).toMatchObject({ successful: true });
    expect(await listener.events()).toEqual([]);
  });

  it('goes on where it was after the org has restarted', async () => {
    await test.close();
    const file = stateFile();
    await start({ stateFile: file });
    await log();
    const [known = 0] = replayIds(await (await listen(test, 'service', DEALS, -2)).events());
    const missed = await log();
    await test.close();
    test = await startTelling({ stateFile: file, now: () => new Date(time) });
    const listener = await listen(test, 'service', DEALS, known);
    const latest = await log();
    expect(recordIds(await listener.events())).toEqual([missed, latest]);
  });

  it('has to begin again where the org began again', async () => {
    await test.close();
    const file = stateFile();
    await start({ stateFile: file });
    await log();
    const [known = 0] = replayIds(await (await listen(test, 'service', DEALS, -2)).events());
    await test.close();
    time += 1000;
    await start({ stateFile: file, reset: true });
    await log();
    const listener = await listen(test, 'service', null);
    expect(await listener.subscribe(DEALS, known)).toMatchObject({ error: INVALID });
  });
});

describe('who listens', () => {
  it('hears at once what happens while it waits', async () => {
    const listener = await listen(test);
    const waiting = listener.connect();
    const id = await log();
    const answer = await waiting;
    expect(recordIds(heardIn(answer))).toEqual([id]);
    expect(answer.at(-1)).toMatchObject({ channel: '/meta/connect', successful: true });
  });

  it.each<[string, (listener: Listener) => Promise<unknown>, object]>([
    ['asks again', (listener) => listener.events(), { successful: true }],
    ['leaves', (listener) => listener.send({ channel: '/meta/disconnect' }), { successful: true }],
    [
      'is logged out',
      () => {
        const token = test.org.accessToken('service@powerbalance.local');
        const body = new URLSearchParams({ token });
        return fetch(`${test.origin}/services/oauth2/revoke`, { method: 'POST', body }).then(log);
      },
      { error: '401::Authentication invalid', advice: { reconnect: 'none' } },
    ],
  ])('waits no longer once it %s', async (_, ending, answer) => {
    const listener = await listen(test);
    const waiting = listener.connect();
    await listener.send({ channel: '/meta/unsubscribe', subscription: '/data/None' });
    await ending(listener);
    expect(await waiting).toMatchObject([answer]);
  });

  it('hears nothing of what it may not see all of', async () => {
    const rep = await listen(test, 'rep');
    await log();
    expect(await rep.events()).toEqual([]);
    const refused = await rep.subscribe('/data/Power_Concession__ChangeEvent');
    expect(refused).toMatchObject({ error: '403:denied_by_security_policy:create_denied' });
  });

  it('hears at once what stands behind much that it may not see', async () => {
    await test.close();
    const members = { ContactChangeEvent: [], Power_Concession__ChangeEvent: [] };
    await start({ eventsDir: channelOf('Deals__chn', members) });
    const contact = { attributes: { type: 'Contact' }, LastName: 'Park' };
    const records = Array.from({ length: 101 }, () => contact);
    await rest(test, 'rep', 'POST composite/sobjects', { records });
    const id = await log();
    const listener = await listen(test, 'service', DEALS, -2);
    expect(recordIds(await listener.events())).toEqual([id]);
  });

  it('hears each channel that it listens to', async () => {
    const listener = await listen(test);
    await listener.subscribe('/data/Power_Concession__ChangeEvent');
    await log();
    const channels = (await listener.events()).map(({ channel }) => channel);
    expect(channels.toSorted()).toEqual([DEALS, '/data/Power_Concession__ChangeEvent']);
    await listener.send({ channel: '/meta/unsubscribe', subscription: DEALS });
    await log();
    expect(await listener.events()).toHaveLength(1);
  });

  it.each(['/data/Account__chn', '/data/AccountChangeEvent', '/topic/Deals'])(
    'is told that there is no channel %s',
    async (channel) => {
      const listener = await listen(test);
      const error = `400::The channel you requested to subscribe to does not exist {${channel}}`;
      expect(await listener.subscribe(channel)).toMatchObject({ successful: false, error });
    },
  );
});
