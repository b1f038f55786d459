import { folder, startOrg, type TestOrg, type User } from './support.ts';

/** An answer of the Streaming API, or an event on a channel. */
export interface Bayeux {
  channel: string;
  successful?: boolean;
  error?: string;
  clientId?: string;
  advice?: { reconnect: string };
  data?: { event: { replayId: number }; payload: Payload };
  ext?: unknown;
}

/** What an event says. */
export interface Payload extends Record<string, unknown> {
  ChangeEventHeader: {
    entityName: string;
    changeType: string;
    recordIds: string[];
    changedFields: string[];
    nulledFields: string[];
    transactionKey: string;
    sequenceNumber: number;
  } & Record<string, unknown>;
}

/** An event as it came. */
export interface Heard extends Payload {
  replayId: number;
  channel: string;
}

const member = (channel: string, event: string, enriched: readonly string[]): string =>
  `<PlatformEventChannelMember>${enriched
    .map((name) => `<enrichedFields><name>${name}</name></enrichedFields>`)
    .join('')}<eventChannel>${channel}</eventChannel>
  <selectedEntity>${event}</selectedEntity></PlatformEventChannelMember>`;

/** A package directory in which a channel has members: events with the fields they carry besides. */
export const channelOf = (
  channel: string,
  members: Readonly<Record<string, readonly string[]>>,
): string =>
  folder({
    [`platformEventChannels/${channel}.platformEventChannel-meta.xml`]:
      '<PlatformEventChannel><channelType>data</channelType></PlatformEventChannel>',
    ...Object.fromEntries(
      Object.entries(members).map(([event, enriched]) => [
        `platformEventChannelMembers/${event}.platformEventChannelMember-meta.xml`,
        member(channel, event, enriched),
      ]),
    ),
  });

/** A channel of deals and their logs; the logs always say which deal. */
export const DEALS = '/data/Deals__chn';

/** An org that tells on that channel what happens to deals. */
export const startTelling = (options: Parameters<typeof startOrg>[0] = {}): Promise<TestOrg> =>
  startOrg({
    eventsDir: channelOf('Deals__chn', {
      OpportunityChangeEvent: [],
      Power_Concession__ChangeEvent: ['Opportunity__c'],
      Power_Behavior__ChangeEvent: ['Opportunity__c'],
    }),
    ...options,
  });

/** Sends messages as a user, or with a token. */
export async function bayeux(
  test: TestOrg,
  user: User | { token?: string },
  messages: object | readonly object[],
  path = '/cometd/66.0',
): Promise<Bayeux[]> {
  const token =
    typeof user === 'string' ? test.org.accessToken(`${user}@powerbalance.local`) : user.token;
  const response = await fetch(test.origin + path, {
    method: 'POST',
    headers: token === undefined ? {} : { authorization: `OAuth ${token}` },
    body: JSON.stringify(messages),
  });
  return (await response.json()) as Bayeux[];
}

/** A client that has shaken hands and asks for events. */
export class Listener {
  readonly clientId: string;
  readonly #test: TestOrg;
  readonly #user: User;

  constructor(test: TestOrg, user: User, clientId: string) {
    this.#test = test;
    this.#user = user;
    this.clientId = clientId;
  }

  /** Subscribes from a position; absent: from now on. */
  async subscribe(subscription: string, replayId?: number): Promise<Bayeux | undefined> {
    const ext = replayId === undefined ? {} : { ext: { replay: { [subscription]: replayId } } };
    const [reply] = await this.send({ channel: '/meta/subscribe', subscription, ...ext });
    return reply;
  }

  /** What one `/meta/connect` brings; with `timeout: 0` what there is at once. */
  connect(advice?: { timeout: number }): Promise<Bayeux[]> {
    const message = { channel: '/meta/connect', connectionType: 'long-polling' };
    return this.send(advice === undefined ? message : { ...message, advice });
  }

  /** The events that are there. */
  async events(): Promise<Heard[]> {
    return heardIn(await this.connect({ timeout: 0 }));
  }

  send(message: object): Promise<Bayeux[]> {
    return bayeux(this.#test, this.#user, { id: '1', clientId: this.clientId, ...message });
  }
}

/** The events among answers. */
export const heardIn = (answers: readonly Bayeux[]): Heard[] =>
  answers.flatMap(({ data, channel }) =>
    data === undefined ? [] : [{ ...data.payload, ...data.event, channel }],
  );

/** Shakes hands, and subscribes to a channel unless told otherwise. */
export async function listen(
  test: TestOrg,
  user: User = 'service',
  subscription: string | null = DEALS,
  replayId?: number,
): Promise<Listener> {
  const [hello] = await bayeux(test, user, { channel: '/meta/handshake', version: '1.0' });
  const listener = new Listener(test, user, hello?.clientId ?? '');
  await listener.connect();
  if (subscription !== null) {
    expect(await listener.subscribe(subscription, replayId)).toMatchObject({ successful: true });
  }
  return listener;
}

/** What kinds of change events tell, of what. */
export const kinds = (events: readonly Heard[]): string[] =>
  events.map(({ ChangeEventHeader: { changeType, entityName } }) => `${changeType} ${entityName}`);
