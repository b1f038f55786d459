import {
  getArgumentValues,
  GraphQLError,
  isObjectType,
  type FieldNode,
  type GraphQLResolveInfo,
} from 'graphql';

import { countRecords, selectChildren, selectPage } from '../query/run.ts';
import type { ChildPage, Condition, RecordQuery, Row } from '../query/types.ts';
import type { ChildRelationship, SObject } from '../schema/types.ts';
import type { GraphQLContext } from './context.ts';
import { filterCondition, type FilterInput } from './filter.ts';
import { orderTerms, type OrderInput } from './orderBy.ts';
import { pageOf, type Page, type PageArguments } from './paging.ts';
import { planRecord, planRecords, tooDeep, type ChildPlan, type RecordPlan } from './plan.ts';

/** Arguments of a connection, checked by the GraphQL schema. */
export interface ConnectionArguments extends PageArguments {
  where?: FilterInput | null;
  orderBy?: OrderInput | null;
  scope?: string | null;
}

/** A record on its way out: its row, where in the row it begins, its children by response key. */
export interface RecordSource {
  row: Row;
  /** Empty, or the way to a parent whose columns are meant, e.g. `Account.`. */
  prefix: string;
  children: ReadonlyMap<string, ConnectionSource>;
}

/** One page of records on its way out. */
export interface ConnectionSource {
  records: readonly RecordSource[];
  offset: number;
  hasNextPage: boolean;
  total: () => number;
}

/** One field being resolved. */
export interface Resolution {
  context: GraphQLContext;
  info: GraphQLResolveInfo;
}

/** Connections that one request may ask for, children included. */
const MAX_CONNECTIONS = 10;

/** Reads the page of records that a field of RecordQuery asks for, children and all. */
export function resolveConnection(
  context: GraphQLContext,
  object: SObject,
  args: ConnectionArguments,
  info: GraphQLResolveInfo,
): ConnectionSource {
  countConnection(context);
  const plan = planRecords(context.schema, object, info.fieldNodes, info);
  const page = pageOf(args);
  const query = recordQuery(context, plan, args, page);
  // One more than asked for tells whether there is a next page.
  const rows = selectPage(context.engine, { ...query, limit: page.limit + 1 });
  const shown = rows.slice(0, page.limit);
  return {
    records: withChildren({ context, info }, shown, plan.children),
    offset: page.offset,
    hasNextPage: rows.length > page.limit && page.offset + page.limit < page.end,
    total: () => countRecords(context.engine, query),
  };
}

/** Reads one record, children and all, for the fields that are to show it. */
export function readRecord(
  { context, info }: Resolution,
  object: SObject,
  id: string,
  nodes: readonly FieldNode[],
): RecordSource | null {
  const { select, children } = planRecord(context.schema, object, nodes, info);
  const where = filterCondition(context, object, { Id: { eq: id } });
  const query = { object, select, where, order: [], limit: 1, offset: 0 };
  const rows = selectPage(context.engine, query);
  return withChildren({ context, info }, rows, children)[0] ?? null;
}

/** Counts what a request asks for; too much is refused. */
export function countConnection({ usage }: GraphQLContext): void {
  usage.connections += 1;
  if (usage.connections <= MAX_CONNECTIONS) return;
  throw new GraphQLError(`A request takes at most ${MAX_CONNECTIONS} subqueries`);
}

function recordQuery(
  context: GraphQLContext,
  { object, nodes, select }: RecordPlan,
  args: ConnectionArguments,
  { offset, limit }: Page,
): RecordQuery {
  const [node] = nodes;
  const order = node && args.orderBy ? orderTerms(context, object, node, args.orderBy) : [];
  return { object, select, where: recordsWhere(context, object, args), order, limit, offset };
}

/** Which records are meant. */
export function recordsWhere(
  context: GraphQLContext,
  object: SObject,
  { where, scope }: Pick<ConnectionArguments, 'where' | 'scope'>,
): Condition {
  const mine = scope === 'MINE' ? [ownedBy(context, object)] : [];
  return { kind: 'and', conditions: [filterCondition(context, object, where ?? {}), ...mine] };
}

function ownedBy(context: GraphQLContext, object: SObject): Condition {
  if (!object.fields.has('OwnerId')) {
    throw new GraphQLError(`The scope MINE is not supported on ${object.name}`);
  }
  return filterCondition(context, object, { OwnerId: { eq: context.requester.userId } });
}

function withChildren(
  resolution: Resolution,
  rows: readonly Row[],
  children: readonly ChildPlan[],
): RecordSource[] {
  const ids = rows.map((row) => String(row['Id']));
  const connections = children.map((child) => childConnections(resolution, child, ids));
  return rows.map((row, index) => ({
    row,
    prefix: '',
    children: new Map(children.map(({ key }, at) => [key, connections[at]?.[index] ?? NONE])),
  }));
}

const NONE: ConnectionSource = { records: [], offset: 0, hasNextPage: false, total: () => 0 };

/** The children of each record, in the records' order, read with one query for all. */
function childConnections(
  { context, info }: Resolution,
  { relationship, nodes }: ChildPlan,
  parentIds: readonly string[],
): ConnectionSource[] {
  countConnection(context);
  const { child, field } = relationship;
  const plan = planRecords(context.schema, child, nodes, info);
  const [deeper] = plan.children;
  if (deeper !== undefined) throw tooDeep(deeper.relationship.name, deeper.nodes);
  const args = childArguments(relationship, nodes, info);
  const page = pageOf(args);
  const query = recordQuery(context, plan, args, page);
  const pages = selectChildren(context.engine, { ...query, parentField: field, parentIds });
  return parentIds.map((id) => childConnection(pages.get(id) ?? EMPTY, page));
}

const EMPTY: ChildPage = { rows: [], total: 0 };

function childArguments(
  { name, field }: ChildRelationship,
  [node]: readonly FieldNode[],
  { schema, variableValues }: GraphQLResolveInfo,
): ConnectionArguments {
  const parent = schema.getType(field.reference?.to ?? '');
  const definition = isObjectType(parent) ? parent.getFields()[name] : undefined;
  if (node === undefined || definition === undefined) return {};
  return getArgumentValues(definition, node, variableValues);
}

const childConnection = ({ rows, total }: ChildPage, { offset }: Page): ConnectionSource => ({
  records: rows.map((row) => ({ row, prefix: '', children: new Map() })),
  offset,
  hasNextPage: offset + rows.length < total,
  total: () => total,
});
