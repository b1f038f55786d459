/** What a service says while it runs: lines of JSON, with ids and counts, and nothing of customers. */
import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/** How much is said. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * An error by its name and code: its message may hold what a customer wrote, for an org repeats in
 * it what it refuses.
 */
function harmless(error: Error): object {
  const {
    name,
    cause,
    exitCode: _,
    ...more
  } = error as Error & { code?: unknown; exitCode?: unknown };
  const code = 'errorCode' in more ? more.errorCode : more.code;
  return {
    name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(cause instanceof Error ? { cause: harmless(cause) } : {}),
  };
}

/** Opens the log. */
export function openLog(level: LogLevel, to?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: harmless } };
  return to === undefined ? pino(options) : pino(options, to);
}
