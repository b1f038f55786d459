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

/** What is said where nothing has been done yet of what was asked. */
const UNHEARD =
  /^(E[A-Z_]*(REFUSED|NOTFOUND|UNREACH|AGAIN)|UND_ERR_CONNECT_TIMEOUT|ERROR_HTTP_(420|429|503)|SERVER_UNAVAILABLE|UNABLE_TO_LOCK_ROW)$/;
/** What is said where it may have been done, and only the answer is lost. */
const LOST =
  /^(E[A-Z_]*(TIMEDOUT|RESET|PIPE)|UND_ERR_\w+|ERROR_HTTP_5\d\d|REQUEST_RUNNING_TOO_LONG|QUERY_TIMEOUT|UNKNOWN_EXCEPTION)$/;
/** What `fetch` says where a body breaks off and there is no code. */
const BROKEN_OFF = /terminated|fetch failed|other side closed/i;

/** Too many calls at once end by themselves; too many in a day do not. */
const isCrowded = (error: unknown): boolean =>
  codeOf(error) === 'REQUEST_LIMIT_EXCEEDED' && /concurrent/i.test((error as Error).message);

/** Whether a call failed before anything was done, and may well succeed in a moment. */
export const isUnheard = (error: unknown): boolean =>
  UNHEARD.test(codeOf(error)) || isCrowded(error);

/** Whether the same call may well succeed in a moment; it may also have been done already. */
export function isPassing(error: unknown): boolean {
  if (isUnheard(error) || error instanceof BrokenAnswerError) return true;
  if (LOST.test(codeOf(error))) return true;
  return error instanceof TypeError && BROKEN_OFF.test(error.message);
}

/** Twice as long each time, and never two alike, or they would meet again. */
const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)) * (0.5 + Math.random());

/** Waits, unless it is to end. */
export async function waited({ pause, signal }: Persistence, ms: number): Promise<void> {
  await (pause ? pause(ms) : wait(ms, undefined, signal ? { signal } : {}));
  signal?.throwIfAborted();
}

/**
 * Makes a call until it succeeds, or fails for good.
 * @param isWorthIt whether another try may help.
 * @throws whatever the last try threw; where it was to end, what the signal says.
 */
export async function persistently<T>(
  call: () => Promise<T>,
  persistence: Persistence,
  isWorthIt: (error: unknown) => boolean,
): Promise<T> {
  const { onRetry, signal } = persistence;
  for (let failures = 1; ; failures += 1) {
    try {
      signal?.throwIfAborted();
      return await call();
    } catch (error) {
      signal?.throwIfAborted();
      if (failures >= MAX_TRIES || !isWorthIt(error)) throw error;
      const pauseMs = pauseAfter(failures);
      onRetry?.({ failures, pauseMs, error: error as Error });
      await waited(persistence, pauseMs);
    }
  }
}
