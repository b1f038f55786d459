/** Records of a small result, as names and values: where there are not millions of them. */
import type { CsvRecord } from './csvRecords.ts';
import type { RecordSink } from './results.ts';
import { textAt } from './values.ts';

/** The values of a record by the names of their columns. */
export type Row = Readonly<Record<string, string>>;

/** Keeps records whole. */
export class TextRows implements RecordSink {
  readonly rows: Row[] = [];
  #columns: readonly string[] = [];

  get count(): number {
    return this.rows.length;
  }

  begin(columns: readonly string[]): void {
    this.#columns = columns;
  }

  add(record: CsvRecord): void {
    this.rows.push(
      Object.fromEntries(this.#columns.map((name, field) => [name, textAt(record, field)])),
    );
  }

  rollBack(count: number): void {
    this.rows.length = count;
  }
}
