import { closeSync, createReadStream, openSync, rmSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';

import { csvLine, type Dialect } from './dialect.ts';

/** Records of a result, and how many. */
export interface ResultPage {
  stream: Readable;
  count: number;
}

/** A result as CSV on disk: written some records at a time, read from any record on. */
export class ResultFile {
  readonly #path: string;
  readonly #file: number;
  readonly #dialect: Dialect;
  readonly #header: string;
  /** Where each record ends. */
  readonly #ends: number[] = [];

  constructor(path: string, dialect: Dialect, columns: readonly string[]) {
    this.#path = path;
    this.#file = openSync(path, 'w');
    this.#dialect = dialect;
    this.#header = csvLine(dialect, columns);
  }

  /** How many records there are. */
  get count(): number {
    return this.#ends.length;
  }

  append(records: readonly (readonly string[])[]): void {
    const lines = records.map((values) => csvLine(this.#dialect, values));
    let end = this.#ends.at(-1) ?? 0;
    for (const line of lines) this.#ends.push((end += Buffer.byteLength(line)));
    writeSync(this.#file, lines.join(''));
  }

  /** Records from one on, the names of their columns in front. */
  page(first: number, most: number): ResultPage {
    const count = Math.max(0, Math.min(most, this.count - first));
    const start = this.#ends[first - 1] ?? 0;
    const end = this.#ends[first + count - 1] ?? 0;
    return { count, stream: Readable.from(this.#bytes(start, end)) };
  }

  async *#bytes(start: number, end: number): AsyncGenerator<Buffer> {
    yield Buffer.from(this.#header);
    // The last byte is one of them.
    if (end > start) yield* createReadStream(this.#path, { start, end: end - 1 });
  }

  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }
}
