import type { SQLInputValue } from 'node:sqlite';

import { isCalendarDay } from '../calendar.ts';
import { SalesforceError } from '../errors.ts';
import type { Field, FieldType } from '../schema/types.ts';
import { normalizedId } from './ids.ts';
import { rounded } from './numbers.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

type Convert = (field: Field, value: unknown) => SQLInputValue;

/** How each type is checked and converted; text unless named here. */
const CONVERT: Readonly<Partial<Record<FieldType, Convert>>> = {
  boolean: booleanValue,
  int: numberValue,
  double: numberValue,
  currency: numberValue,
  percent: numberValue,
  date: (field, value) => (isCalendarDay(value) ? value : wrongType(field, value)),
  datetime: dateTimeValue,
  id: idValue,
  reference: idValue,
};

/**
 * What a client sent for a field, checked and turned into what the column holds; nothing, null
 * and empty text are null. Throws a SalesforceError that names the field.
 */
export function columnValue(field: Field, value: unknown): SQLInputValue {
  const isEmpty = value === undefined || value === null || value === '';
  if (isEmpty) return field.type === 'boolean' ? 0 : null;
  return (CONVERT[field.type] ?? textValue)(field, value);
}

function idValue(field: Field, value: unknown): string {
  return normalizedId(value) ?? malformedId(field, value);
}

function booleanValue(field: Field, value: unknown): number {
  if (value === true || value === 'true') return 1;
  return value === false || value === 'false' ? 0 : wrongType(field, value);
}

function numberValue(field: Field, value: unknown): number {
  const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return wrongType(field, value);
  if (field.type === 'int' && !Number.isInteger(number)) return wrongType(field, value);
  const limit = field.precision === 0 ? Infinity : 10 ** (field.precision - field.scale);
  if (Math.abs(number) >= limit) throw outOfRange(field);
  return rounded(number, field.scale);
}

function dateTimeValue(field: Field, value: unknown): string {
  const text = typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : '';
  const date = new Date(DATE_TIME.test(text) ? text : Number.NaN);
  return Number.isNaN(date.getTime()) ? wrongType(field, value) : date.toISOString();
}

function textValue(field: Field, value: unknown): string | null {
  if (typeof value !== 'string') return wrongType(field, value);
  const text = value.trim();
  if (text.length > field.length) throw tooLong(field, text);
  if (field.type === 'email' && text !== '' && !EMAIL.test(text)) throw invalidEmail(field, text);
  if (text !== '' && !isOffered(field, text)) throw badPicklistValue(field, text);
  return text === '' ? null : text;
}

function isOffered({ picklist }: Field, text: string): boolean {
  return picklist?.restricted !== true || picklist.values.some(({ value }) => value === text);
}

const fault = (code: string, field: Field, message: string): SalesforceError =>
  new SalesforceError(code, message, { fields: [field.name] });

function wrongType(field: Field, value: unknown): never {
  const shown = JSON.stringify(value).slice(0, 80);
  const message = `${field.label}: value not of required type: ${shown}`;
  throw fault('INVALID_TYPE_ON_FIELD_IN_RECORD', field, message);
}

function malformedId(field: Field, value: unknown): never {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const message = `${field.label}: id value of incorrect type: ${shown.slice(0, 80)}`;
  throw fault('MALFORMED_ID', field, message);
}

function outOfRange(field: Field): SalesforceError {
  const digits = field.precision - field.scale;
  const message = `${field.label}: value outside of valid range: at most ${digits} digits before the point`;
  return fault('NUMBER_OUTSIDE_VALID_RANGE', field, message);
}

const tooLong = (field: Field, text: string): SalesforceError =>
  fault(
    'STRING_TOO_LONG',
    field,
    `${field.label}: data value too large: ${text.slice(0, 80)} (max length=${field.length})`,
  );

const invalidEmail = (field: Field, text: string): SalesforceError =>
  fault('INVALID_EMAIL_ADDRESS', field, `${field.label}: invalid email address: ${text}`);

const badPicklistValue = (field: Field, text: string): SalesforceError =>
  fault(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    field,
    `${field.label}: bad value for restricted picklist field: ${text}`,
  );
