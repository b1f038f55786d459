/**
 * Freezes each week on its Monday, where the org is, or once somebody asks for it, and brings its
 * review to whoever wants it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from '../../org/failures.ts';
import { freezeWeek } from '../../org/week/freezeWeek.ts';
import { isRequested } from '../../org/week/requests.ts';
import { dropOldWeeks } from '../../org/week/retention.ts';
import { frozenReview } from '../../org/week/sources.ts';
import { weekOf } from '../../review/week/calendar.ts';
import type { Tools } from '../serve/tools.ts';
import type { Kept, State } from '../state/state.ts';
import type { WeeklyOptions } from './digest.ts';

/** What is done of a week. */
interface Settled {
  /** ISO day of the Monday. */
  week: string;
  /** Names of the places that have its review. */
  delivered: readonly string[];
}

const KEPT: Kept<Settled> = { name: 'week', version: 1 };

/** Milliseconds between two looks: at the calendar, and with it for a request in the org. */
const LOOK_MS: Record<WeeklyOptions['which'], number> = { each: 30_000, requested: 60_000 };
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 3_600_000;

class Weekly {
  readonly #tools: Tools;
  readonly #state: State;
  readonly #options: WeeklyOptions;
  #failures = 0;
  /** The last week that was found to be requested. */
  #requested: string | null = null;
  #settled: string | null = null;

  constructor(tools: Tools, state: State, options: WeeklyOptions) {
    this.#tools = tools;
    this.#state = state;
    this.#options = options;
  }

  /** Looks at the calendar again and again. */
  async keep(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      const pause = await this.#look(over);
      await wait(pause, undefined, { signal: over }).catch(() => undefined);
    }
  }

  /** Milliseconds after which to look again. */
  async #look(over: AbortSignal): Promise<number> {
    const { log, metrics, vitals } = this.#tools;
    try {
      const { today } = await this.#tools.outlooks.today();
      const week = weekOf(today);
      if (week !== this.#settled && (await this.#isWanted(week))) await this.#settle(week);
      this.#failures = 0;
      vitals.week({ week: this.#settled, error: null });
      return LOOK_MS[this.#options.which];
    } catch (caught) {
      const error = caught as Error;
      if (over.aborted) return 0;
      this.#failures += 1;
      vitals.week({ week: null, error });
      metrics.weekFailed();
      log.error(
        { err: error, code: codeOf(error) },
        'the week is not settled, and will be tried again',
      );
      return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.#failures - 1));
    }
  }

  /** Whether a week is to be frozen: what fails after that is tried again without asking. */
  async #isWanted(week: string): Promise<boolean> {
    if (this.#options.which === 'each' || this.#requested === week) return true;
    if (!(await isRequested(this.#tools.gate, week))) return false;
    this.#tools.log.info({ week }, 'week requested');
    this.#requested = week;
    return true;
  }

  /** Freezes a week and delivers its review, as far as that is not done yet. */
  async #settle(week: string): Promise<void> {
    const { log, metrics, now, gate } = this.#tools;
    const done = await this.#state.read(KEPT);
    const delivered = new Set(done?.week === week ? done.delivered : []);
    if (done?.week !== week) {
      const { week: _, isNew, ...counts } = await freezeWeek(gate, week, now());
      const { keepWeeks } = this.#options;
      const dropped = keepWeeks === null ? 0 : await dropOldWeeks(gate, week, keepWeeks);
      log.info({ week, isNew, ...counts, dropped }, 'week frozen');
      if (isNew) metrics.frozeWeek();
      await this.#state.write(KEPT, { week, delivered: [] });
    }
    await this.#deliver(week, delivered);
    this.#settled = week;
  }

  /** Each place by itself: one that is away keeps nothing from the others. */
  async #deliver(week: string, delivered: Set<string>): Promise<void> {
    const { connection, gate, log, metrics, now } = this.#tools;
    const { deliveries, digestOf } = this.#options;
    const missing = deliveries.filter(({ name }) => !delivered.has(name));
    if (missing.length === 0) return;
    const digest = digestOf(await frozenReview(gate, week, now()), connection.instanceUrl);
    const failures: unknown[] = [];
    for (const { name, deliver } of missing) {
      try {
        await deliver(week, digest);
        delivered.add(name);
        await this.#state.write(KEPT, { week, delivered: [...delivered] });
        metrics.delivered();
        log.info({ week, to: name }, 'review delivered');
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0] as Error;
  }
}

/** Keeps the weeks of an org until it is over. */
export const keepWeeks = (
  tools: Tools,
  state: State,
  options: WeeklyOptions,
  over: AbortSignal,
): Promise<void> => new Weekly(tools, state, options).keep(over);
