import { LocalOrgError } from '../../src/local-org/index.ts';
import { bayeux, channelOf, listen, startTelling } from './listening.ts';
import { folder, openOrg, startOrg, textLike, type TestOrg } from './support.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTelling();
});

afterAll(() => {
  expect(test.faults).toEqual([]);
});

describe('who is not let in', () => {
  const HELLO = { channel: '/meta/handshake', version: '1.0', id: '1' };
  const none = { reconnect: 'none' };

  it.each([
    ['says nothing of who it is', {}, '401::Request requires authentication'],
    ['has a session that ended', { token: '00D!x' }, '401::Authentication invalid'],
  ])('is told so where it %s', async (_, who, failureReason) => {
    expect(await bayeux(test, who, HELLO)).toEqual([
      {
        channel: '/meta/handshake',
        id: '1',
        successful: false,
        error: '403::Handshake denied',
        ext: { sfdc: { failureReason } },
        advice: none,
      },
    ]);
    const connect = { channel: '/meta/connect', clientId: 'x' };
    expect(await bayeux(test, who, connect)).toMatchObject([
      { error: failureReason, advice: none },
    ]);
  });

  it('has to shake hands again where the org does not know it', async () => {
    const listener = await listen(test);
    const message = { channel: '/meta/connect', connectionType: 'long-polling' };
    const unknown = { error: '403::Unknown client', advice: { reconnect: 'handshake' } };
    const theirs = { ...message, clientId: listener.clientId };
    expect(await bayeux(test, 'admin', theirs)).toMatchObject([unknown]);
    await listener.send({ channel: '/meta/disconnect' });
    expect(await listener.connect()).toMatchObject([unknown]);
  });

  it.each(['/cometd', '/cometd/36.0', '/cometd/all'])(
    'is told that %s is no address',
    async (at) => {
      const error = textLike(/^400::.*API version/);
      expect(await bayeux(test, 'rep', HELLO, at)).toMatchObject([{ error, advice: none }]);
    },
  );

  it.each(['GET', 'PUT'])('is told to use POST, not %s', async (method) => {
    expect((await fetch(`${test.origin}/cometd/66.0`, { method })).status).toBe(405);
  });

  it.each(['', '5', '[1]', '{"channel": '])('is told that %j is no message', async (body) => {
    const init = { method: 'POST', body };
    expect((await fetch(`${test.origin}/cometd/66.0`, init)).status).toBe(400);
  });
});

describe('an org', () => {
  it('without channels tells nobody', async () => {
    const quiet = await startOrg();
    const listener = await listen(quiet, 'service', null);
    expect(await listener.subscribe('/data/ChangeEvents')).toMatchObject({ successful: false });
    await quiet.close();
  });

  const member = (inside: string): string =>
    `<PlatformEventChannelMember>${inside}</PlatformEventChannelMember>`;
  const channel = '<eventChannel>ChangeEvents</eventChannel>';

  it.each([
    ['an event of no object', member(`${channel}<selectedEntity>FooChangeEvent</selectedEntity>`)],
    [
      'a channel that is not there',
      member(
        '<eventChannel>Foo__chn</eventChannel><selectedEntity>AccountChangeEvent</selectedEntity>',
      ),
    ],
    [
      'a field that is not there',
      member(
        `${channel}<enrichedFields><name>Foo__c</name></enrichedFields>` +
          '<selectedEntity>AccountChangeEvent</selectedEntity>',
      ),
    ],
    [
      'a filter',
      member(
        `${channel}<filterExpression>Name = 'A'</filterExpression>` +
          '<selectedEntity>AccountChangeEvent</selectedEntity>',
      ),
    ],
  ])('does not start on a member with %s', (_, text) => {
    const eventsDir = folder({
      'platformEventChannelMembers/A.platformEventChannelMember-meta.xml': text,
    });
    expect(() => openOrg({ eventsDir })).toThrow(LocalOrgError);
  });

  it('knows the channel of all that is selected for it', async () => {
    const eventsDir = channelOf('ChangeEvents', { OpportunityChangeEvent: [] });
    const general = await startOrg({ eventsDir });
    expect(await listen(general, 'service', '/data/ChangeEvents')).toBeDefined();
    await general.close();
  });
});
