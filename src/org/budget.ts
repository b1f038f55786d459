/** How many calls of the API may still be made: ours by what the operator allows, the org's by day. */
import { problem } from './messages.ts';

const PERCENT = 100;

/** What limits the calls. */
export interface CallLimits {
  /** Calls that we may make; null: as many as the org allows. */
  maxCalls: number | null;
  /** Share of the org's daily calls that is left to others, percent. */
  reservePercent: number;
}

/** Share that is left to others where nobody says otherwise, percent. */
export const RESERVE_PERCENT = 10;

/** The org's calls within 24 hours, as it last said. */
interface Usage {
  used: number;
  limit: number;
}

const SAID = /api-usage=(\d+)\/(\d+)/;

/** Counts calls and stops before there are too many. */
export class CallBudget {
  readonly #limits: CallLimits;
  #spent = 0;
  #usage: Usage | null = null;

  constructor(limits: Partial<CallLimits> = {}) {
    this.#limits = { maxCalls: null, reservePercent: RESERVE_PERCENT, ...limits };
  }

  /** Calls of ours so far. */
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
  take(): void {
    const { maxCalls, reservePercent } = this.#limits;
    if (maxCalls !== null && this.#spent >= maxCalls) throw problem('callBudgetSpent', [maxCalls]);
    if (this.#usage !== null) requireReserve(this.#usage, reservePercent);
    this.#spent += 1;
  }

  /** Begins anew, as on another day: no call is made yet. */
  renew(): void {
    this.#spent = 0;
    this.forget();
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
