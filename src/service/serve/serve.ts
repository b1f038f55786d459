/** Keeps the stored readings of an org up to date for as long as it is let. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@salesforce/core';
import { codeOf } from '../../org/failures.ts';
import { isPassing } from '../../org/attempts.ts';
import type { CallBudget } from '../../org/budget.ts';
import { gateTo } from '../../org/gate.ts';
import type { Logger } from '../log.ts';
import type { StateFolder } from '../state/stateFolder.ts';
import { Backlog } from './backlog.ts';
import { feed, type Hearer } from './feed.ts';
import { Keeper } from './keeper.ts';
import { Metrics } from './metrics.ts';
import { positionIn } from './position.ts';
import { Outlooks } from '../work/outlooks.ts';
import { ownWork } from '../work/work.ts';
import { Vitals } from './vitals.ts';
import { openWatchPort, type WatchPort } from './watchPort.ts';

/** What to serve, and how. */
export interface Service {
  connection: Connection;
  budget: CallBudget;
  state: StateFolder;
  now: () => Date;
  log: Logger;
  /** Where `/health` and `/metrics` are. */
  watch: { host: string; port: number };
  /** Seconds between two looks for changes; null: the org tells, if it does. */
  pollSeconds: number | null;
  /** Ends the service: what is under way is finished first. */
  stop: AbortSignal;
  /** Told where the service is watched. */
  onWatched?: (port: number) => void;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 300_000;
/** Milliseconds after which an org is asked again that has no calls left for us. */
const LIMIT_PAUSE_MS = 900_000;
const DAY_MS = 86_400_000;
/** Milliseconds that what is under way may take after the service was told to stop. */
const GRACE_MS = 20_000;

/** What passes by itself, though it may take its time. */
const PASSING = new Set(['OrgUnreachableError', 'OrgLimitReachedError', 'OrgLimitNearError']);

const isHopeful = (error: unknown): boolean =>
  isPassing(error) || PASSING.has((error as Error).name);

/** Does one piece of work after the other, until it is told to stop or there is no hope. */
class Worker {
  readonly #service: Service;
  readonly #keeper: Keeper;
  readonly #vitals: Vitals;
  readonly #metrics: Metrics;
  readonly #over: AbortSignal;
  #failures = 0;
  #budgetSince: number;

  constructor(
    service: Service,
    { keeper, vitals, metrics }: { keeper: Keeper; vitals: Vitals; metrics: Metrics },
    over: AbortSignal,
  ) {
    this.#service = service;
    this.#over = over;
    this.#keeper = keeper;
    this.#vitals = vitals;
    this.#metrics = metrics;
    this.#budgetSince = service.now().getTime();
  }

  /** @throws {SfError} what no patience mends. */
  async work(): Promise<void> {
    const signal = this.#over;
    while (!signal.aborted) {
      const pause = await this.#step();
      if (pause > 0) await wait(pause, undefined, { signal }).catch(() => undefined);
    }
    this.#vitals.doing = 'stopping';
    await this.#keeper.commit();
  }

  /** Milliseconds to wait. */
  async #step(): Promise<number> {
    try {
      this.#renewBudget();
      const pause = await this.#keeper.step();
      this.#failures = 0;
      this.#vitals.succeeded();
      return pause;
    } catch (error) {
      return this.#pauseAfter(error as Error);
    }
  }

  /** Calls are allowed by the day. */
  #renewBudget(): void {
    const now = this.#service.now().getTime();
    if (now - this.#budgetSince < DAY_MS) return;
    this.#budgetSince = now;
    this.#service.budget.renew();
  }

  #pauseAfter(error: Error): number {
    const { budget, log, now } = this.#service;
    if (this.#over.aborted) return 0;
    const isExpired = error.name === 'SessionExpiredError';
    if (isExpired || (!this.#keeper.isEstablished && !isHopeful(error))) throw error;
    this.#failures += 1;
    this.#vitals.failed(error);
    this.#metrics.failed();
    log.error({ err: error, code: codeOf(error) }, 'failed, and will be tried again');
    if (error.name === 'CallBudgetSpentError') return this.#budgetSince + DAY_MS - now().getTime();
    if (!error.name.startsWith('OrgLimit'))
      return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.#failures - 1));
    budget.forget();
    return LIMIT_PAUSE_MS;
  }
}

/** Brings what is heard to the keeper. */
const hearerFor = (
  keeper: Keeper,
  vitals: Vitals,
  { log }: Service,
  failed: (error: Error) => void,
): Hearer => ({
  heard: (replayId, change) => keeper.heard(replayId, change),
  begun: (by, isGapless) => {
    log.info({ by, isGapless }, 'listening');
    vitals.hears(by);
    keeper.begun(by, isGapless);
  },
  deaf: () => {
    vitals.hears('not yet');
    keeper.deaf();
  },
  failed,
});

/**
 * Serves an org until it is told to stop.
 * @throws {SfError} where something is wrong that no patience mends.
 */
export async function serve(service: Service): Promise<void> {
  const { connection, budget, state, now, log, stop, pollSeconds } = service;
  const end = new AbortController();
  const vitals = new Vitals(now);
  const backlog = new Backlog();
  const metrics = new Metrics(budget, backlog);
  const onRetry = ({ failures, error }: { failures: number; error: Error }): void => {
    metrics.retried();
    log.debug({ failures, err: error }, 'call made again');
  };
  const gate = gateTo(connection, { budget, signal: end.signal, onRetry });
  const position = await positionIn(state);
  const outlooks = new Outlooks(gate, now);
  const work = ownWork({ gate, state, now, outlooks });
  const tools = { gate, state, now, log, vitals, metrics, backlog, outlooks, work };
  const keeper = new Keeper(tools, position);
  const sources = { health: () => vitals.health(backlog), registry: metrics.registry };
  const watched: WatchPort = await openWatchPort(service.watch, sources);
  log.info({ port: watched.port, username: connection.getUsername() }, 'serving');
  service.onWatched?.(watched.port);
  const [feeding, broken] = [new AbortController(), new AbortController()];
  // Whoever is told to stop has some time to finish, and then is ended.
  const onStop = (): void => {
    log.info('stopping');
    setTimeout(() => end.abort(), GRACE_MS).unref();
  };
  stop.addEventListener('abort', onStop, { once: true });
  const hearer = hearerFor(keeper, vitals, service, (error) => broken.abort(error));
  const feedOptions = { connection, gate, log, pollSeconds, signal: feeding.signal, hearer };
  const hearing = feed(feedOptions, position);
  try {
    const over = AbortSignal.any([stop, broken.signal]);
    await new Worker(service, { keeper, vitals, metrics }, over).work();
    broken.signal.throwIfAborted();
    log.info('stopped');
  } finally {
    stop.removeEventListener('abort', onStop);
    feeding.abort();
    end.abort();
    await hearing;
    await watched.close();
  }
}
