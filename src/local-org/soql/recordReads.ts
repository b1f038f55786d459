import type { Requester } from '../access/requester.ts';
import { dayIn } from '../calendar.ts';
import { DisplayFormat } from '../format/displayValue.ts';
import type { SObject } from '../schema/types.ts';
import { quoted, statement } from '../store/statements.ts';
import { deletedRecord, unknownRecord } from '../write/faults.ts';
import { namedColumns, visibleColumns } from './columns.ts';
import { ANY } from './filter.ts';
import type { QueryRequest, SoqlOrg } from './queries.ts';
import { recordsById } from './read.ts';
import type { RestRecord } from './records.ts';
import { Scope } from './scope.ts';
import { SoqlText } from './text.ts';
import type { RecordPlan } from './types.ts';

/** Reads records by their ids, as REST gives them. */
export class RecordReads {
  readonly #org: SoqlOrg;

  constructor(org: SoqlOrg) {
    this.#org = org;
  }

  /** The record with an id: the fields of those names, or all that the requester may see. */
  one(request: QueryRequest, object: SObject, id: string, names?: readonly string[]): RestRecord {
    const [record] = this.many(request, object, [id], names);
    if (record) return record;
    throw this.#isDeleted(object, id) ? deletedRecord() : unknownRecord();
  }

  /** The records with these ids, in their order; null for an id that is no record's. */
  many(
    request: QueryRequest,
    object: SObject,
    ids: readonly string[],
    names?: readonly string[],
  ): (RestRecord | null)[] {
    const style = {
      format: new DisplayFormat(request.requester),
      base: `${request.api}/sobjects`,
    };
    const plan = this.#plan(request.requester, object, names);
    const found = recordsById({ engine: this.#org.engine, style }, plan, ids);
    return ids.map((id) => found.get(id) ?? null);
  }

  #plan(requester: Requester, object: SObject, names?: readonly string[]): RecordPlan {
    const { schema, now } = this.#org;
    const text = new SoqlText((names ?? []).join(','));
    const today = dayIn(requester.timeZone, now());
    const scope = new Scope({ schema, requester, text, today, deletedToo: false }, object);
    const columns = names === undefined ? visibleColumns(scope) : namedColumns(scope, names);
    const order = { order: [], limit: 0, offset: 0 };
    return { kind: 'records', object, columns, children: [], where: ANY, ...order };
  }

  #isDeleted({ name }: SObject, id: string): boolean {
    const sql = `SELECT 1 FROM ${quoted(name)} WHERE "Id" = ? AND "IsDeleted" = 1`;
    return statement(this.#org.engine.db, sql).get(id) !== undefined;
  }
}
