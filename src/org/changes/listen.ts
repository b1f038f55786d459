/** Change Data Capture, through jsforce's streaming: one session of listening. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@salesforce/core';
import { StreamingExtension } from '@jsforce/jsforce-node/lib/api/streaming.js';
import { CHANNEL } from './changeEvent.ts';

/**
 * Milliseconds without a word after which a line is taken for dead: Salesforce answers every
 * request within 110 seconds, if only to say that there is nothing.
 */
const SILENCE_MS = 140_000;

/** The newest event there is, and the oldest. Source: Salesforce, "Message Durability". */
export const FROM_NOW = -1;

/** Why listening ended. */
export type Loss =
  /** The session has ended. */
  | 'session'
  /** The org no longer has, or never had, the event after which it was asked. */
  | 'position'
  /** There is no such channel, or not for this user. */
  | 'channel'
  /** The line broke, or nothing came in for too long. */
  | 'line';

/** Who listens. */
export interface Hearer {
  /** Told of each event, in their order; those of one replay id belong together. */
  heard: (replayId: number, payload: object) => void;
  /** Told that events will come from now on. */
  begun: () => void;
  /** Told once that there will be no more, and why. */
  lost: (loss: Loss, message: string) => void;
}

/** A message of the Bayeux protocol. */
interface Bayeux {
  channel: string;
  successful?: boolean;
  error?: string;
  ext?: { sfdc?: { failureReason?: string } };
  data?: { event?: { replayId?: number }; payload?: object };
}

/** A message that the client waits for an answer to. */
interface Envelope {
  timer?: NodeJS.Timeout;
  request?: Promise<{ abort?: () => void } | undefined> | null;
}

/** What the types of the client leave out. */
interface Client {
  subscribe(channel: string, hear: (data: NonNullable<Bayeux['data']>) => void): Promise<unknown>;
  on(event: 'transport:down', told: () => void): void;
  disconnect(): Promise<unknown> | undefined;
  _dispatcher: { _envelopes: Map<string, Envelope>; close(): void };
}

/** Milliseconds that the org has to hear that nobody listens any more. */
const FAREWELL_MS = 500;

/** What an org says of a channel that it does not tell this user of. */
const REFUSED = /does not exist|unknown channel|denied|security_policy|^40[34]/i;

function lossOf(said: string): Loss {
  if (said.startsWith('401')) return 'session';
  if (/replay ?id/i.test(said)) return 'position';
  return REFUSED.test(said) ? 'channel' : 'line';
}

/** Sees to it that a line that has died is noticed, and that none is opened again. */
class Watch {
  readonly #onLoss: (message: string) => void;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;
  #hasBegun = false;

  constructor(onLoss: (message: string) => void) {
    this.#onLoss = onLoss;
    this.#wind();
  }

  incoming(message: Bayeux, pass: (message: Bayeux) => void): void {
    if (!this.#isOver) this.#wind();
    pass(message);
  }

  /**
   * The client would begin anew by itself, after the last event that came in: were it the first of
   * several that belong together, the others would be lost.
   */
  outgoing(message: Bayeux, pass: (message: Bayeux) => void): void {
    const isHandshake = message.channel === '/meta/handshake';
    if (isHandshake && this.#hasBegun) this.#onLoss('The org forgot who listens.');
    this.#hasBegun ||= isHandshake;
    if (!this.#isOver || message.channel === '/meta/disconnect') pass(message);
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #wind(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onLoss('Nothing came in.'), SILENCE_MS).unref();
  }
}

/**
 * Says farewell, and ends what the client leaves under way: its timers and requests would keep the
 * process alive for minutes.
 */
async function part(client: Client): Promise<void> {
  const farewell = Promise.resolve(client.disconnect()).catch(() => undefined);
  await Promise.race([farewell, wait(FAREWELL_MS, undefined, { ref: false })]);
  const { _dispatcher: dispatcher } = client;
  for (const { timer, request } of dispatcher._envelopes.values()) {
    clearTimeout(timer);
    void request?.then((sent) => sent?.abort?.());
  }
  dispatcher._envelopes.clear();
  dispatcher.close();
}

/**
 * Listens to what happens to deals, logs and policies.
 * @param from the last event that is known; `FROM_NOW`: none.
 * @returns ends the listening; nobody is told of that.
 */
export function listen(connection: Connection, from: number, hearer: Hearer): () => void {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    watch.end();
    void part(client);
  };
  const lose = (loss: Loss, message: string): void => {
    if (isOver) return;
    end();
    hearer.lost(loss, message);
  };
  const watch = new Watch((message) => lose('line', message));
  const refused = new StreamingExtension.AuthFailure((message: Bayeux) => {
    const said = message.ext?.sfdc?.failureReason ?? message.error ?? '';
    lose(lossOf(said), said);
  });
  const replay = new StreamingExtension.Replay(CHANNEL, from);
  const client = connection.streaming.createClient([watch, refused, replay]) as unknown as Client;
  client.on('transport:down', () => lose('line', 'The line broke.'));
  client
    .subscribe(CHANNEL, ({ event, payload }) => {
      if (!isOver && event?.replayId !== undefined && payload !== undefined)
        hearer.heard(event.replayId, payload);
    })
    .then(
      () => {
        if (!isOver) hearer.begun();
      },
      (error: unknown) => {
        const said = error instanceof Error ? error.message : String(error);
        lose(lossOf(said), said);
      },
    );
  return end;
}
