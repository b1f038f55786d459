/** What happened lately, asked for: where an org does not tell by itself. */
import { BEHAVIOR, CONCESSION, OPPORTUNITY, POLICY } from '../fields.ts';
import type { Gate } from '../gate.ts';
import type { Change } from './changeEvent.ts';
import { recordsEver } from './touchedDeals.ts';

/**
 * Milliseconds that are looked at once more: a transaction gets its time when it saves, and is seen
 * when it commits, which may be minutes later.
 */
const OVERLAP_MS = 300_000;

/** How far somebody has looked. */
export interface PollPosition {
  /** The latest time of any record that was seen; milliseconds since 1970, the org's clock. */
  until: number;
}

const SOURCES = [
  [OPPORTUNITY, 'Id'],
  [CONCESSION, 'Opportunity__c'],
  [BEHAVIOR, 'Opportunity__c'],
  [POLICY, null],
] as const;

const changeOf = (deal: string | null): Change =>
  deal === null ? { of: 'everything', reason: 'policy' } : { of: 'deals', ids: [deal] };

/** Looks again and again, and tells each version of a record once. */
export class Poll {
  readonly #gate: Gate;
  /** Versions of records within the overlap, by when they were made. */
  readonly #seen = new Map<string, number>();
  #until: number;

  /** @param from how far was looked before. */
  constructor(gate: Gate, { until }: PollPosition) {
    this.#gate = gate;
    this.#until = until;
  }

  get position(): PollPosition {
    return { until: this.#until };
  }

  /**
   * What has happened since.
   * @throws {SfError} where the org does not answer or refuses; what was seen is then seen again.
   */
  async look(): Promise<Change[]> {
    const since = new Date(this.#until - OVERLAP_MS).toISOString();
    const found = await Promise.all(SOURCES.map((source) => this.#lookAt(source, since)));
    const fresh = found.flat().filter(({ version }) => !this.#seen.has(version));
    for (const { version, at } of fresh) this.#seen.set(version, at);
    for (const { at } of fresh) this.#until = Math.max(this.#until, at);
    for (const [version, at] of this.#seen)
      if (at < this.#until - OVERLAP_MS) this.#seen.delete(version);
    return fresh.map(({ change }) => change);
  }

  async #lookAt([object, deal]: (typeof SOURCES)[number], since: string) {
    const columns = ['Id', 'SystemModstamp', ...(deal === 'Opportunity__c' ? [deal] : [])];
    const where = `SystemModstamp >= ${since}`;
    const soql = `SELECT ${columns.join(', ')} FROM ${object} WHERE ${where}`;
    const records = await recordsEver(this.#gate, soql);
    return records.map((record) => ({
      version: `${String(record['Id'])} ${String(record['SystemModstamp'])}`,
      at: Date.parse(String(record['SystemModstamp'])),
      change: changeOf(deal === null ? null : String(record[deal])),
    }));
  }
}
