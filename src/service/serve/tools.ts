/** What a process that serves works with, and how it is watched meanwhile. */
import { gateTo, type Gate } from '../../org/gate.ts';
import { Outlooks } from '../upkeep/outlooks.ts';
import { Backlog } from './backlog.ts';
import { Metrics } from './metrics.ts';
import type { Service } from './service.ts';
import { Vitals } from './vitals.ts';
import { openWatchPort } from './watchPort.ts';

/** Milliseconds that what is under way may take after the service was told to stop. */
const GRACE_MS = 20_000;

/** What a process works with. */
export interface Tools extends Service {
  /** A way to the org that ends with the process. */
  gate: Gate;
  /** One that ends earlier, too. */
  gateUntil: (signal: AbortSignal) => Gate;
  vitals: Vitals;
  metrics: Metrics;
  backlog: Backlog;
  outlooks: Outlooks;
}

/** @param end ends every call. */
function toolsOf(service: Service, end: AbortSignal): Tools {
  const { connection, budget, log, now } = service;
  const backlog = new Backlog();
  const metrics = new Metrics(budget, backlog);
  const onRetry = ({ failures, error }: { failures: number; error: Error }): void => {
    metrics.retried();
    log.debug({ failures, err: error }, 'call made again');
  };
  const gateOf = (signal: AbortSignal): Gate => gateTo(connection, { budget, signal, onRetry });
  const gate = gateOf(end);
  return {
    ...service,
    gate,
    gateUntil: (signal) => gateOf(AbortSignal.any([end, signal])),
    vitals: new Vitals(now),
    metrics,
    backlog,
    outlooks: new Outlooks(gate, now),
  };
}

/**
 * Serves, watched all the while. Who is told to stop has some time to finish, and then is ended.
 * @throws {SfError} what the serving throws, and `PortTakenError`.
 */
export async function watched(
  service: Service,
  serving: (tools: Tools) => Promise<void>,
): Promise<void> {
  const { connection, log, stop } = service;
  const end = new AbortController();
  const tools = toolsOf(service, end.signal);
  const sources = {
    health: () => tools.vitals.health(tools.backlog),
    registry: tools.metrics.registry,
  };
  const port = await openWatchPort(service.watch, sources);
  log.info({ port: port.port, username: connection.getUsername() }, 'serving');
  service.onWatched?.(port.port);
  const onStop = (): void => {
    log.info('stopping');
    setTimeout(() => end.abort(), GRACE_MS).unref();
  };
  stop.addEventListener('abort', onStop, { once: true });
  try {
    await serving(tools);
    log.info('stopped');
  } finally {
    stop.removeEventListener('abort', onStop);
    end.abort();
    await port.close();
  }
}
