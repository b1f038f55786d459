import {
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLScalarType,
} from 'graphql';
import type { SQLOutputValue } from 'node:sqlite';

import { apiValue, picklistLabel } from '../format/displayValue.ts';
import type { Field } from '../schema/types.ts';
import type { GraphQLContext } from './context.ts';
import { scalarOf } from './scalars.ts';

/** A field of a record on its way out. */
export interface FieldSource {
  field: Field;
  stored: SQLOutputValue;
  /** The record's own currency, where the org has several. */
  currencyIsoCode?: string;
}

/** What every field value has: how it is shown, null where it is shown as it is. */
export const FieldValue = new GraphQLInterfaceType({
  name: 'FieldValue',
  fields: { displayValue: { type: GraphQLString } },
});

type ValueFields = GraphQLFieldConfigMap<FieldSource, GraphQLContext>;

function valueType(scalar: GraphQLScalarType, more: ValueFields): GraphQLObjectType {
  return new GraphQLObjectType<FieldSource, GraphQLContext>({
    name: `${scalar.name}Value`,
    interfaces: [FieldValue],
    fields: {
      value: { type: scalar, resolve: ({ field, stored }) => apiValue(field, stored) },
      displayValue: {
        type: GraphQLString,
        resolve: ({ field, stored, currencyIsoCode }, _, { format }) =>
          format.of(field, stored, currencyIsoCode),
      },
      ...more,
    },
  });
}

const LABEL: ValueFields = {
  label: {
    type: GraphQLString,
    resolve: ({ field, stored }) => (stored === null ? null : picklistLabel(field, String(stored))),
  },
};

const types = new Map<GraphQLScalarType, GraphQLObjectType>();

/** The type in which a query sees a field's value. */
export function valueTypeOf(field: Field): GraphQLObjectType {
  const scalar = scalarOf(field);
  const type = types.get(scalar) ?? valueType(scalar, field.picklist === undefined ? {} : LABEL);
  types.set(scalar, type);
  return type;
}
