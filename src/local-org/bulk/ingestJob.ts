import type { Readable } from 'node:stream';

import type { Requester } from '../access/requester.ts';
import type { SalesforceError } from '../errors.ts';
import { badRequest } from '../http/faults.ts';
import { textUnder, type JsonObject } from '../http/json.ts';
import { objectAt } from '../http/objects.ts';
import { saveAll, type Save, type SaveResult } from '../http/saveResults.ts';
import type { Field, SObject } from '../schema/types.ts';
import { keyField } from '../write/keys.ts';
import type { RecordWriter } from '../write/recordWriter.ts';
import { dialectIn, type Dialect } from './dialect.ts';
import { invalidState, type JobInfo, type JobState } from './jobs.ts';
import { othersTurn } from './othersTurn.ts';
import type { BulkOrg } from './queryJob.ts';
import { ResultFile, type ResultPage } from './resultFile.ts';
import { checkColumns, fieldsIn, InvalidBatch, type Row } from './rows.ts';
import { Upload } from './upload.ts';

/** Records of a transaction, as triggers are handed them. */
const SLICE = 200;
const OPERATIONS = ['insert', 'update', 'upsert', 'delete'] as const;
type Operation = (typeof OPERATIONS)[number];

/** What writing jobs reach. */
export interface IngestOrg extends BulkOrg {
  records: RecordWriter;
  /** Told before each transaction, so that change events name the API. */
  onTransaction: () => void;
}

/** Results that a job has. */
export type IngestResult = 'successfulResults' | 'failedResults' | 'unprocessedrecords';

function operationIn(body: JsonObject): Operation {
  const asked = textUnder(body, 'operation');
  const operation = OPERATIONS.find((known) => known === asked);
  if (operation !== undefined) return operation;
  throw badRequest('INVALIDJOB', `Unsupported operation: ${asked}`);
}

/** `CODE:what is wrong:fields --` */
const errorText = ({ errors }: SaveResult): string =>
  errors
    .map(({ statusCode, message, fields }) => `${statusCode}:${message}:${fields.join(',')} --`)
    .join(';');

/** Records that are written once they are all sent. */
export class IngestJob {
  readonly info: JobInfo;
  readonly #org: IngestOrg;
  readonly #requester: Requester;
  readonly #object: SObject;
  readonly #operation: Operation;
  readonly #key: Field | undefined;
  readonly #dialect: Dialect;
  readonly #upload: Upload;
  readonly #results = new Map<IngestResult, ResultFile>();

  constructor(org: IngestOrg, requester: Requester, body: JsonObject, about: object) {
    this.#org = org;
    this.#requester = requester;
    this.#object = objectAt(org.schema, requester, textUnder(body, 'object'));
    this.#operation = operationIn(body);
    this.#dialect = dialectIn(body);
    if (this.#operation === 'upsert')
      this.#key = keyField(requester, this.#object, textUnder(body, 'externalIdFieldName'));
    this.info = org.jobs.begin(
      requester,
      org.now(),
      {
        ...about,
        ...this.#dialect,
        operation: this.#operation,
        object: this.#object.name,
        ...(this.#key === undefined ? {} : { externalIdFieldName: this.#key.name }),
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        jobType: 'V2Ingest',
        numberRecordsProcessed: 0,
        numberRecordsFailed: 0,
        retries: 0,
      },
      'Open',
    );
    this.#upload = new Upload(org.jobs.file(`${this.info.id}-upload.csv`));
  }

  /** Takes an upload in, as it comes. */
  async take(body: Readable): Promise<void> {
    if (this.info.state !== 'Open') throw invalidState('Job is not open');
    await this.#upload.take(body);
  }

  /** Closes or aborts the job; says whether there is something to do now. */
  turnTo(state: unknown): boolean {
    const from: JobState = this.info.state;
    if (state === 'Aborted' && (from === 'Open' || from === 'UploadComplete')) {
      this.info.state = 'Aborted';
      return false;
    }
    if (state !== 'UploadComplete' || from !== 'Open')
      throw invalidState(`Invalid state transition from ${from} to ${String(state)}`);
    if (this.#upload.count > 1) throw severalUploads(this.info.id);
    this.info.state = 'UploadComplete';
    return true;
  }

  /** Writes all rows, some in a transaction, between which others get their turn. */
  async run(): Promise<void> {
    this.info.state = 'InProgress';
    try {
      if (this.#upload.count > 0) await this.#runRows();
      this.info.state = 'JobComplete';
    } catch (error) {
      this.info.state = 'Failed';
      if (error instanceof InvalidBatch) this.info.errorMessage = `InvalidBatch : ${error.message}`;
      else if (!this.#org.jobs.isClosed) this.#org.onError(error);
    }
  }

  /** What became of the records. */
  result(which: IngestResult): ResultPage | null {
    return this.#results.get(which)?.page(0, Infinity) ?? null;
  }

  remove(): void {
    for (const file of this.#results.values()) file.remove();
    this.#results.clear();
    this.#upload.remove();
  }

  async #runRows(): Promise<void> {
    let rows: Row[] = [];
    const columns = (names: string[]): void => this.#open(names);
    for await (const row of this.#upload.rows(this.#dialect, columns)) {
      if (rows.push(row) < SLICE) continue;
      await this.#org.turns.take(() => this.#write(rows));
      await othersTurn();
      rows = [];
    }
    await this.#org.turns.take(() => this.#write(rows));
  }

  /** Opens a result for whatever becomes of records with these columns. */
  #open(names: string[]): void {
    checkColumns(this.#object, names);
    const { jobs } = this.#org;
    const file = (which: IngestResult, ...more: string[]): void => {
      const path = jobs.file(`${this.info.id}-${which}.csv`);
      this.#results.set(which, new ResultFile(path, this.#dialect, [...more, ...names]));
    };
    file('successfulResults', 'sf__Id', 'sf__Created');
    file('failedResults', 'sf__Id', 'sf__Error');
    file('unprocessedrecords');
  }

  #write(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    this.#org.onTransaction();
    const saves = rows.map((row) => () => this.#save(row));
    const results = saveAll(this.#org.engine.db, saves, false);
    const outcomes = results.map((result, at) => ({ result, row: rows[at] ?? {} }));
    const failed = outcomes.filter(({ result }) => !result.success);
    this.#results.get('successfulResults')?.append(outcomes.flatMap(savedLine));
    this.#results.get('failedResults')?.append(failed.map(failedLine));
    this.info.numberRecordsProcessed = (this.info.numberRecordsProcessed ?? 0) + rows.length;
    this.info.numberRecordsFailed = (this.info.numberRecordsFailed ?? 0) + failed.length;
  }

  #save(row: Row): ReturnType<Save> {
    const { records } = this.#org;
    const [requester, object] = [this.#requester, this.#object];
    const fields = fieldsIn(object, row);
    const { Id: rowId, ...others } = fields;
    const id = typeof rowId === 'string' ? rowId : '';
    if (this.#key !== undefined) {
      const { [this.#key.name]: value, ...rest } = fields;
      return records.upsert(requester, object, { field: this.#key, value }, rest);
    }
    if (this.#operation === 'insert')
      return { id: records.create(requester, object, others), created: true };
    if (this.#operation === 'update') records.update(requester, object, { id, fields: others });
    else records.remove(requester, object, id);
    return { id };
  }
}

/** What became of a row. */
interface Outcome {
  result: SaveResult;
  row: Row;
}

const savedLine = ({ result, row }: Outcome): string[][] =>
  result.success ? [[result.id, String(result.created === true), ...Object.values(row)]] : [];

const failedLine = ({ result, row }: Outcome): string[] => [
  row['Id'] ?? '',
  errorText(result),
  ...Object.values(row),
];

const severalUploads = (id: string): SalesforceError =>
  badRequest(
    'INVALIDJOB',
    `Found multiple contents for job: <${id}>, please 'Close' / 'Abort' / 'Delete' the current Job then ` +
      "create a new Job and make sure you only do 'PUT' once on a given Job.",
  );
