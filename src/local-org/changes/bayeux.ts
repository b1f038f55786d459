/** A message of the Bayeux protocol as a client wrote it: nothing of it is to be trusted. */
export type BayeuxMessage = Readonly<Record<string, unknown>>;

/** A message to a client. */
export type BayeuxReply = Readonly<Record<string, unknown>>;

/** What a client is to do next. */
interface Advice {
  reconnect: 'retry' | 'handshake' | 'none';
  /** Milliseconds to wait before that. */
  interval?: number;
  /** Milliseconds for which an answer may keep it waiting. */
  timeout?: number;
}

/** How long a client waits for events, and how soon it has to ask again, as in Salesforce. */
export const HOLD_MS = 110_000;
export const GONE_AFTER_MS = 40_000;

/** The one way in which Salesforce sends events. */
export const LONG_POLLING = 'long-polling';

export const HANDSHAKE = '/meta/handshake';
export const CONNECT = '/meta/connect';
export const SUBSCRIBE = '/meta/subscribe';
export const UNSUBSCRIBE = '/meta/unsubscribe';
export const DISCONNECT = '/meta/disconnect';

/** For a client that is known: it asks again at once, and may be kept waiting. */
export const RETRY: Advice = { reconnect: 'retry', interval: 0, timeout: HOLD_MS };

const AGAIN: Advice = { reconnect: 'handshake', interval: 0 };
const NEVER: Advice = { reconnect: 'none' };

/** An answer to a message, on its channel and under its id. */
const replyTo = ({ channel, id }: BayeuxMessage, fields: BayeuxReply): BayeuxReply => ({
  ...fields,
  channel,
  ...(id === undefined ? {} : { id }),
});

/** It was done. */
export const success = (message: BayeuxMessage, fields: BayeuxReply = {}): BayeuxReply =>
  replyTo(message, { ...fields, successful: true });

/** It was refused: `403::Unknown client` and the like. */
export const failure = (
  message: BayeuxMessage,
  error: string,
  fields: BayeuxReply = {},
): BayeuxReply => replyTo(message, { ...fields, error, successful: false });

/** A client that was away for too long, or never was one: it has to begin again. */
export const unknownClient = (message: BayeuxMessage): BayeuxReply =>
  failure(message, '403::Unknown client', { advice: AGAIN });

/** Why nobody is let in, in Salesforce's words. */
export const NO_TOKEN = '401::Request requires authentication';
export const WRONG_TOKEN = '401::Authentication invalid';

/** Nobody is logged in: a handshake says so deeper down than other messages do. */
export function unauthenticated(message: BayeuxMessage, reason: string): BayeuxReply {
  if (message['channel'] !== HANDSHAKE) return failure(message, reason, { advice: NEVER });
  const ext = { sfdc: { failureReason: reason } };
  return failure(message, '403::Handshake denied', { ext, advice: NEVER });
}

/** The handshake of a version that the address does not name, or that is none. */
export const wrongVersion = (message: BayeuxMessage, error: string): BayeuxReply =>
  failure(message, error, { advice: NEVER });
