import type { Requester } from '../access/requester.ts';
import * as bayeux from './bayeux.ts';
import type { BayeuxMessage, BayeuxReply } from './bayeux.ts';
import type { Channels } from './channels.ts';
import type { EventStore } from './eventStore.ts';
import type { EventFaults } from './faults.ts';
import { eventData, type EventData, type EventSource } from './payload.ts';
import { Subscribers, type Subscriber } from './subscribers.ts';
import { subscribed } from './subscriptions.ts';
import { waitingOf } from './waiting.ts';

/** What events come from and where they may go. */
export interface StreamingOptions extends EventSource {
  channels: Channels;
  events: EventStore;
  faults: EventFaults;
}

/** Who sends messages, as it stands now: a session can end while its client waits. */
export interface Caller {
  /** The user; or why there is none, in Salesforce's words. */
  user: () => Requester | string;
  /** Aborted when the client is no longer there to be answered. */
  gone: AbortSignal;
  /** Breaks the connection. */
  cut: () => void;
}

/** A message of a client that is let in. */
interface Call {
  message: BayeuxMessage;
  subscriber: Subscriber;
  requester: Requester;
  caller: Caller;
  /** Whether it came alone: a client that wants other answers is not kept waiting. */
  isAlone: boolean;
}

/** Events that one answer brings of each channel. */
const MAX_EVENTS = 100;

/** Salesforce's Streaming API: the Bayeux protocol by long polling. */
export class StreamingServer {
  readonly #options: StreamingOptions;
  readonly #subscribers = new Subscribers();

  constructor(options: StreamingOptions) {
    this.#options = options;
  }

  /** Answers the messages of one request, in order; to wait for events may take minutes. */
  async answer(messages: readonly BayeuxMessage[], caller: Caller): Promise<BayeuxReply[]> {
    const replies: BayeuxReply[] = [];
    for (const message of messages) {
      replies.push(...(await this.#answer(message, caller, messages.length === 1)));
    }
    return replies;
  }

  /** There are events: who waits for them gets them. */
  wake(): void {
    for (const { wake } of this.#subscribers.waiting()) wake?.('events');
  }

  /** Forgets all clients: each has to shake hands again. */
  reset(): void {
    this.#subscribers.removeAll();
  }

  async #answer(
    message: BayeuxMessage,
    caller: Caller,
    isAlone: boolean,
  ): Promise<readonly BayeuxReply[]> {
    const requester = caller.user();
    if (typeof requester === 'string') return [bayeux.unauthenticated(message, requester)];
    const { channel } = message;
    if (channel === bayeux.HANDSHAKE) return [this.#handshake(message, requester)];
    const subscriber = this.#subscribers.find(message['clientId'], requester.userId);
    if (subscriber === undefined) return [bayeux.unknownClient(message)];
    subscriber.seenAt = Date.now();
    const call = { message, subscriber, requester, caller, isAlone };
    return channel === bayeux.CONNECT ? this.#connect(call) : [this.#settle(call)];
  }

  #handshake(message: BayeuxMessage, { userId }: Requester): BayeuxReply {
    const subscriber = this.#subscribers.add(userId);
    if (subscriber === undefined) {
      return bayeux.failure(message, '403::Organization concurrent user limit exceeded');
    }
    return bayeux.success(message, {
      ext: { replay: true, 'payload.format': true },
      minimumVersion: '1.0',
      clientId: subscriber.clientId,
      supportedConnectionTypes: [bayeux.LONG_POLLING],
      version: '1.0',
    });
  }

  #settle({ message, subscriber, requester }: Call): BayeuxReply {
    const { clientId } = subscriber;
    const { channel, subscription } = message;
    if (channel === bayeux.SUBSCRIBE) {
      return subscribed(this.#options, requester, subscriber, message);
    }
    if (channel === bayeux.UNSUBSCRIBE) {
      subscriber.positions.delete(String(subscription));
      return bayeux.success(message, { clientId, subscription });
    }
    if (channel !== bayeux.DISCONNECT) return bayeux.failure(message, '400::Unknown channel');
    this.#subscribers.remove(subscriber);
    return bayeux.success(message, { clientId });
  }

  async #connect(call: Call): Promise<BayeuxReply[]> {
    const { message, subscriber } = call;
    const { clientId } = subscriber;
    if (message['connectionType'] !== bayeux.LONG_POLLING) {
      const error = `400::Invalid connection type {${String(message['connectionType'])}}`;
      return [bayeux.failure(message, error, { clientId })];
    }
    subscriber.wake?.('superseded');
    const isFirst = !subscriber.isConnected;
    subscriber.isConnected = true;
    const waits = call.isAlone && !isFirst && timeoutIn(message) !== 0;
    const events = await this.#events(call, waits ? Date.now() + bayeux.HOLD_MS : 0);
    subscriber.seenAt = Date.now();
    if (typeof events === 'string') return [bayeux.unauthenticated(message, events)];
    const advice = isFirst ? { advice: bayeux.RETRY } : {};
    return [...events, bayeux.success(message, { clientId, ...advice })];
  }

  /** What there is, or will be until then; why the client is no longer let in. */
  async #events(call: Call, until: number): Promise<BayeuxReply[] | string> {
    const { caller, subscriber } = call;
    while (!caller.gone.aborted) {
      const requester = caller.user();
      if (typeof requester === 'string') return requester;
      const before = new Map(subscriber.positions);
      const events = this.#take(subscriber, requester);
      if (events.length > 0) return this.#delivered(call, events, before);
      // What it may not see is passed over at once: what it may see can stand behind it.
      if (hasMoved(subscriber, before)) continue;
      const left = until - Date.now();
      if (left <= 0) return [];
      const ending = await waitingOf(subscriber, left, caller.gone);
      if (ending === 'superseded' || ending === 'removed') break;
    }
    return [];
  }

  /** What is lost on its way counts as sent; what is to come again, as not. */
  #delivered(
    { caller, subscriber }: Call,
    events: BayeuxReply[],
    before: Map<string, number>,
  ): BayeuxReply[] {
    const fault = this.#options.faults.delivery();
    if (fault === 'lose') caller.cut();
    if (fault === 'repeat') subscriber.positions = before;
    return events;
  }

  /** The next events of all its channels, in the order of the bus: they count as sent. */
  #take(subscriber: Subscriber, { rights }: Requester): EventMessage[] {
    const { channels, events: store } = this.#options;
    const taken = [...subscriber.positions].flatMap(([channel, position]) => {
      const members = channels.get(channel) ?? new Map<string, readonly string[]>();
      const events = store.after(position, [...members.keys()], MAX_EVENTS);
      subscriber.positions.set(channel, events.at(-1)?.replayId ?? position);
      return events.flatMap((event) =>
        eventData(this.#options, rights, members.get(event.entity) ?? [], event).map((data) => ({
          data,
          channel,
        })),
      );
    });
    return taken.sort((a, b) => a.data.event.replayId - b.data.event.replayId);
  }
}

/** An event on its channel. */
interface EventMessage extends BayeuxReply {
  channel: string;
  data: EventData;
}

const hasMoved = ({ positions }: Subscriber, before: ReadonlyMap<string, number>): boolean =>
  [...positions].some(([channel, position]) => before.get(channel) !== position);

/** Milliseconds for which a client is ready to wait. */
function timeoutIn({ advice }: BayeuxMessage): unknown {
  return typeof advice === 'object' && advice !== null && 'timeout' in advice
    ? advice.timeout
    : undefined;
}
