import type { Requester } from '../access/requester.ts';
import { dayIn } from '../calendar.ts';
import { SalesforceError } from '../errors.ts';
import { DisplayFormat } from '../format/displayValue.ts';
import type { QueryEngine } from '../query/engine.ts';
import { countRecords, selectGroups, selectIds } from '../query/run.ts';
import type { Schema } from '../schema/schema.ts';
import { columnMetadata } from './columnMetadata.ts';
import { groupRecord } from './groupRecord.ts';
import { lengthOf, Locators, pageOf, type Place } from './locators.ts';
import { planSoql } from './plan.ts';
import { readPage, recordsById, type Reading } from './read.ts';
import type { RestRecord } from './records.ts';
import { SoqlText } from './text.ts';
import type { CountPlan, GroupPlan, RecordPlan, SoqlPlan } from './types.ts';

/** An answer of the query resource. */
export interface QueryResult {
  totalSize: number;
  done: boolean;
  nextRecordsUrl?: string;
  records: readonly RestRecord[];
}

/** Who asks, and how the answer is to be written. */
export interface QueryRequest {
  requester: Requester;
  /** The API's own path, e.g. `/services/data/v66.0`. */
  api: string;
}

/** What is asked. */
export interface QueryOptions {
  soql: string;
  deletedToo: boolean;
  /** Records of a page, 200 to 2,000. */
  size: number;
}

/** Records of a page whose records have others below them, so that a page stays a page. */
const MAX_WITH_CHILDREN = 500;

/** Groups that one answer may hold: there is no second page of them. */
const MAX_GROUPS = 2000;

/** What queries reach. */
export interface SoqlOrg {
  schema: Schema;
  engine: QueryEngine;
  now: () => Date;
}

/** Answers SOQL. */
export class SoqlQueries {
  readonly #org: SoqlOrg;
  readonly #locators = new Locators();

  constructor(org: SoqlOrg) {
    this.#org = org;
  }

  /** The first page of a query's answer. */
  query(request: QueryRequest, options: QueryOptions): QueryResult {
    const plan = this.#plan(request, options);
    if (plan.kind === 'count') return this.#count(plan);
    if (plan.kind === 'groups') return this.#groups(plan);
    return this.#firstPage(request, options, plan);
  }

  /** The page that a locator leads to. */
  more(request: QueryRequest, locator: string): QueryResult {
    const place = this.#locators.find(request.requester.userId, locator);
    const plan = this.#plan(request, place.cursor);
    if (plan.kind !== 'records') throw new Error('Only records are fetched in pages');
    const ids = pageOf(place.cursor, place.offset);
    const found = recordsById(this.#reading(request), plan, ids);
    const records = ids.map((recordId) => found.get(recordId));
    const present = records.filter((record) => record !== undefined);
    return page(request, present, place);
  }

  /** What the columns of a query's answer are. */
  columns(request: QueryRequest, soql: string): object {
    return columnMetadata(this.#plan(request, { soql, deletedToo: false }));
  }

  #plan({ requester }: QueryRequest, { soql, deletedToo }: Omit<QueryOptions, 'size'>): SoqlPlan {
    const { schema, now } = this.#org;
    const today = dayIn(requester.timeZone, now());
    return planSoql({ schema, requester, text: new SoqlText(soql), today, deletedToo });
  }

  #reading({ requester, api }: QueryRequest): Reading {
    const style = { format: new DisplayFormat(requester), base: `${api}/sobjects` };
    return { engine: this.#org.engine, style };
  }

  #count(plan: CountPlan): QueryResult {
    const count = countRecords(this.#org.engine, plan);
    return { totalSize: Math.min(count, plan.limit), done: true, records: [] };
  }

  #groups(plan: GroupPlan): QueryResult {
    const select = new Map(plan.columns.map(({ name, operand }) => [name, operand]));
    const limit = Math.min(plan.limit, MAX_GROUPS + 1);
    const rows = selectGroups(this.#org.engine, { ...plan, select, limit });
    if (rows.length > MAX_GROUPS) throw tooManyGroups();
    const records = rows.map((row) => groupRecord(plan.columns, row));
    return { totalSize: records.length, done: true, records };
  }

  #firstPage(request: QueryRequest, options: QueryOptions, plan: RecordPlan): QueryResult {
    const { userId } = request.requester;
    const most = plan.children.length > 0 ? MAX_WITH_CHILDREN : Infinity;
    const size = Math.min(options.size, most);
    // One more than a page holds tells whether there is a next one.
    const limit = Math.min(plan.limit, size + 1);
    const records = readPage(this.#reading(request), { ...plan, limit });
    if (records.length <= size) return { totalSize: records.length, done: true, records };
    const cursor = { ...options, size, userId, ids: selectIds(this.#org.engine, plan) };
    const place = { id: this.#locators.open(cursor), cursor, offset: 0 };
    return page(request, records.slice(0, size), place);
  }
}

function page(
  { api }: QueryRequest,
  records: readonly RestRecord[],
  { id, cursor, offset }: Place,
): QueryResult {
  const totalSize = lengthOf(cursor);
  const next = offset + cursor.size;
  if (next >= totalSize) return { totalSize, done: true, records };
  return { totalSize, done: false, nextRecordsUrl: `${api}/query/${id}-${next}`, records };
}

const tooManyGroups = (): SalesforceError =>
  new SalesforceError(
    'EXCEEDED_ID_LIMIT',
    'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
  );
