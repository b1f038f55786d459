import {
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  DirectiveLocation,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql';

import type { ConnectionSource } from './connection.ts';
import { cursorOf } from './paging.ts';
import { scalars } from './scalars.ts';

/** A field that the user may not see is left out of the result instead of failing the query. */
export const OptionalDirective = new GraphQLDirective({
  name: 'optional',
  locations: [DirectiveLocation.FIELD],
});

/** What every record has, of whatever object. */
export const RecordInterface = new GraphQLInterfaceType({
  name: 'Record',
  fields: {
    Id: { type: new GraphQLNonNull(GraphQLID) },
    ApiName: { type: new GraphQLNonNull(GraphQLString) },
    WeakEtag: { type: new GraphQLNonNull(scalars.Long) },
    DisplayValue: { type: GraphQLString },
  },
});

const nonNullBoolean = new GraphQLNonNull(GraphQLBoolean);

/** Where a page lies in its result. */
export const PageInfo = new GraphQLObjectType<ConnectionSource>({
  name: 'PageInfo',
  fields: {
    hasNextPage: { type: nonNullBoolean },
    hasPreviousPage: { type: nonNullBoolean, resolve: ({ offset }) => offset > 0 },
    startCursor: {
      type: GraphQLString,
      resolve: ({ records, offset }) => (records.length === 0 ? null : cursorOf(offset)),
    },
    endCursor: {
      type: GraphQLString,
      resolve: ({ records, offset }) =>
        records.length === 0 ? null : cursorOf(offset + records.length - 1),
    },
  },
});

const enumOf = (name: string, values: readonly string[]): GraphQLEnumType =>
  new GraphQLEnumType({ name, values: Object.fromEntries(values.map((value) => [value, {}])) });

/** How one field is sorted; nulls come first unless the query says otherwise. */
export const OrderByClause = new GraphQLInputObjectType({
  name: 'OrderByClause',
  fields: {
    order: { type: enumOf('ResultOrder', ['ASC', 'DESC']) },
    nulls: { type: enumOf('NullOrder', ['FIRST', 'LAST']) },
  },
});

/** Arguments that every connection has beside its filter and order. */
export const PAGE_ARGUMENTS: GraphQLFieldConfigArgumentMap = {
  first: { type: GraphQLInt },
  after: { type: GraphQLString },
};

/** Arguments of a connection below RecordQuery alone. */
export const ROOT_ARGUMENTS: GraphQLFieldConfigArgumentMap = {
  scope: { type: enumOf('SupportedScopes', ['MINE', 'EVERYTHING']) },
  upperBound: { type: GraphQLInt },
};
