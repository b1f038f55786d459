import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString,
  Kind,
  type ConstValueNode,
} from 'graphql';

import { isCalendarDay } from '../calendar.ts';
import { isLongText } from '../schema/schema.ts';
import type { Field, FieldType } from '../schema/types.ts';

/** A scalar whose values look the same in JSON and in the query. */
function scalar(
  name: string,
  kinds: readonly ConstValueNode['kind'][],
  accepts: (value: unknown) => boolean,
): GraphQLScalarType {
  const checked = (value: unknown): unknown => {
    if (accepts(value)) return value;
    throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value).slice(0, 80)}`);
  };
  return new GraphQLScalarType({
    name,
    coerceOutputValue: (value) => value,
    coerceInputValue: checked,
    coerceInputLiteral: (node) => (kinds.includes(node.kind) ? checked(literal(node)) : undefined),
  });
}

function literal(node: ConstValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return node.kind === Kind.STRING ? node.value : undefined;
}

const text = (name: string, accepts = (value: unknown): boolean => typeof value === 'string') =>
  scalar(name, [Kind.STRING], accepts);

const number = (name: string): GraphQLScalarType =>
  scalar(name, [Kind.INT, Kind.FLOAT], (value) => Number.isFinite(value));

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

/** The UI API's own scalars, by its names for them. */
export const scalars = {
  Currency: number('Currency'),
  Date: text('Date', isCalendarDay),
  DateTime: text('DateTime', isInstant),
  Double: number('Double'),
  EmailAddress: text('EmailAddress'),
  IdOrRef: text('IdOrRef'),
  Long: number('Long'),
  LongTextArea: text('LongTextArea'),
  Percent: number('Percent'),
  PhoneNumber: text('PhoneNumber'),
  Picklist: text('Picklist'),
  TextArea: text('TextArea'),
  Url: text('Url'),
};

const BY_TYPE: Readonly<Record<FieldType, GraphQLScalarType>> = {
  id: GraphQLID,
  reference: GraphQLID,
  string: GraphQLString,
  textarea: scalars.TextArea,
  picklist: scalars.Picklist,
  boolean: GraphQLBoolean,
  int: GraphQLInt,
  double: scalars.Double,
  currency: scalars.Currency,
  percent: scalars.Percent,
  date: scalars.Date,
  datetime: scalars.DateTime,
  email: scalars.EmailAddress,
  phone: scalars.PhoneNumber,
  url: scalars.Url,
};

/** The scalar of a field's values. */
export const scalarOf = (field: Field): GraphQLScalarType =>
  isLongText(field) ? scalars.LongTextArea : BY_TYPE[field.type];
