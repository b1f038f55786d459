import { LOG_FIELDS, REMARKS, type Log } from '../fields.ts';
import { reporter, textIn, type Report } from '../terms.ts';
import type { FileIssue } from '../types.ts';
import { isObject, type JsonObject } from './document.ts';

/** The name of a log in a deal. */
export const LOG_KEYS: Readonly<Record<Log, 'concessions' | 'behaviors'>> = {
  concession: 'concessions',
  behavior: 'behaviors',
};

type Remark = (typeof REMARKS)[number];

const isRemark = (field: string): boolean => REMARKS.some((remark) => remark === field);

const idOf = (event: JsonObject): string | null =>
  typeof event['id'] === 'string' && event['id'] !== '' ? event['id'] : null;

/** Reads the log of one deal, and what is said about its events. */
export class LogReader {
  /** Texts by event id; of events with one id the first counts. */
  readonly remarks: Record<Remark, Map<string, string>> = {
    note: new Map(),
    contestReason: new Map(),
  };
  readonly #deal: string;
  readonly #issues: FileIssue[];

  constructor(deal: string, issues: FileIssue[]) {
    this.#deal = deal;
    this.#issues = issues;
  }

  /** One log; one that is no list is reported and empty. */
  read(events: unknown, log: Log): unknown[] {
    if (Array.isArray(events)) return events.map((event) => this.#event(event, log));
    if (events !== undefined && events !== null)
      this.#reports(null)('malformed-log', [LOG_KEYS[log]]);
    return [];
  }

  #reports(event: string | null): Report {
    return reporter(this.#issues, { line: null, deal: this.#deal, event });
  }

  /** An event without its remarks and without what nobody knows, which is reported. */
  #event(event: unknown, log: Log): unknown {
    if (!isObject(event)) return event;
    const id = idOf(event);
    const report = this.#reports(id);
    const fields = Object.entries(event);
    for (const [field] of fields) {
      if (!isRemark(field) && !LOG_FIELDS[log].includes(field)) report('unknown-field', [field]);
    }
    for (const remark of REMARKS) this.#remember(id, remark, textIn(event[remark], report));
    return Object.fromEntries(fields.filter(([field]) => LOG_FIELDS[log].includes(field)));
  }

  #remember(id: string | null, remark: Remark, text: string | null): void {
    const remarks = this.remarks[remark];
    if (id !== null && text !== null && !remarks.has(id)) remarks.set(id, text);
  }
}
