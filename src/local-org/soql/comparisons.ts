import { SalesforceError } from '../errors.ts';
import { rangeCondition } from '../query/dateCondition.ts';
import { fieldOf, type Operand } from '../query/operand.ts';
import type { Comparison, Condition } from '../query/types.ts';
import { daysOf, kindOf, valueOf, type Kind, type Literal } from './literals.ts';
import type { SoqlContext } from './scope.ts';
import { patternOf, textOf } from './strings.ts';

/** A comparison, read but not yet understood. */
export interface RawComparison {
  operand: Operand;
  /** The operand as the query writes it. */
  written: string;
  /** In capitals. */
  operator: string;
  literals: readonly Literal[];
}

const COMPARISONS: Readonly<Record<string, Exclude<Comparison, 'like'>>> = {
  '=': 'eq',
  '!=': 'ne',
  '<>': 'ne',
  '<': 'lt',
  '<=': 'lte',
  '>': 'gt',
  '>=': 'gte',
};

/** What values of a kind are called in messages, and whether they are written in quotes. */
const TYPE_NAMES: Readonly<Record<Kind, string>> = {
  boolean: 'boolean',
  number: 'double',
  date: 'date',
  datetime: 'dateTime',
  id: 'ID',
  text: 'string',
};
const QUOTED: ReadonlySet<Kind> = new Set(['id', 'text']);

/** The condition that a comparison with literals is; throws where they do not fit the operand. */
export function comparisonCondition(context: SoqlContext, raw: RawComparison): Condition {
  const { operator } = raw;
  if (operator === 'IN') return among(context, raw);
  if (operator === 'NOT IN') return { kind: 'not', condition: among(context, raw) };
  if (operator === 'LIKE') return likeCondition(context, raw);
  const comparison = COMPARISONS[operator];
  const [literal] = raw.literals;
  if (comparison === undefined || literal === undefined) throw badOperator(context, raw);
  const isOrder = comparison !== 'eq' && comparison !== 'ne';
  if (isOrder && kindOf(raw.operand) === 'boolean') throw badOperator(context, raw);
  return compared(context, raw, comparison, literal);
}

function compared(
  context: SoqlContext,
  raw: RawComparison,
  comparison: Exclude<Comparison, 'like'>,
  literal: Literal,
): Condition {
  const kind = kindOf(raw.operand);
  const isDate = kind === 'date' || (kind === 'datetime' && literal.type !== 'DATE');
  const days = isDate ? daysOf(literal, context.today) : undefined;
  if (days !== undefined) {
    return rangeCondition(raw.operand, comparison, days, context.requester.timeZone);
  }
  const value = valueOf(kind, withoutCurrency(context, raw, literal));
  if (value === undefined) throw wrongValue(context, raw, literal);
  return { kind: 'compare', path: raw.operand, comparison, value };
}

/** `USD5000` is 5000 where that is the only currency there is. */
function withoutCurrency(
  { requester, schema }: SoqlContext,
  { operand }: RawComparison,
  literal: Literal,
): Literal {
  const [type, suffix] = literal.type.split('_WITH_');
  const isOwn = literal.text.toUpperCase().startsWith(requester.currency);
  const isCurrency = fieldOf(operand)?.type === 'currency';
  if (suffix === undefined || !isOwn || !isCurrency || schema.features.multiCurrency) {
    return literal;
  }
  return { ...literal, type: type as Literal['type'], text: literal.text.slice(3) };
}

function among(context: SoqlContext, raw: RawComparison): Condition {
  const kind = kindOf(raw.operand);
  if (kind === 'date' || kind === 'datetime') {
    const conditions = raw.literals.map((literal) => compared(context, raw, 'eq', literal));
    return { kind: 'or', conditions };
  }
  const values = raw.literals.map((literal) => {
    const value = valueOf(kind, withoutCurrency(context, raw, literal));
    if (value === undefined) throw wrongValue(context, raw, literal);
    return value;
  });
  return { kind: 'in', path: raw.operand, values };
}

function likeCondition(context: SoqlContext, raw: RawComparison): Condition {
  const [literal] = raw.literals;
  if (kindOf(raw.operand) !== 'text' || literal === undefined) throw badOperator(context, raw);
  if (literal.type !== 'STRING') throw wrongValue(context, raw, literal);
  const value = patternOf(literal.text);
  return { kind: 'compare', path: raw.operand, comparison: 'like', value };
}

function wrongValue({ text }: SoqlContext, raw: RawComparison, literal: Literal): SalesforceError {
  const kind = kindOf(raw.operand);
  if (kind === 'id' && literal.type === 'STRING') {
    const message = `invalid ID field: ${textOf(literal.text).slice(0, 80)}`;
    return text.filterErrorAt(raw.written, 'INVALID_QUERY_FILTER_OPERATOR', message);
  }
  const name = fieldOf(raw.operand)?.name ?? raw.written;
  const quotes = QUOTED.has(kind) ? 'should be' : 'should not be';
  const message = `value of filter criterion for field '${name}' must be of type ${TYPE_NAMES[kind]} and ${quotes} enclosed in quotes`;
  return text.filterErrorAt(raw.written, 'INVALID_FIELD', message);
}

function badOperator({ text }: SoqlContext, raw: RawComparison): SalesforceError {
  const kind = TYPE_NAMES[kindOf(raw.operand)].toLowerCase();
  const message = `invalid operator on ${kind} field`;
  return text.filterErrorAt(raw.written, 'INVALID_QUERY_FILTER_OPERATOR', message);
}
