import type { Requester } from '../access/requester.ts';
import type { Schema } from '../schema/schema.ts';
import { failure, success, type BayeuxMessage, type BayeuxReply } from './bayeux.ts';
import type { Channels } from './channels.ts';
import type { EventStore } from './eventStore.ts';
import type { Subscriber } from './subscribers.ts';

/** What is subscribed to, and whose rights decide. */
export interface SubscriptionOptions {
  channels: Channels;
  events: EventStore;
  schema: Schema;
}

/** Only events from now on; all that are kept. */
const ONLY_NEW = -1;
const ALL_KEPT = -2;

/** Answers `/meta/subscribe`: events come from where `ext.replay` says, or from now on. */
export function subscribed(
  options: SubscriptionOptions,
  requester: Requester,
  subscriber: Subscriber,
  message: BayeuxMessage,
): BayeuxReply {
  const { clientId } = subscriber;
  const refused = (error: string): BayeuxReply =>
    failure(message, error, { clientId, subscription });
  const subscription = message['subscription'];
  if (typeof subscription !== 'string') return refused('400::Channel name not specified');
  const problem = channelProblem(options, requester, subscription);
  if (problem !== undefined) return refused(problem);
  const position = positionIn(options.events, message, subscription);
  if (typeof position === 'string') return refused(position);
  subscriber.positions.set(subscription, position);
  return success(message, { clientId, subscription });
}

/** Anyone may listen to a channel of several objects, and hears of those they may see all of. */
function channelProblem(
  { channels, schema }: SubscriptionOptions,
  { rights }: Requester,
  subscription: string,
): string | undefined {
  if (!subscription.startsWith('/')) {
    return "400::Channel subscriptions must start with a leading '/'";
  }
  const members = channels.get(subscription);
  if (members === undefined) {
    return `400::The channel you requested to subscribe to does not exist {${subscription}}`;
  }
  const isOpen =
    !subscription.endsWith('ChangeEvent') ||
    [...members.keys()].every((entity) => rights.object(schema.object(entity)).viewAll);
  return isOpen ? undefined : '403:denied_by_security_policy:create_denied';
}

/** The position that a client asks for, or what is wrong with it. */
function positionIn(
  events: EventStore,
  { ext }: BayeuxMessage,
  subscription: string,
): number | string {
  const replay = valueIn(ext, 'replay');
  if (replay === undefined) return events.latest();
  const asked = valueIn(replay, subscription);
  if (asked === undefined) return missingReplay(subscription, replay);
  if (asked === ONLY_NEW) return events.latest();
  if (asked === ALL_KEPT) return 0;
  return typeof asked === 'number' && events.has(asked) ? asked : invalidReplay(asked);
}

const missingReplay = (subscription: string, replay: unknown): string =>
  `400::The replayId for channel {${subscription}} wasn't found using the provided replay ID map ` +
  `{${JSON.stringify(replay)}}. Ensure that the channel name you provided in the replay map is ` +
  'valid and matches the channel name used for subscribing.';

const invalidReplay = (asked: unknown): string =>
  `400::The replayId {${String(asked)}} you provided was invalid.  Please provide a valid ID, ` +
  '-2 to replay all events, or -1 to replay only new events.';

const valueIn = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
