import type { Requester } from '../access/requester.ts';
import { apiValue, DisplayFormat } from '../format/displayValue.ts';
import type { QueryEngine } from '../query/run.ts';
import { selectPage } from '../query/run.ts';
import type { Row } from '../query/types.ts';
import { ownPath } from '../schema/path.ts';
import type { Field, SObject } from '../schema/types.ts';
import { normalizedId } from '../store/ids.ts';
import { quoted, statement } from '../store/statements.ts';
import { unknownRecord } from '../write/faults.ts';
import { eTagOf } from './eTag.ts';
import { columnsOf, type RecordPlan } from './recordPlan.ts';
import { recordTypeInfo, recordTypesOf, type RecordTypeInfo } from './recordTypes.ts';

/** Reads records as the UI API gives them. */
export class RecordReader {
  readonly #engine: QueryEngine;

  constructor(engine: QueryEngine) {
    this.#engine = engine;
  }

  /** The record of that id, as planned; throws if there is none. */
  read(requester: Requester, plan: RecordPlan, id: string): object {
    const row = this.#row(plan, normalizedId(id) ?? '');
    if (row === undefined) throw unknownRecord();
    const recordTypes = recordTypesOf(this.#engine.db, plan.object.name);
    return representation(plan, { row, recordTypes, format: new DisplayFormat(requester) });
  }

  /** Name of the user who saved a record last. */
  lastModifiedBy(object: SObject, id: string): string {
    const saved = `SELECT "LastModifiedById" FROM ${quoted(object.name)} WHERE "Id" = ?`;
    const sql = `SELECT "Name" AS name FROM "User" WHERE "Id" = (${saved})`;
    return String(statement(this.#engine.db, sql).get(normalizedId(id) ?? '')?.['name'] ?? '');
  }

  #row(plan: RecordPlan, id: string): Row | undefined {
    const { object } = plan;
    const idField = object.fields.get('Id') as Field;
    const [row] = selectPage(this.#engine, {
      object,
      select: new Map(columnsOf(plan)),
      where: { kind: 'compare', path: ownPath(object, idField), comparison: 'eq', value: id },
      order: [],
      limit: 1,
      offset: 0,
    });
    return row;
  }
}

/** What representations are made from. */
interface RecordSource {
  row: Row;
  /** Record types of the record itself. */
  recordTypes: readonly RecordTypeInfo[];
  format: DisplayFormat;
}

function representation(plan: RecordPlan, source: RecordSource): object {
  const { object, prefix } = plan;
  const text = (name: string): string | null =>
    (source.row[prefix + name] ?? null) as string | null;
  const record = {
    apiName: object.name,
    childRelationships: {},
    fields: { ...ownFields(plan, source), ...parentFields(plan, source) },
    id: text('Id'),
    lastModifiedById: text('LastModifiedById'),
    lastModifiedDate: text('LastModifiedDate'),
    recordTypeId: text('RecordTypeId'),
    recordTypeInfo: recordTypeInfo(source.recordTypes, text('RecordTypeId')),
    systemModstamp: text('SystemModstamp'),
    weakEtag: Date.parse(text('SystemModstamp') ?? ''),
  };
  return { ...record, eTag: eTagOf(record) };
}

function ownFields({ object, fields, prefix }: RecordPlan, source: RecordSource): object {
  const { row, format } = source;
  const entries = [...fields].map((name) => {
    const field = object.fields.get(name) as Field;
    const stored = row[prefix + name] ?? null;
    const currency = field.type === 'currency' ? row[`${prefix}CurrencyIsoCode`] : undefined;
    const displayValue = format.of(
      field,
      stored,
      typeof currency === 'string' ? currency : undefined,
    );
    return [name, { displayValue, value: apiValue(field, stored) }] as const;
  });
  return Object.fromEntries(entries);
}

function parentFields({ parents }: RecordPlan, source: RecordSource): object {
  const entries = [...parents].map(([name, plan]) => [name, parentField(plan, source)] as const);
  return Object.fromEntries(entries);
}

/** A record above, named by its own name; null where there is none. */
function parentField(plan: RecordPlan, source: RecordSource): object {
  const { object, prefix } = plan;
  if (source.row[`${prefix}Id`] == null) return { displayValue: null, value: null };
  const displayValue = source.row[prefix + object.nameField] ?? null;
  return { displayValue, value: representation(plan, { ...source, recordTypes: [] }) };
}
