import { GraphQLBoolean, GraphQLInputObjectType, GraphQLNonNull, GraphQLObjectType } from 'graphql';

import type { Rights } from '../access/rights.ts';
import type { Schema } from '../schema/schema.ts';
import type { GraphQLContext } from './context.ts';
import { runMutations, type Outcomes } from './mutations.ts';
import type { ObjectTypeFactory } from './objectTypes.ts';
import { OperationFactory, type OperationEntry } from './operationTypes.ts';

/** Since when the API has mutations. */
const FIRST_VERSION = 59;

const UIAPIMutationsInput = new GraphQLInputObjectType({
  name: 'UIAPIMutationsInput',
  fields: { allOrNone: { type: GraphQLBoolean, default: { value: true } } },
});

/** The mutations of someone with those rights; undefined where there are none for them. */
export function mutationType(
  schema: Schema,
  types: ObjectTypeFactory,
  rights: Rights,
  apiVersion: number,
): GraphQLObjectType | undefined {
  if (apiVersion < FIRST_VERSION) return undefined;
  const factory = new OperationFactory(types, rights, apiVersion);
  const visible = [...schema.objects.values()].filter((object) => types.isVisible(object));
  const entries = visible.flatMap((object) => factory.operationsOn(object));
  return entries.length === 0 ? undefined : rootType(entries);
}

function rootType(entries: readonly OperationEntry[]): GraphQLObjectType {
  const operations = new Map(entries.map(({ name, operation }) => [name, operation]));
  const mutations = new GraphQLObjectType<Outcomes, GraphQLContext>({
    name: 'UIAPIMutations',
    fields: Object.fromEntries(entries.map(({ name, field }) => [name, field])),
  });
  return new GraphQLObjectType<unknown, GraphQLContext>({
    name: 'Mutation',
    fields: {
      uiapi: {
        type: new GraphQLNonNull(mutations),
        args: { input: { type: UIAPIMutationsInput } },
        resolve: (_, { input }, context, info): Outcomes =>
          runMutations({ context, info }, { type: mutations, operations }, allOrNone(input)),
      },
    },
  });
}

const allOrNone = (input: unknown): boolean =>
  (input as { allOrNone?: boolean | null } | null | undefined)?.allOrNone ?? true;
