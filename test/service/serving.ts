/** A service that runs beside a test, and what it leaves behind. */
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { CallBudget } from '../../src/org/budget.ts';
import { openLog } from '../../src/service/log.ts';
import { openShared, serveTogether } from '../../src/service/queue/index.ts';
import { serve } from '../../src/service/serve/serve.ts';
import type { Service } from '../../src/service/serve/service.ts';
import { openState } from '../../src/service/state/stateFolder.ts';
import type { Health } from '../../src/service/serve/vitals.ts';
import { digestOf } from '../../src/terminal/review/digest.ts';
import type { TestOrg } from '../local-org/support.ts';
import { connectTo } from '../org/support.ts';

/** The channel as it is deployed. */
export const EVENTS = fileURLToPath(new URL('../../force-app/events', import.meta.url));

/** A line of the log. */
export type Line = Readonly<Record<string, unknown>>;

/** What a test's service has, where nobody says otherwise. */
function serviceOf(
  serving: Serving,
  more: Pick<Service, 'connection' | 'budget'> & Partial<Service>,
): Service {
  const write = new Writable({
    write: (chunk: Buffer, _, done) => {
      serving.lines.push(JSON.parse(chunk.toString()) as Line);
      done();
    },
  });
  return {
    now: () => new Date(),
    log: openLog('debug', write),
    watch: { host: '127.0.0.1', port: 0 },
    pollSeconds: null,
    weekly: { which: 'requested', keepWeeks: null, deliveries: [], digestOf },
    stop: serving.stopSignal,
    onWatched: serving.onWatched,
    ...more,
  };
}

/** A service under way. */
export class Serving {
  readonly lines: Line[] = [];
  readonly #stop = new AbortController();
  readonly #done: Promise<unknown>;
  readonly #state: { close(): void };
  readonly #port: Promise<number>;

  private constructor(done: (serving: Serving) => Promise<unknown>, state: { close(): void }) {
    const { promise, resolve } = Promise.withResolvers<number>();
    this.#port = promise;
    this.onWatched = resolve;
    this.#state = state;
    this.#done = done(this).catch((error: unknown) => error);
  }

  readonly onWatched: (port: number) => void;

  get stopSignal(): AbortSignal {
    return this.#stop.signal;
  }

  /** Serves an org as its service user, in one process. */
  static async start(
    test: TestOrg,
    folder: string,
    more: Partial<Pick<Service, 'now' | 'pollSeconds' | 'connection' | 'weekly'>> = {},
  ): Promise<Serving> {
    const state = await openState(folder);
    const connection = await connectTo(test, 'service');
    return new Serving(
      (serving) =>
        serve(serviceOf(serving, { connection, budget: new CallBudget(), ...more }), state),
      state,
    );
  }

  /** Serves an org together with all others of the same queue. */
  static async startTogether(
    test: TestOrg,
    address: string,
    maxCalls: number | null,
  ): Promise<Serving> {
    const connection = await connectTo(test, 'service');
    const shared = await openShared(address, 'org');
    const budget = new CallBudget({ maxCalls }, shared.counter);
    return new Serving(
      (serving) => serveTogether(serviceOf(serving, { connection, budget }), shared),
      shared,
    );
  }

  /** What is said at `/health`, or elsewhere. */
  async ask(path: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${await this.#port}${path}`);
  }

  /** Waits until the service has synced, and has done all there is to do. */
  idle(): Promise<Health> {
    return this.#until(
      ({ waiting, doing, lastSync }) => waiting === 0 && doing === 'waiting' && lastSync !== null,
    );
  }

  /** Waits until the service has done something, and there is nothing left to do. */
  async caughtUp(): Promise<Health> {
    await this.#line(({ msg }) => msg === 'refreshed' || msg === 'sync done');
    return this.#until(({ waiting, doing }) => waiting === 0 && doing === 'waiting');
  }

  /** How it is now. */
  async health(): Promise<Health> {
    return (await (await this.ask('/health')).json()) as Health;
  }

  /** Waits until there is nothing left to do, after something was logged. */
  async idleAfter(message: string): Promise<Health> {
    await this.logged(message);
    return this.#until(({ waiting, doing }) => waiting === 0 && doing === 'waiting');
  }

  /** Waits until it is known how the weekly review goes. */
  looked(): Promise<Health> {
    return this.#until(({ week }) => week !== null);
  }

  /** Waits until a week is frozen, and delivered wherever it is to be. */
  week(week: string): Promise<Health> {
    return this.#until((health) => health.week?.settled === week && !health.week.lastError);
  }

  /** Waits until nothing that belongs to what was heard can come any more. */
  async settled(): Promise<void> {
    await new Promise((done) => setTimeout(done, 2500));
  }

  async #until(isThere: (health: Health) => boolean): Promise<Health> {
    for (;;) {
      const health = await this.health();
      if (isThere(health)) return health;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Waits for a line that is logged after so many. */
  logged(message: string, after = 0): Promise<Line> {
    return this.#line(({ msg }) => msg === message, after);
  }

  async #line(isIt: (line: Line) => boolean, after = 0): Promise<Line> {
    for (;;) {
      const line = this.lines.slice(after).find(isIt);
      if (line !== undefined) return line;
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** Stops it as an operator does; says with what it ended, if not well. */
  async stop(): Promise<unknown> {
    this.#stop.abort();
    return this.ended();
  }

  /** Waits for its end. */
  async ended(): Promise<unknown> {
    const error = await this.#done;
    this.#state.close();
    return error;
  }
}
