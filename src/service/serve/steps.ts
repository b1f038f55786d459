/** The keeper's work, step by step, through whatever fails. */
import { setTimeout as wait } from 'node:timers/promises';
import { isPassing } from '../../org/attempts.ts';
import { codeOf } from '../../org/failures.ts';
import type { Keeper } from './keeper.ts';
import type { Tools } from './tools.ts';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 300_000;
/** Milliseconds after which an org is asked again that has no calls left for us. */
export const LIMIT_PAUSE_MS = 900_000;

/** Whether there are no calls left: by what the org allows, or by what the operator does. */
export const isOutOfCalls = ({ name }: { name: string }): boolean =>
  name.startsWith('OrgLimit') || name === 'CallBudgetSpentError';

/** What passes by itself, though it may take its time. */
const isHopeful = (error: Error): boolean =>
  isPassing(error) || isOutOfCalls(error) || error.name === 'OrgUnreachableError';

/** Has a keeper take one step after the other, until it is told to stop or there is no hope. */
export class Steps {
  readonly #tools: Tools;
  readonly #keeper: Keeper;
  readonly #over: AbortSignal;
  #failures = 0;

  constructor(tools: Tools, keeper: Keeper, over: AbortSignal) {
    this.#tools = tools;
    this.#keeper = keeper;
    this.#over = over;
  }

  /** @throws {SfError} what no patience mends. */
  async take(): Promise<void> {
    const signal = this.#over;
    while (!signal.aborted) {
      const pause = await this.#step();
      if (pause > 0) await wait(pause, undefined, { signal }).catch(() => undefined);
    }
    this.#tools.vitals.doing = 'stopping';
    await this.#keeper.commit();
  }

  /** Milliseconds to wait. */
  async #step(): Promise<number> {
    try {
      const pause = await this.#keeper.step();
      this.#failures = 0;
      this.#tools.vitals.succeeded();
      return pause;
    } catch (error) {
      return this.#pauseAfter(error as Error);
    }
  }

  #pauseAfter(error: Error): number {
    const { budget, log, metrics, vitals } = this.#tools;
    if (this.#over.aborted) return 0;
    const isExpired = error.name === 'SessionExpiredError';
    if (isExpired || (!this.#keeper.isEstablished && !isHopeful(error))) throw error;
    this.#failures += 1;
    vitals.failed(error);
    metrics.failed();
    log.error({ err: error, code: codeOf(error) }, 'failed, and will be tried again');
    if (!isOutOfCalls(error))
      return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.#failures - 1));
    budget.forget();
    return LIMIT_PAUSE_MS;
  }
}
