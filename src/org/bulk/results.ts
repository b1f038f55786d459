/** Result pages of Bulk queries, read as they come in. */
import { BrokenAnswerError } from '../attempts.ts';
import type { Gate } from '../gate.ts';
import { CsvRecords, MalformedCsvError, type CsvRecord } from './csvRecords.ts';
import { textAt } from './values.ts';

/** Records of a page: a page that breaks off is read again. */
const PAGE = 50_000;
/** What the header says instead of a locator after the last page. */
const NO_MORE = 'null';

/** Keeps records. */
export interface RecordSink {
  /** How many it has kept. */
  readonly count: number;
  /** Told where each column stands before the records of every page. */
  begin(columns: readonly string[]): void;
  add(record: CsvRecord): void;
  /** Forgets all but the first so many: they will come again. */
  rollBack(count: number): void;
}

const columnsOf = (record: CsvRecord): string[] =>
  Array.from({ length: record.fields }, (_, field) => textAt(record, field));

/** Reads bytes of CSV with a line of column names in front into a sink. */
export class SinkReader {
  readonly #sink: RecordSink;
  readonly #records: CsvRecords;
  #columns = 0;

  constructor(sink: RecordSink) {
    this.#sink = sink;
    this.#records = new CsvRecords((record) => this.#take(record));
  }

  push(chunk: Uint8Array): void {
    this.#records.push(chunk);
  }

  end(): void {
    this.#records.end();
  }

  #take(record: CsvRecord): void {
    if (this.#columns === 0) {
      this.#columns = record.fields;
      this.#sink.begin(columnsOf(record));
    } else if (record.fields === this.#columns) this.#sink.add(record);
    else throw new MalformedCsvError('A record has not as many values as there are columns.');
  }
}

/**
 * Reads an answer of CSV into a sink.
 * @param promised how many records it is to have; null: nobody said.
 * @throws {BrokenAnswerError} where it has not as many, or cannot be read: it may have broken off.
 */
export async function readAnswer(
  response: Response,
  sink: RecordSink,
  promised: number | null,
): Promise<void> {
  const before = sink.count;
  const reader = new SinkReader(sink);
  try {
    for await (const chunk of response.body ?? []) reader.push(chunk as Uint8Array);
    reader.end();
  } catch (error) {
    throw error instanceof MalformedCsvError ? new BrokenAnswerError(error.message) : error;
  }
  if (promised !== null && sink.count - before !== promised)
    throw new BrokenAnswerError(`${promised} records were to come, not ${sink.count - before}.`);
}

/** Reads one page; says where the next begins, null after the last. */
async function readPage(response: Response, sink: RecordSink): Promise<string | null> {
  const promised = response.headers.get('sforce-numberofrecords');
  await readAnswer(response, sink, promised === null ? null : Number(promised));
  const locator = response.headers.get('sforce-locator') ?? NO_MORE;
  return locator === NO_MORE ? null : locator;
}

/**
 * Reads the result of a finished query, page after page, each record once.
 * @param onPage told how many records the sink has.
 * @throws {SfError} where the org does not answer or refuses, or goes on to break off.
 */
export async function readResult(
  gate: Gate,
  id: string,
  sink: RecordSink,
  onPage: (count: number) => void = () => undefined,
): Promise<void> {
  let locator: string | null = '';
  while (locator !== null) {
    const whole = sink.count;
    const from: string = locator === '' ? '' : `&locator=${encodeURIComponent(locator)}`;
    const path = `/jobs/query/${id}/results?maxRecords=${PAGE}${from}`;
    locator = await gate.stream({ path }, (response) => {
      sink.rollBack(whole);
      return readPage(response, sink);
    });
    onPage(sink.count);
  }
}
