/** How a service is doing, for whoever watches it. */

/** Milliseconds for which something may fail before the service is said to be ill. */
const PATIENCE_MS = 120_000;

/** What the service does at the moment. */
type Doing =
  'starting' | 'standing by' | 'syncing' | 'refreshing' | 'waiting' | 'failing' | 'stopping';

/** How the service hears of changes; elsewhere: another process does. */
type Hearing = 'not yet' | 'channel' | 'poll' | 'elsewhere';

/** What `/health` says. */
export interface Health {
  healthy: boolean;
  doing: Doing;
  hearing: Hearing;
  /** Changes that wait. */
  waiting: number;
  /** Milliseconds since the oldest of these came in; null: none waits. */
  lag: number | null;
  /** ISO instant at which the whole org was last synced; null: not yet. */
  lastSync: string | null;
  /** Name of the last error since something went well; null: none. */
  lastError: string | null;
  /** How the weekly review goes; null: it is not known yet, or to another process. */
  week: WeekHealth | null;
}

/** How the weekly review goes. */
export interface WeekHealth {
  /** ISO day of the Monday of the last week that was frozen and delivered; null: none yet. */
  settled: string | null;
  /** Name of the error by which a later one is not; null: none. */
  lastError: string | null;
}

/** What is known of the backlog. */
interface Waiting {
  length: number;
  since: number | null;
}

/** Notes how things go. */
export class Vitals {
  readonly #now: () => Date;
  doing: Doing = 'starting';
  #hearing: Hearing = 'not yet';
  #deafSince: number;
  #failingSince: number | null = null;
  #lastSync: Date | null = null;
  #lastError: string | null = null;
  #week: WeekHealth | null = null;

  constructor(now: () => Date) {
    this.#now = now;
    this.#deafSince = now().getTime();
  }

  /** Changes are heard of from now on, or not any more. */
  hears(hearing: Hearing): void {
    this.#hearing = hearing;
    this.#deafSince = this.#now().getTime();
  }

  /** Another process hears what happens, and gives work. */
  standBy(): void {
    this.doing = 'standing by';
    this.hears('elsewhere');
  }

  succeeded(): void {
    this.#failingSince = null;
    this.#lastError = null;
  }

  failed(error: Error): void {
    this.#failingSince ??= this.#now().getTime();
    this.#lastError = error.name;
  }

  synced(): void {
    this.#lastSync = this.#now();
  }

  /**
   * Whatever is to be done of weeks is done, or that has failed and is tried again.
   * @param week ISO day of the Monday of the last that was frozen and delivered; null: as it was.
   */
  week({ week, error }: { week: string | null; error: Error | null }): void {
    this.#week = {
      settled: week ?? this.#week?.settled ?? null,
      lastError: error?.name ?? null,
    };
  }

  /** How the service is doing now. */
  health({ length, since }: Waiting): Health {
    const now = this.#now().getTime();
    const isDeaf = this.#hearing === 'not yet' && now - this.#deafSince > PATIENCE_MS;
    const isFailing = this.#failingSince !== null && now - this.#failingSince > PATIENCE_MS;
    return {
      healthy: !isDeaf && !isFailing,
      doing: this.#failingSince === null ? this.doing : 'failing',
      hearing: this.#hearing,
      waiting: length,
      lag: since === null ? null : now - since,
      lastSync: this.#lastSync?.toISOString() ?? null,
      lastError: this.#lastError,
      week: this.#week,
    };
  }
}
