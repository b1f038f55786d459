import { randomBytes } from 'node:crypto';

import { GONE_AFTER_MS } from './bayeux.ts';

/** Why a client's waiting ends: there is something, it has asked again, or it is sent away. */
export type Ending = 'events' | 'superseded' | 'removed';

/** A client that has shaken hands. */
export interface Subscriber {
  clientId: string;
  userId: string;
  /** By channel, the replay id of the last event that was sent. */
  positions: Map<string, number>;
  /** Whether it has asked for events before. */
  isConnected: boolean;
  /** Ends its waiting; absent while it does not wait. */
  wake?: ((ending: Ending) => void) | undefined;
  /** When it last had an answer, in milliseconds of the machine's clock. */
  seenAt: number;
}

/** Clients at one time, as Salesforce limits them. */
const MAX_CLIENTS = 2000;

/** The clients that are there; one that does not come back in time is forgotten. */
export class Subscribers {
  readonly #clients = new Map<string, Subscriber>();

  /** Lets a client in; undefined if there are too many. */
  add(userId: string): Subscriber | undefined {
    this.#forgetTheGone();
    if (this.#clients.size >= MAX_CLIENTS) return undefined;
    const subscriber: Subscriber = {
      clientId: randomBytes(14).toString('hex'),
      userId,
      positions: new Map(),
      isConnected: false,
      seenAt: Date.now(),
    };
    this.#clients.set(subscriber.clientId, subscriber);
    return subscriber;
  }

  /** The client of that id, if it is that user's. */
  find(clientId: unknown, userId: string): Subscriber | undefined {
    this.#forgetTheGone();
    const client = typeof clientId === 'string' ? this.#clients.get(clientId) : undefined;
    return client?.userId === userId ? client : undefined;
  }

  /** Those that wait. */
  waiting(): Subscriber[] {
    return [...this.#clients.values()].filter(({ wake }) => wake !== undefined);
  }

  remove({ clientId, wake }: Subscriber): void {
    this.#clients.delete(clientId);
    wake?.('removed');
  }

  removeAll(): void {
    for (const client of [...this.#clients.values()]) this.remove(client);
  }

  #forgetTheGone(): void {
    const since = Date.now() - GONE_AFTER_MS;
    for (const client of this.#clients.values()) {
      if (client.wake === undefined && client.seenAt < since) this.#clients.delete(client.clientId);
    }
  }
}
