import type { Behavior, Concession } from '../../model/index.ts';
import { DEAL_NUMBERS } from '../fields.ts';
import { fileError } from '../messages.ts';
import {
  closedOnIn,
  currencyIn,
  readOnIn,
  reporter,
  textIn,
  wonIn,
  type Report,
} from '../terms.ts';
import type { DealEntry, FileIssue } from '../types.ts';
import type { RowValues, Value } from './cells.ts';
import { DEAL_COLUMNS } from './columns.ts';

/** Takes a value, or reports why not. */
type Check<T> = (value: unknown, report: Report) => T | null;

type DealColumn = (typeof DEAL_COLUMNS)[number];

/** What a deal's first row with something in a column said there. */
interface Said {
  value: Value;
  line: number;
}

/** The rows of one deal, put together. */
export class DealRows {
  readonly key: string;
  readonly concessions: unknown[] = [];
  readonly behaviors: unknown[] = [];
  readonly notes = new Map<string, string>();
  readonly contestReasons = new Map<string, string>();
  readonly #said = new Map<DealColumn, Said>();

  constructor(key: string) {
    this.key = key;
  }

  /**
   * Takes in what a row repeats of the deal; an empty cell repeats nothing.
   * @throws {SfError} where another row has said something else.
   */
  repeat(path: string, line: number, values: RowValues): void {
    for (const column of DEAL_COLUMNS) {
      const value = values[column];
      if (value === undefined) continue;
      const said = this.#said.get(column);
      if (!said) this.#said.set(column, { value, line });
      else if (said.value !== value) {
        const tokens = [path, this.key, column, String(said.value), said.line, String(value), line];
        throw fileError('conflictingDeal', tokens, [column]);
      }
    }
  }

  /** Takes in what is said about an event; of events with one id the first counts. */
  remark({ id, note, contestReason }: RowValues): void {
    if (id === undefined) return;
    if (note !== undefined && !this.notes.has(id)) this.notes.set(id, note);
    if (contestReason !== undefined && !this.contestReasons.has(id)) {
      this.contestReasons.set(id, contestReason);
    }
  }

  /** The deal, with what is wrong about it reported where it was said. */
  entry(issues: FileIssue[]): DealEntry {
    const name = this.#said.get('dealName')?.value;
    return {
      name: typeof name === 'string' ? name : this.key,
      currency: this.#checked('currency', currencyIn, issues),
      closedOn: this.#checked('closedOn', closedOnIn, issues),
      won: this.#checked('won', wonIn, issues),
      policy: this.#checked('policy', textIn, issues),
      readOn: this.#checked('readOn', readOnIn, issues),
      supersededBy: null,
      insteadOf: null,
      deal: {
        id: this.key,
        ...Object.fromEntries(
          DEAL_NUMBERS.map((column) => [column, this.#said.get(column)?.value]),
        ),
        concessions: this.concessions as Concession[],
        behaviors: this.behaviors as Behavior[],
      },
      notes: this.notes,
      contestReasons: this.contestReasons,
    };
  }

  #checked<T>(column: DealColumn, check: Check<T>, issues: FileIssue[]): T | null {
    const said = this.#said.get(column);
    if (!said) return null;
    return check(said.value, reporter(issues, { line: said.line, deal: this.key, event: null }));
  }
}
