import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLScalarType,
} from 'graphql';
import type { SQLOutputValue } from 'node:sqlite';

import { apiValue, picklistLabel } from '../format/displayValue.ts';
import { isLongText } from '../schema/schema.ts';
import type { Field, FieldType } from '../schema/types.ts';
import type { GraphQLContext } from './context.ts';
import { scalars } from './scalars.ts';

/** A field of a record on its way out. */
export interface FieldSource {
  field: Field;
  stored: SQLOutputValue;
  /** The record's own currency, where the org has several. */
  currencyIsoCode?: string;
}

/** What every field value has: how it is shown, null where it is shown as it is. */
const FieldValue = new GraphQLInterfaceType({
  name: 'FieldValue',
  fields: { displayValue: { type: GraphQLString } },
});

type ValueFields = GraphQLFieldConfigMap<FieldSource, GraphQLContext>;

function valueType(name: string, scalar: GraphQLScalarType, more: ValueFields = {}) {
  return new GraphQLObjectType<FieldSource, GraphQLContext>({
    name,
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

const IDValue = valueType('IDValue', GraphQLID);
const LongTextAreaValue = valueType('LongTextAreaValue', scalars.LongTextArea);

const TYPES: Readonly<Record<FieldType, ReturnType<typeof valueType>>> = {
  id: IDValue,
  reference: IDValue,
  string: valueType('StringValue', GraphQLString),
  textarea: valueType('TextAreaValue', scalars.TextArea),
  picklist: valueType('PicklistValue', scalars.Picklist, LABEL),
  boolean: valueType('BooleanValue', GraphQLBoolean),
  int: valueType('IntValue', GraphQLInt),
  double: valueType('DoubleValue', scalars.Double),
  currency: valueType('CurrencyValue', scalars.Currency),
  percent: valueType('PercentValue', scalars.Percent),
  date: valueType('DateValue', scalars.Date),
  datetime: valueType('DateTimeValue', scalars.DateTime),
  email: valueType('EmailAddressValue', scalars.EmailAddress),
  phone: valueType('PhoneNumberValue', scalars.PhoneNumber),
  url: valueType('UrlValue', scalars.Url),
};

/** The type in which a query sees a field's value. */
export const valueTypeOf = (field: Field): GraphQLObjectType =>
  isLongText(field) ? LongTextAreaValue : TYPES[field.type];
