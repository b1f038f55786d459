/** How a service hears of changes: told by the org, or by asking it; whichever there is. */
import type { Connection } from '@salesforce/core';
import { changeIn, type Change } from '../../org/changes/changeEvent.ts';
import { FROM_NOW, listen, type Loss } from '../../org/changes/listen.ts';
import { Poll } from '../../org/changes/poll.ts';
import type { Gate } from '../../org/gate.ts';
import type { Logger } from '../log.ts';
import { Ear } from './ear.ts';

/** Who hears of changes. */
export interface Hearer {
  heard: (replayId: number, change: Change | null) => void;
  /** Changes come from now on; `isGapless`: none since the position that was given is missing. */
  begun: (by: 'channel' | 'poll', isGapless: boolean) => void;
  /** No changes come for a while. */
  deaf: () => void;
  /** Something went wrong for good. */
  failed: (error: Error) => void;
}

/** What a feed needs. */
export interface FeedOptions {
  connection: Connection;
  gate: Gate;
  log: Logger;
  hearer: Hearer;
  /** Seconds between two looks; null: the org tells, if it does. */
  pollSeconds: number | null;
  /** Ends it. */
  signal: AbortSignal;
}

/** Seconds between two looks where the org does not tell. */
const POLL_SECONDS = 60;
const SECOND_MS = 1000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;

/** Listens until it is lost; says why. */
function listenOnce(
  { connection, hearer, signal }: FeedOptions,
  from: number,
  onHeard: (replayId: number) => void,
): Promise<{ loss: Loss; message: string } | null> {
  const { promise, resolve } = Promise.withResolvers<{ loss: Loss; message: string } | null>();
  const end = listen(connection, from, {
    heard: (replayId, payload) => {
      onHeard(replayId);
      hearer.heard(replayId, changeIn(payload));
    },
    begun: () => hearer.begun('channel', from !== FROM_NOW),
    lost: (loss, message) => resolve({ loss, message }),
  });
  const stop = (): void => {
    end();
    resolve(null);
  };
  signal.addEventListener('abort', stop, { once: true });
  return promise.finally(() => signal.removeEventListener('abort', stop));
}

const isOver = ({ aborted }: AbortSignal): boolean => aborted;

/** What no patience mends; anything else is tried again. */
function throwIfHopeless(error: unknown, signal: AbortSignal): void {
  if (isOver(signal) || (error as Error).name === 'SessionExpiredError') throw error;
}

/** Any call begins the session anew where it has ended. */
async function renewSession({ gate, log, signal }: FeedOptions): Promise<void> {
  try {
    await gate.query('SELECT Id FROM Organization');
  } catch (error) {
    throwIfHopeless(error, signal);
    log.warn({ err: error }, 'could not renew the session');
  }
}

/**
 * Listens, and again whenever it is lost, after the last event that was heard whole.
 * @returns false: the org does not tell.
 */
async function keepListening(options: FeedOptions, position: number | null): Promise<boolean> {
  const { gate, hearer, log, signal } = options;
  let from = position ?? FROM_NOW;
  let failures = 0;
  while (!isOver(signal)) {
    const ear = new Ear(from);
    const lost = await listenOnce(options, from, (replayId) => {
      ear.hear(replayId, Date.now());
      failures = 0;
    });
    if (lost === null) return true;
    log.warn(lost, 'not listening');
    if (lost.loss === 'channel') return false;
    hearer.deaf();
    from = lost.loss === 'position' ? FROM_NOW : ear.from(Date.now());
    if (lost.loss === 'session') await renewSession(options);
    failures += 1;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    await gate.pause(pause * (0.5 + Math.random()));
  }
  return true;
}

/** Looks every so many seconds. */
async function keepLooking(options: FeedOptions, position: number | null): Promise<void> {
  const { gate, hearer, signal, log, pollSeconds } = options;
  const poll = new Poll(gate, { until: position ?? Date.now() });
  let hasBegun = position !== null;
  if (hasBegun) hearer.begun('poll', true);
  while (!isOver(signal)) {
    try {
      const changes = await poll.look();
      // What a sync is about to read anyway is not told once more.
      for (const change of hasBegun ? changes : []) hearer.heard(poll.position.until, change);
      if (!hasBegun) hearer.begun('poll', false);
      hasBegun = true;
    } catch (error) {
      throwIfHopeless(error, signal);
      log.warn({ err: error }, 'could not look for changes');
    }
    await gate.pause((pollSeconds ?? POLL_SECONDS) * SECOND_MS);
  }
}

/** Where a service was, and how it heard of changes then. */
interface From {
  by: 'channel' | 'poll';
  at: number | null;
}

/**
 * Hears of changes until it is ended.
 * @param from where to go on; null: from now on.
 */
export async function feed(options: FeedOptions, from: From | null): Promise<void> {
  const { hearer, log, pollSeconds, signal } = options;
  const positionOf = (by: From['by']): number | null => (from?.by === by ? from.at : null);
  try {
    if (pollSeconds === null && (await keepListening(options, positionOf('channel')))) return;
    if (pollSeconds === null) log.warn('the org does not tell of changes: it is asked instead');
    await keepLooking(options, positionOf('poll'));
  } catch (error) {
    if (!signal.aborted) hearer.failed(error as Error);
  }
}
