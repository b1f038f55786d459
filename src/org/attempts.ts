/** Calls that fail on the way, and are made again where that helps. */
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './failures.ts';

const MAX_TRIES = 8;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 20_000;

/** A call that failed and will be made again. */
interface Retry {
  /** How often it has failed: 1, 2, … */
  failures: number;
  pauseMs: number;
  error: Error;
}

/** How calls are made again. */
export interface Persistence {
  /** Told of each call that will be made again. */
  onRetry?: (retry: Retry) => void;
  /** Ends the waiting. */
  signal?: AbortSignal;
  /** Waits that long. */
  pause?: (milliseconds: number) => Promise<unknown>;
}

/** An answer that broke off, or is none: its sender meant to say more. */
export class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError';
}

/** What the network and servers say when it is worth another try. */
const PASSING =
  /^(E[A-Z_]*(REFUSED|TIMEDOUT|RESET|UNREACH|AGAIN|PIPE)|UND_ERR_\w+|ERROR_HTTP_(420|429|5\d\d)|SERVER_UNAVAILABLE|UNABLE_TO_LOCK_ROW|REQUEST_RUNNING_TOO_LONG|QUERY_TIMEOUT|UNKNOWN_EXCEPTION)$/;
/** What `fetch` says where a body breaks off; it has no code. */
const BROKEN_OFF = /terminated|fetch failed|other side closed|socket hang up|aborted|premature/i;

/** Whether the same call may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  if (error instanceof BrokenAnswerError || error instanceof SyntaxError) return true;
  if (PASSING.test(codeOf(error))) return true;
  return error instanceof TypeError && BROKEN_OFF.test(error.message);
}

/** Twice as long each time, and never two alike, or they would meet again. */
const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)) * (0.5 + Math.random());

/** Waits, unless it is to end. */
export const waited = ({ pause, signal }: Persistence, ms: number): Promise<unknown> =>
  pause ? pause(ms) : wait(ms, undefined, { signal });

/**
 * Makes a call until it succeeds, or fails for good.
 * @param isWorthIt whether another try may help; not given: `isPassing`.
 * @throws whatever the last try threw.
 */
export async function persistently<T>(
  call: () => Promise<T>,
  persistence: Persistence,
  isWorthIt: (error: unknown) => boolean = isPassing,
): Promise<T> {
  const { onRetry, signal } = persistence;
  for (let failures = 1; ; failures += 1) {
    try {
      signal?.throwIfAborted();
      return await call();
    } catch (error) {
      if (failures >= MAX_TRIES || signal?.aborted === true || !isWorthIt(error)) throw error;
      const pauseMs = pauseAfter(failures);
      onRetry?.({ failures, pauseMs, error: error as Error });
      await waited(persistence, pauseMs);
    }
  }
}
