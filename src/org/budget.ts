/** How many calls of the API may still be made: ours by what the operator allows, the org's by day. */
import { problem } from './messages.ts';

const PERCENT = 100;
const DAY_MS = 86_400_000;

/** What limits the calls. */
export interface CallLimits {
  /** Calls that we may make; null: as many as the org allows. */
  maxCalls: number | null;
  /** Share of the org's daily calls that is left to others, percent. */
  reservePercent: number;
}

/** Share that is left to others where nobody says otherwise, percent. */
export const RESERVE_PERCENT = 10;

/** Counts calls: those of one process, or of all that work together. */
export interface CallCounter {
  /** Counts one more; says how many there are by now. */
  count(): number | Promise<number>;
}

/** Counts all calls there are. */
function countingAll(): CallCounter {
  let calls = 0;
  return { count: () => (calls += 1) };
}

/**
 * Counts calls, day by day from the first.
 * @param now milliseconds since 1970.
 */
export function countingByDay(now: () => number): CallCounter {
  let since = now();
  let calls = 0;
  return {
    count: () => {
      if (now() - since >= DAY_MS) [since, calls] = [now(), 0];
      return (calls += 1);
    },
  };
}

/** The org's calls within 24 hours, as it last said. */
interface Usage {
  used: number;
  limit: number;
}

const SAID = /api-usage=(\d+)\/(\d+)/;

/** Counts calls and stops before there are too many. */
export class CallBudget {
  readonly #limits: CallLimits;
  readonly #counter: CallCounter;
  #spent = 0;
  #usage: Usage | null = null;

  constructor(limits: Partial<CallLimits> = {}, counter = countingAll()) {
    this.#limits = { maxCalls: null, reservePercent: RESERVE_PERCENT, ...limits };
    this.#counter = counter;
  }

  /** Calls of this process so far. */
  get spent(): number {
    return this.#spent;
  }

  /** The org's calls within 24 hours, everybody's; null: it has not said yet. */
  get usage(): Readonly<Usage> | null {
    return this.#usage;
  }

  /**
   * Takes a call.
   * @throws {SfError} `CallBudgetSpentError` or `OrgLimitNearError`, where it must not be made.
   */
  async take(): Promise<void> {
    const { maxCalls, reservePercent } = this.#limits;
    if (this.#usage !== null) requireReserve(this.#usage, reservePercent);
    if (maxCalls !== null && (await this.#counter.count()) > maxCalls)
      throw problem('callBudgetSpent', [maxCalls]);
    this.#spent += 1;
  }

  /**
   * Forgets what the org said of its calls. Without it nobody who stopped would ever hear that there
   * are calls again.
   */
  forget(): void {
    this.#usage = null;
  }

  /** Notes what a response says of the org's calls: its header `Sforce-Limit-Info`. */
  note(said: string | null): void {
    const [, used, limit] = SAID.exec(said ?? '') ?? [];
    if (used !== undefined) this.#usage = { used: Number(used), limit: Number(limit) };
  }
}

function requireReserve({ used, limit }: Usage, reservePercent: number): void {
  const left = limit - used;
  if (left > (limit * reservePercent) / PERCENT) return;
  throw problem('orgLimitNear', [used, limit, reservePercent]);
}
