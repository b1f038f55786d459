import { SalesforceError } from '../errors.ts';
import { DisplayFormat } from '../format/displayValue.ts';
import { badRequest } from '../http/faults.ts';
import { textUnder, type JsonObject } from '../http/json.ts';
import type { Turns } from '../http/turns.ts';
import { dayIn } from '../calendar.ts';
import { selectIds } from '../query/run.ts';
import { planSoql } from '../soql/plan.ts';
import type { QueryRequest, SoqlOrg } from '../soql/queries.ts';
import { recordsById } from '../soql/read.ts';
import type { RestRecord } from '../soql/records.ts';
import { SoqlText } from '../soql/text.ts';
import type { Column, RecordPlan } from '../soql/types.ts';
import { othersTurn } from './othersTurn.ts';
import { dialectIn, type Dialect } from './dialect.ts';
import { invalidState, type JobInfo, type Jobs } from './jobs.ts';
import { ResultFile, type ResultPage } from './resultFile.ts';

/** Records that are read before others get a turn. */
const SLICE = 1000;
const ID_LENGTH = 18;

/** What jobs reach. */
export interface BulkOrg extends SoqlOrg {
  jobs: Jobs;
  turns: Turns;
  onError: (error: unknown) => void;
}

const unsupported = (what: string): SalesforceError =>
  badRequest('API_ERROR', `${what} not supported in Bulk Query`);

/** The plan of a query that the Bulk API takes. */
function planOf(org: SoqlOrg, { requester }: QueryRequest, body: JsonObject): RecordPlan {
  const { schema, now } = org;
  const text = new SoqlText(textUnder(body, 'query'));
  const today = dayIn(requester.timeZone, now());
  const deletedToo = body['operation'] === 'queryAll';
  const plan = planSoql({ schema, requester, text, today, deletedToo });
  if (plan.kind !== 'records') throw unsupported('Aggregate queries');
  if (plan.children.length > 0) throw unsupported('Nested queries');
  if (plan.offset > 0) throw unsupported('OFFSET');
  return plan;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value of a column in a record, its parent's where names lead there. */
function valueOf(record: RestRecord, { names }: Column): string {
  const [last = '', ...ways] = names.toReversed();
  const owner = ways.reduceRight<RestRecord | null>(
    (level, name) => (level?.[name] ?? null) as RestRecord | null,
    record,
  );
  return shown(owner?.[last]);
}

/** A query whose result is fetched in pages once all of it is there. */
export class QueryJob {
  readonly info: JobInfo;
  readonly #org: BulkOrg;
  readonly #request: QueryRequest;
  readonly #plan: RecordPlan;
  readonly #file: ResultFile;

  constructor(org: BulkOrg, request: QueryRequest, body: JsonObject, about: object) {
    const dialect: Dialect = dialectIn(body);
    this.#org = org;
    this.#request = request;
    this.#plan = planOf(org, request, body);
    this.info = org.jobs.begin(
      request.requester,
      org.now(),
      {
        ...about,
        ...dialect,
        operation: body['operation'],
        object: this.#plan.object.name,
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        jobType: 'V2Query',
        numberRecordsProcessed: 0,
        retries: 0,
      },
      'UploadComplete',
    );
    const columns = this.#plan.columns.map(({ names }) => names.join('.'));
    this.#file = new ResultFile(org.jobs.file(`${this.info.id}.csv`), dialect, columns);
  }

  /** Reads the result, some records at a time, between which others get their turn. */
  async run(): Promise<void> {
    const { turns, engine, onError } = this.#org;
    this.info.state = 'InProgress';
    try {
      const ids = await turns.take(() => selectIds(engine, this.#plan));
      for (let at = 0; at < ids.length && !this.#isAborted; at += SLICE * ID_LENGTH) {
        const slice = ids.slice(at, at + SLICE * ID_LENGTH).match(/.{18}/g) ?? [];
        await turns.take(() => this.#read(slice));
        await othersTurn();
      }
      if (!this.#isAborted) this.info.state = 'JobComplete';
    } catch (error) {
      this.info.state = 'Failed';
      this.info.errorMessage = (error as Error).message;
      if (!(error instanceof SalesforceError) && !this.#org.jobs.isClosed) onError(error);
    }
  }

  /** Records of the result from one on. */
  page(first: number, most: number): ResultPage & { next: number | null } {
    if (this.info.state !== 'JobComplete') throw invalidState('Query job is not complete');
    const page = this.#file.page(first, most);
    const next = first + page.count;
    return { ...page, next: next < this.#file.count ? next : null };
  }

  abort(): void {
    if (this.info.state === 'JobComplete') throw invalidState('Job is already complete');
    this.info.state = 'Aborted';
  }

  remove(): void {
    this.#file.remove();
  }

  get #isAborted(): boolean {
    return this.info.state === 'Aborted';
  }

  #read(ids: readonly string[]): void {
    if (this.#isAborted) return;
    const { requester, api } = this.#request;
    const style = { format: new DisplayFormat(requester), base: `${api}/sobjects` };
    const found = recordsById({ engine: this.#org.engine, style }, this.#plan, ids);
    const records = ids.map((id) => found.get(id)).filter((record) => record !== undefined);
    const { columns } = this.#plan;
    this.#file.append(records.map((record) => columns.map((column) => valueOf(record, column))));
    this.info.numberRecordsProcessed = this.#file.count;
  }
}
