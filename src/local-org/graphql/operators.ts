import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLString,
  type GraphQLNullableInputType,
} from 'graphql';

import { DATE_LITERALS } from '../query/dateRanges.ts';
import { isLongText } from '../schema/schema.ts';
import type { Field, FieldType } from '../schema/types.ts';
import { scalars } from './scalars.ts';

const EQUALITY = ['eq', 'ne'];
const ORDER = ['lt', 'lte', 'gt', 'gte'];
const LISTS = ['in', 'nin'];

function operators(
  name: string,
  input: GraphQLNullableInputType,
  single: readonly string[],
  lists: readonly string[] = LISTS,
): GraphQLInputObjectType {
  const list = new GraphQLList(input);
  const entries = [
    ...single.map((operator) => [operator, { type: input }] as const),
    ...lists.map((operator) => [operator, { type: list }] as const),
  ];
  return new GraphQLInputObjectType({
    name: `${name}Operators`,
    fields: Object.fromEntries(entries),
  });
}

const comparable = (name: string, input: GraphQLNullableInputType): GraphQLInputObjectType =>
  operators(name, input, [...EQUALITY, ...ORDER]);

const textual = (name: string, input: GraphQLNullableInputType): GraphQLInputObjectType =>
  operators(name, input, [...EQUALITY, ...ORDER, 'like']);

/** Keys of a relative range: what is counted, and from which side of today. */
export const RANGE_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;

const rangeFields = RANGE_UNITS.flatMap((unit) =>
  ['last', 'next'].map((side) => [`${side}_n_${unit}s`, { type: GraphQLInt }] as const),
);

const DateRange = new GraphQLInputObjectType({
  name: 'DateRange',
  fields: Object.fromEntries(rangeFields),
});

const DateLiteral = new GraphQLEnumType({
  name: 'DateLiteral',
  values: Object.fromEntries([...DATE_LITERALS.keys()].map((name) => [name, {}])),
});

const dateInput = (name: string, value: GraphQLNullableInputType): GraphQLInputObjectType =>
  new GraphQLInputObjectType({
    name,
    fields: { value: { type: value }, literal: { type: DateLiteral }, range: { type: DateRange } },
  });

const IdOperators = comparable('Id', GraphQLID);

const TYPES: Readonly<Record<FieldType, GraphQLInputObjectType>> = {
  id: IdOperators,
  reference: IdOperators,
  string: textual('String', GraphQLString),
  textarea: textual('TextArea', scalars.TextArea),
  picklist: textual('Picklist', scalars.Picklist),
  boolean: operators('Boolean', GraphQLBoolean, EQUALITY, []),
  int: comparable('Integer', GraphQLInt),
  double: comparable('Double', scalars.Double),
  currency: comparable('Currency', scalars.Currency),
  percent: comparable('Percent', scalars.Percent),
  date: comparable('Date', dateInput('DateInput', scalars.Date)),
  datetime: comparable('DateTime', dateInput('DateTimeInput', scalars.DateTime)),
  email: textual('EmailAddress', scalars.EmailAddress),
  phone: textual('PhoneNumber', scalars.PhoneNumber),
  url: textual('Url', scalars.Url),
};

/** What a filter may say about a field; undefined for long text, which no query filters or sorts. */
export const operatorsOf = (field: Field): GraphQLInputObjectType | undefined =>
  isLongText(field) ? undefined : TYPES[field.type];
