import { SalesforceError } from '../errors.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The calls that clients may make of the API within 24 hours, and those that they have made. */
export class ApiUsage {
  readonly limit: number;
  readonly #now: () => Date;
  #used = 0;
  #since: number;

  constructor(limit: number, now: () => Date) {
    this.limit = limit;
    this.#now = now;
    this.#since = now().getTime();
  }

  get used(): number {
    return this.#used;
  }

  /** Counts a call; throws REQUEST_LIMIT_EXCEEDED if none is left. */
  count(): void {
    this.#beginDay();
    if (this.#used >= this.limit) throw exceeded();
    this.#used += 1;
  }

  #beginDay(): void {
    const time = this.#now().getTime();
    if (time - this.#since < DAY_MS) return;
    this.#since = time;
    this.#used = 0;
  }
}

const exceeded = (): SalesforceError =>
  new SalesforceError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', { status: 403 });
