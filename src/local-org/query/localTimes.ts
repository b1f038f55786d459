import type { DatabaseSync } from 'node:sqlite';

import { localTime } from '../calendar.ts';

/** Gives each time zone an SQL function from instants to what its clocks show, when first used. */
export class LocalTimes {
  readonly #db: DatabaseSync;
  readonly #names = new Map<string, string>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** The name of the function for a time zone, given as IANA does. */
  of(timeZone: string): string {
    const known = this.#names.get(timeZone);
    if (known !== undefined) return known;
    const name = `local_time_${this.#names.size}`;
    this.#db.function(name, { deterministic: true }, (instant) =>
      typeof instant === 'string' ? localTime(timeZone, new Date(instant)) : null,
    );
    this.#names.set(timeZone, name);
    return name;
  }
}
