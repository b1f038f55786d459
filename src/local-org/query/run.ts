import { SalesforceError } from '../errors.ts';
import { ownPath } from '../schema/path.ts';
import { quoted } from '../store/statements.ts';
import type { QueryEngine } from './engine.ts';
import { joined, type Fragment } from './fragment.ts';
import { groupOrderSql, orderSql } from './order.ts';
import { QuerySource } from './source.ts';
import type {
  ChildPage,
  ChildQuery,
  GroupQuery,
  RecordQuery,
  RecordSelection,
  Row,
} from './types.ts';
import { rowsOf } from './rows.ts';
import { selectionSql, whereSql } from './where.ts';

export type { QueryEngine } from './engine.ts';

/** Rows that one query of children may read, as in Salesforce. */
const MAX_ROWS = 50_000;

const tooManyRows = (): SalesforceError =>
  new SalesforceError('EXCEEDED_MAX_ROWS', `Too many query rows: more than ${MAX_ROWS}`);

const plain = (sql: string): Fragment => ({ sql, values: [] });

/** The records of one page, in order. */
export function selectPage(engine: QueryEngine, query: RecordQuery): Row[] {
  const source = new QuerySource(query.object, engine);
  const columns = columnsSql(source, query);
  const where = selectionSql(source, query);
  const order = orderSql(source, query.order);
  const select = plain(`SELECT ${columns} ${source.from()}`);
  const parts = [select, where, plain('ORDER BY'), order, limitSql(query)];
  return rowsOf(engine, joined(parts, ' '));
}

/** The ids of a query's records in order, one after the other: 18 characters each. */
export function selectIds(engine: QueryEngine, query: Omit<RecordQuery, 'select'>): string {
  const source = new QuerySource(query.object, engine);
  const where = selectionSql(source, query);
  const order = orderSql(source, query.order);
  const ids = joined(
    [
      plain(`SELECT group_concat(id, '') AS ids FROM (SELECT t0."Id" AS id ${source.from()}`),
      where,
      plain('ORDER BY'),
      order,
      limitSql(query),
      plain(')'),
    ],
    ' ',
  );
  return String(rowsOf(engine, ids)[0]?.['ids'] ?? '');
}

/** One row for each group of records. */
export function selectGroups(engine: QueryEngine, query: GroupQuery): Row[] {
  const source = new QuerySource(query.object, engine);
  const columns = columnsSql(source, query);
  const where = selectionSql(source, query);
  const keys = query.keys.map((key) => source.expression(key));
  const groups = [...clause('GROUP BY', plain(keys.join(', '))), plain('HAVING')];
  const having = whereSql(source, query.having);
  const order = clause('ORDER BY', groupOrderSql(source, query.order));
  const select = plain(`SELECT ${columns} ${source.from()}`);
  const parts = [select, where, ...groups, having, ...order, limitSql(query)];
  return rowsOf(engine, joined(parts, ' '));
}

const limitSql = ({ limit, offset }: { limit: number; offset: number }): Fragment => ({
  sql: 'LIMIT ? OFFSET ?',
  values: [limit, offset],
});

/** A clause of a query, left out where nothing stands in it. */
const clause = (keyword: string, content: Fragment): Fragment[] =>
  content.sql === '' ? [] : [plain(keyword), content];

/** How many records there are on all pages together. */
export function countRecords(engine: QueryEngine, query: RecordSelection): number {
  const source = new QuerySource(query.object, engine);
  const where = selectionSql(source, query);
  const count = joined([plain(`SELECT count(*) AS n ${source.from()}`), where], ' ');
  return Number(rowsOf(engine, count)[0]?.['n']);
}

/** Every parent's page of children by the parent's id, in one query; none for the childless. */
export function selectChildren(engine: QueryEngine, query: ChildQuery): Map<string, ChildPage> {
  const first = query.offset + 1;
  const { sql, values } = childSql(engine, query);
  const last = query.offset + query.limit;
  const rows = rowsOf(engine, { sql, values: [...values, first, last, MAX_ROWS + 1] });
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

function childSql(engine: QueryEngine, query: ChildQuery): Fragment {
  const source = new QuerySource(query.object, engine);
  const parent = source.expression(ownPath(query.object, query.parentField));
  const columns = columnsSql(source, query);
  const where = selectionSql(source, query);
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

function columnsSql(source: QuerySource, { select }: Pick<GroupQuery, 'select'>): string {
  const columns = [...select].map(
    ([name, operand]) => `${source.expression(operand)} AS ${quoted(name)}`,
  );
  return columns.join(', ');
}
