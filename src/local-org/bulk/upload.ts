import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';

import { SalesforceError } from '../errors.ts';
import { badRequest } from '../http/faults.ts';
import { delimiterOf, type Dialect } from './dialect.ts';
import { InvalidBatch, type Row } from './rows.ts';

/** Bytes that an upload may bring. */
const MAX_BYTES = 150_000_000;

/** What a client brings to a job, on disk. */
export class Upload {
  readonly #path: string;
  #count = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** How often something was brought, whole. */
  get count(): number {
    return this.#count;
  }

  /** Takes it in as it comes; throws where it is too much, or its client goes away. */
  async take(body: Readable): Promise<void> {
    await pipeline(body, limited, createWriteStream(this.#path)).catch((error: unknown) => {
      throw error instanceof SalesforceError ? error : brokenOff();
    });
    this.#count += 1;
  }

  /** The rows; throws an InvalidBatch where they are no CSV. */
  async *rows(dialect: Dialect, onColumns: (names: string[]) => void): AsyncGenerator<Row> {
    const columns = (names: string[]): string[] => {
      onColumns(names);
      return names;
    };
    const options = { columns, bom: true, delimiter: delimiterOf(dialect) };
    try {
      yield* createReadStream(this.#path).pipe(parse(options)) as AsyncIterable<Row>;
    } catch (error) {
      throw error instanceof CsvError ? new InvalidBatch(error.message) : error;
    }
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }
}

async function* limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw tooLarge();
    yield chunk;
  }
}

const brokenOff = (): SalesforceError => badRequest('REQUEST_ABORTED', 'The upload ended early');

const tooLarge = (): SalesforceError =>
  badRequest('EXCEEDED_MAX_SIZE_REQUEST', 'The upload is larger than 150 MB', 413);
