/** The types of UIAPI.aggregate: what many records come to, as Salesforce has them since v58. */
import {
  GraphQLBoolean,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql';

import type { Rights } from '../access/rights.ts';
import { isAggregatable, isGroupable } from '../schema/traits.ts';
import type { Field, SObject } from '../schema/types.ts';
import {
  FUNCTIONS,
  resolveAggregate,
  type AggregateArguments,
  type GroupSource,
} from './aggregate.ts';
import type { GraphQLContext } from './context.ts';
import { cursorOf } from './paging.ts';
import { scalars } from './scalars.ts';
import { FieldValue, valueTypeOf, type FieldSource } from './values.ts';

/** A value of a group on its way out: of the field that it is grouped by, or worked out of it. */
interface GroupValue extends GroupSource {
  field: Field;
}

const LongValue = new GraphQLObjectType<number>({
  name: 'LongValue',
  interfaces: [FieldValue],
  fields: {
    value: { type: scalars.Long, resolve: (count) => count },
    displayValue: { type: GraphQLString, resolve: (count) => String(count) },
  },
});

type FunctionName = keyof typeof FUNCTIONS;
const NAMES = Object.keys(FUNCTIONS) as FunctionName[];

type FunctionField = GraphQLFieldConfig<GroupValue, GraphQLContext>;

const isCount = (name: FunctionName): boolean => name === 'count' || name === 'countDistinct';

function functionField(field: Field, name: FunctionName): FunctionField {
  const stored = ({ row }: GroupValue) => row[`${field.name}.${name}`] ?? null;
  if (isCount(name)) return { type: LongValue, resolve: (group) => Number(stored(group)) };
  return {
    type: valueTypeOf(field),
    resolve: (group): FieldSource => ({ field, stored: stored(group) }),
  };
}

/** What can be asked of a field over a group: its value where it is grouped by, and functions. */
function fieldAggregate(object: SObject, field: Field): GraphQLObjectType {
  const functions = NAMES.filter((name) => isAggregatable(field, FUNCTIONS[name]));
  const own = valueTypeOf(field).getFields();
  const values = Object.values(own).map(({ name, type, resolve }) => [
    name,
    {
      type,
      resolve: ({ row }: GroupValue, args: object, context: GraphQLContext, info: never) =>
        resolve?.({ field, stored: row[field.name] ?? null }, args, context, info),
    },
  ]);
  return new GraphQLObjectType<GroupValue, GraphQLContext>({
    name: `${object.name}_${field.name}_Aggregate`,
    fields: {
      ...(Object.fromEntries(values) as Record<string, FunctionField>),
      ...Object.fromEntries(functions.map((name) => [name, functionField(field, name)])),
    },
  });
}

const GroupByClause = new GraphQLInputObjectType({
  name: 'GroupByClause',
  fields: { group: { type: GraphQLBoolean } },
});

function groupByOf(object: SObject, fields: readonly Field[]): GraphQLInputObjectType {
  const groupable = fields.filter(isGroupable);
  return new GraphQLInputObjectType({
    name: `${object.name}_GroupBy`,
    fields: Object.fromEntries(groupable.map(({ name }) => [name, { type: GroupByClause }])),
  });
}

function connectionOf(object: SObject, fields: readonly Field[]): GraphQLObjectType {
  const aggregate = new GraphQLObjectType<GroupSource, GraphQLContext>({
    name: `${object.name}Aggregate`,
    fields: () =>
      Object.fromEntries(
        fields.map((field) => [
          field.name,
          {
            type: fieldAggregate(object, field),
            resolve: (group: GroupSource): GroupValue => ({ ...group, field }),
          },
        ]),
      ),
  });
  const result = new GraphQLObjectType<GroupSource, GraphQLContext>({
    name: `${object.name}Result`,
    fields: { aggregate: { type: new GraphQLNonNull(aggregate), resolve: (group) => group } },
  });
  const edge = new GraphQLObjectType<GroupSource, GraphQLContext>({
    name: `${object.name}AggregateEdge`,
    fields: {
      node: { type: result, resolve: (group) => group },
      cursor: { type: new GraphQLNonNull(GraphQLString), resolve: ({ place }) => cursorOf(place) },
    },
  });
  return new GraphQLObjectType<readonly GroupSource[], GraphQLContext>({
    name: `${object.name}AggregateConnection`,
    fields: {
      edges: { type: new GraphQLList(edge), resolve: (groups) => groups },
      totalCount: { type: new GraphQLNonNull(scalars.Long), resolve: ({ length }) => length },
    },
  });
}

/**
 * The field of RecordQueryAggregate for an object.
 * @param shared the arguments that it has in common with the object's records.
 */
export function aggregateField(
  object: SObject,
  rights: Rights,
  shared: GraphQLFieldConfigArgumentMap,
): GraphQLFieldConfig<unknown, GraphQLContext> {
  const fields = rights
    .readableFields(object)
    .filter((field) => isGroupable(field) || isAggregatable(field, 'COUNT'));
  return {
    type: connectionOf(object, fields),
    args: { ...shared, groupBy: { type: groupByOf(object, fields) } },
    resolve: (_, args, context, info) =>
      resolveAggregate(context, object, args as AggregateArguments, info),
  };
}
