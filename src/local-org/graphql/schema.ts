import {
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  specifiedDirectives,
  type GraphQLFieldConfig,
} from 'graphql';

import type { Rights } from '../access/rights.ts';
import type { Schema } from '../schema/schema.ts';
import type { SObject } from '../schema/types.ts';
import { aggregateField } from './aggregateTypes.ts';
import { resolveConnection, type ConnectionArguments } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { mutationType } from './mutationTypes.ts';
import { ObjectTypeFactory } from './objectTypes.ts';
import { OptionalDirective, ROOT_ARGUMENTS } from './sharedTypes.ts';

/** The GraphQL schema of the UI API as someone with those rights sees it, in a version of the API. */
export function graphQLSchema(schema: Schema, rights: Rights, apiVersion: number): GraphQLSchema {
  const types = new ObjectTypeFactory(schema, rights);
  const visible = [...schema.objects.values()].filter((object) => types.isVisible(object));
  const fields = visible.map((object) => [object.name, connectionField(types, object)] as const);
  const recordQuery = new GraphQLObjectType({
    name: 'RecordQuery',
    fields: Object.fromEntries(fields),
  });
  const aggregates = visible.map((object) => {
    const { orderBy: _, ...shared } = { ...types.typesOf(object).arguments, ...ROOT_ARGUMENTS };
    return [object.name, aggregateField(object, rights, shared)] as const;
  });
  const recordQueryAggregate = new GraphQLObjectType({
    name: 'RecordQueryAggregate',
    fields: Object.fromEntries(aggregates),
  });
  const uiApi = parentOf('UIAPI', { query: recordQuery, aggregate: recordQueryAggregate });
  return new GraphQLSchema({
    query: parentOf('Query', { uiapi: uiApi }),
    mutation: mutationType(schema, types, rights, apiVersion),
    directives: [...specifiedDirectives, OptionalDirective],
    assumeValid: true,
  });
}

const parentOf = (
  name: string,
  fields: Readonly<Record<string, GraphQLObjectType>>,
): GraphQLObjectType =>
  new GraphQLObjectType({
    name,
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, type]) => [
        field,
        { type: new GraphQLNonNull(type), resolve: () => ({}) },
      ]),
    ),
  });

const connectionField = (
  types: ObjectTypeFactory,
  object: SObject,
): GraphQLFieldConfig<unknown, GraphQLContext> => ({
  type: types.typesOf(object).connection,
  args: { ...types.typesOf(object).arguments, ...ROOT_ARGUMENTS },
  resolve: (_, args, context, info) =>
    resolveConnection(context, object, args as ConnectionArguments, info),
});
