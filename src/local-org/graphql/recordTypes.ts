import {
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
} from 'graphql';

import type { Field, SObject } from '../schema/types.ts';
import type { ConnectionSource, RecordSource } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { cursorOf } from './paging.ts';
import { scalars } from './scalars.ts';
import { PageInfo } from './sharedTypes.ts';
import { valueTypeOf, type FieldSource } from './values.ts';

/** The type of an object's records. */
export type RecordType = GraphQLObjectType<RecordSource, GraphQLContext>;

/** The type of a page of an object's records. */
export type ConnectionType = GraphQLObjectType<ConnectionSource, GraphQLContext>;

type RecordField = GraphQLFieldConfig<RecordSource, GraphQLContext>;

interface EdgeSource {
  record: RecordSource;
  place: number;
}

const nonNullInt = new GraphQLNonNull(GraphQLInt);

/** What the record has as one of the interface Record. */
export const recordFields = ({
  name,
  nameField,
}: SObject): GraphQLFieldConfigMap<RecordSource, GraphQLContext> => ({
  Id: {
    type: new GraphQLNonNull(GraphQLID),
    resolve: ({ row, prefix }) => row[`${prefix}Id`],
  },
  ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: () => name },
  WeakEtag: {
    type: new GraphQLNonNull(scalars.Long),
    resolve: ({ row, prefix }) => Date.parse(String(row[`${prefix}SystemModstamp`])),
  },
  DisplayValue: {
    type: GraphQLString,
    resolve: ({ row, prefix }) => row[prefix + nameField],
  },
});

/** A field of the object, as a value with its display value. */
export function valueField(field: Field): RecordField {
  return {
    type: valueTypeOf(field),
    resolve: ({ row, prefix }): FieldSource => {
      const stored = row[prefix + field.name] ?? null;
      const currency = field.type === 'currency' ? row[`${prefix}CurrencyIsoCode`] : undefined;
      const source = { field, stored };
      return typeof currency === 'string' ? { ...source, currencyIsoCode: currency } : source;
    },
  };
}

/** The way up of that name; null where the record has no such parent. */
export const parentRecordField = (name: string, type: RecordType): RecordField => ({
  type,
  resolve: ({ row, prefix }): RecordSource | null => {
    const parentPrefix = `${prefix}${name}.`;
    const exists = row[`${parentPrefix}Id`] != null;
    return exists ? { row, prefix: parentPrefix, children: new Map() } : null;
  },
});

/** A way down: a page of children, which was read along with the record. */
export const childConnectionField = (
  type: ConnectionType,
  args: GraphQLFieldConfigArgumentMap,
): RecordField => ({
  type,
  args,
  resolve: ({ children }, _args, _context, { path }) => children.get(String(path.key)),
});

/** The type of a page of records. */
export function connectionType(object: SObject, node: RecordType): ConnectionType {
  const edge = new GraphQLObjectType<EdgeSource, GraphQLContext>({
    name: `${object.name}Edge`,
    fields: {
      node: { type: node, resolve: ({ record }) => record },
      cursor: { type: new GraphQLNonNull(GraphQLString), resolve: ({ place }) => cursorOf(place) },
    },
  });
  return new GraphQLObjectType<ConnectionSource, GraphQLContext>({
    name: `${object.name}Connection`,
    fields: {
      edges: {
        type: new GraphQLList(edge),
        resolve: ({ records, offset }): EdgeSource[] =>
          records.map((record, index) => ({ record, place: offset + index })),
      },
      pageInfo: { type: new GraphQLNonNull(PageInfo), resolve: (source) => source },
      totalCount: { type: nonNullInt, resolve: ({ total }) => total() },
      pageResultCount: { type: nonNullInt, resolve: ({ records }) => records.length },
    },
  });
}
