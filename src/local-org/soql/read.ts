import type { QueryEngine } from '../query/engine.ts';
import { selectChildren, selectPage } from '../query/run.ts';
import type { Row } from '../query/types.ts';
import { idPath } from '../schema/path.ts';
import { recordOf, selectOf, type RecordStyle, type RestRecord } from './records.ts';
import type { ChildPlan, RecordPlan } from './types.ts';

/** Where records are read, and how they are written. */
export interface Reading {
  engine: QueryEngine;
  style: RecordStyle;
}

/** The records of a plan, each with what the query wants from below it. */
export function readPage(reading: Reading, plan: RecordPlan): RestRecord[] {
  const { object, columns, children } = plan;
  const select = selectOf(object, columns);
  const rows = selectPage(reading.engine, { ...plan, select });
  const records = rows.map((row) => recordOf(columns, row, object.name, reading.style));
  for (const child of children) attach(reading, child, rows.map(rowId), records);
  return records;
}

/** Records of a plan by their ids; those that are gone are not among them. */
export function recordsById(
  reading: Reading,
  plan: RecordPlan,
  ids: readonly string[],
): Map<string, RestRecord> {
  const where = { kind: 'in', path: idPath(plan.object), values: ids } as const;
  const found = readPage(reading, { ...plan, where, order: [], limit: ids.length, offset: 0 });
  return new Map(found.map((record) => [urlId(record), record]));
}

const rowId = (row: Row): string => String(row['@id:']);

/** The id at the end of a record's own address. */
function urlId({ attributes }: RestRecord): string {
  const { url } = attributes as { url: string };
  return url.slice(url.lastIndexOf('/') + 1);
}

/** Puts its children into each record; a record without any has null there, as in Salesforce. */
function attach(
  { engine, style }: Reading,
  { relationship, records: plan }: ChildPlan,
  parentIds: readonly string[],
  parents: readonly RestRecord[],
): void {
  const { object, columns } = plan;
  const select = selectOf(object, columns);
  const query = { ...plan, select, parentField: relationship.field, parentIds };
  const pages = selectChildren(engine, query);
  for (const [index, parent] of parents.entries()) {
    const rows = pages.get(parentIds[index] ?? '')?.rows ?? [];
    const records = rows.map((row) => recordOf(columns, row, object.name, style));
    const totalSize = records.length;
    parent[relationship.name] = totalSize === 0 ? null : { totalSize, done: true, records };
  }
}
