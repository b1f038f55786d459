/** Figures for Prometheus. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CallBudget } from '../../org/budget.ts';
import type { Backlog } from './backlog.ts';
import type { Written } from '../sync/writeBack.ts';

const MS = 1000;
/** Seconds from a change to its stored reading. */
const BUCKETS = [0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 10, 30, 60, 300];

/** What is counted. */
export class Metrics {
  readonly registry = new Registry();
  readonly #changes = this.#counter('changes_total', 'Changes heard of.');
  readonly #written = this.#counter('readings_written_total', 'Stored readings written.');
  readonly #rejected = this.#counter('records_rejected_total', 'Records that the org refused.');
  readonly #failures = this.#counter('failures_total', 'Work that failed and is done again.');
  readonly #retries = this.#counter('retries_total', 'Calls of the API that were made again.');
  readonly #syncs = this.#counter('syncs_total', 'Syncs of the whole org.');
  readonly #weeks = this.#counter('weeks_frozen_total', 'Weeks frozen.');
  readonly #digests = this.#counter('reviews_delivered_total', 'Reviews delivered.');
  readonly #weekFailures = this.#counter(
    'week_failures_total',
    'Weeks not frozen or reviews not delivered, to be tried again.',
  );
  readonly #latency = new Histogram({
    name: 'power_latency_seconds',
    help: 'From hearing of a change to its stored reading.',
    buckets: BUCKETS,
    registers: [this.registry],
  });

  constructor(budget: CallBudget, backlog: Backlog) {
    this.#gauge('calls', 'Calls of the API by this service.', () => budget.spent);
    this.#gauge('org_calls', "The org's calls in 24 hours.", () => budget.usage?.used);
    this.#gauge('org_calls_limit', 'How many it may have.', () => budget.usage?.limit);
    this.#gauge('changes_waiting', 'Changes that wait.', () => backlog.length);
  }

  heard(): void {
    this.#changes.inc();
  }

  failed(): void {
    this.#failures.inc();
  }

  retried(): void {
    this.#retries.inc();
  }

  synced(): void {
    this.#syncs.inc();
  }

  frozeWeek(): void {
    this.#weeks.inc();
  }

  delivered(): void {
    this.#digests.inc();
  }

  weekFailed(): void {
    this.#weekFailures.inc();
  }

  wrote({ written, rejected }: Written): void {
    this.#written.inc(written);
    this.#rejected.inc(rejected.length);
  }

  /** @param ms from hearing of a change to its stored reading. */
  stored(ms: number): void {
    this.#latency.observe(ms / MS);
  }

  #counter(name: string, help: string): Counter {
    return new Counter({ name: `power_${name}`, help, registers: [this.registry] });
  }

  #gauge(name: string, help: string, value: () => number | undefined): void {
    new Gauge({
      name: `power_${name}`,
      help,
      registers: [this.registry],
      collect() {
        const now = value();
        if (now !== undefined) this.set(now);
      },
    });
  }
}
