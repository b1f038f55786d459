import type { DatabaseSync } from 'node:sqlite';

import { SalesforceError } from '../errors.ts';
import type { FormulaFunctions } from '../formula/functions.ts';
import { ownPath } from '../schema/path.ts';
import { quoted } from '../store/statements.ts';
import { joined, type Fragment } from './fragment.ts';
import { orderSql } from './order.ts';
import { QuerySource } from './source.ts';
import type { ChildPage, ChildQuery, RecordQuery, Row } from './types.ts';
import { whereSql } from './where.ts';

/** Where queries run. */
export interface QueryEngine {
  db: DatabaseSync;
  formulas: FormulaFunctions;
}

/** Rows that one query of children may read, as in Salesforce. */
const MAX_ROWS = 50_000;

const tooManyRows = (): SalesforceError =>
  new SalesforceError('EXCEEDED_MAX_ROWS', `Too many query rows: more than ${MAX_ROWS}`);

const plain = (sql: string): Fragment => ({ sql, values: [] });

/** The records of one page, in order. */
export function selectPage({ db, formulas }: QueryEngine, query: RecordQuery): Row[] {
  const source = new QuerySource(query.object, formulas);
  const columns = columnsSql(source, query);
  const where = whereClause(source, query);
  const order = orderSql(source, query.order);
  const limit = { sql: 'LIMIT ? OFFSET ?', values: [query.limit, query.offset] };
  const { sql, values } = joined(
    [plain(`SELECT ${columns} ${source.from()}`), where, plain('ORDER BY'), order, limit],
    ' ',
  );
  return db.prepare(sql).all(...values);
}

/** How many records there are on all pages together. */
export function countRecords({ db, formulas }: QueryEngine, query: RecordQuery): number {
  const source = new QuerySource(query.object, formulas);
  const where = whereClause(source, query);
  const row = db.prepare(`SELECT count(*) AS n ${source.from()} ${where.sql}`).get(...where.values);
  return Number(row?.['n']);
}

/** Every parent's page of children by the parent's id, in one query; none for the childless. */
export function selectChildren(engine: QueryEngine, query: ChildQuery): Map<string, ChildPage> {
  const first = query.offset + 1;
  const { sql, values } = childSql(engine, query);
  const last = query.offset + query.limit;
  const rows = engine.db.prepare(sql).all(...values, first, last, MAX_ROWS + 1);
  if (rows.length > MAX_ROWS) throw tooManyRows();
  const pages = new Map<string, { rows: Row[]; total: number }>();
  for (const row of rows) {
    const parentId = String(row['@parent']);
    const page = pages.get(parentId) ?? { rows: [], total: Number(row['@total']) };
    pages.set(parentId, page);
    // The first child comes along on every page, for the total.
    if (Number(row['@position']) >= first) page.rows.push(row);
  }
  return pages;
}

function childSql({ formulas }: QueryEngine, query: ChildQuery): Fragment {
  const source = new QuerySource(query.object, formulas);
  const parent = source.expression(ownPath(query.object, query.parentField));
  const columns = columnsSql(source, query);
  const where = whereClause(source, query);
  const order = orderSql(source, query.order);
  const siblings = {
    sql: `AND ${parent} IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(query.parentIds)],
  };
  return joined(
    [
      plain(`SELECT * FROM (SELECT ${columns}, ${parent} AS "@parent",
        count(*) OVER (PARTITION BY ${parent}) AS "@total",
        row_number() OVER (PARTITION BY ${parent} ORDER BY`),
      order,
      plain(`) AS "@position" ${source.from()}`),
      where,
      siblings,
      plain(
        'WHERE "@position" = 1 OR "@position" BETWEEN ? AND ? ORDER BY "@parent", "@position" LIMIT ?',
      ),
    ],
    ' ',
  );
}

function columnsSql(source: QuerySource, { select }: RecordQuery): string {
  const columns = [...select].map(
    ([name, path]) => `${source.expression(path)} AS ${quoted(name)}`,
  );
  return columns.join(', ');
}

function whereClause(source: QuerySource, { where }: RecordQuery): Fragment {
  const { sql, values } = whereSql(source, where);
  return { sql: `WHERE t0."IsDeleted" = 0 AND ${sql}`, values };
}
