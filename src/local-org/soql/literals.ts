import type { LiteralType } from '@jetstreamapp/soql-parser-js';
import type { SQLInputValue } from 'node:sqlite';

import { isCalendarDay } from '../calendar.ts';
import { countedRange, DATE_LITERALS, type DayRange } from '../query/dateRanges.ts';
import { fieldOf, type Operand } from '../query/operand.ts';
import { normalizedId } from '../store/ids.ts';
import type { Leaf } from './logic.ts';
import { textOf } from './strings.ts';

/** A value as a query writes it. */
export interface Literal {
  type: LiteralType;
  text: string;
  /** The number of a date literal that has one. */
  count: number;
}

/** Values of one kind are compared in one way. */
export type Kind = 'boolean' | 'number' | 'date' | 'datetime' | 'id' | 'text';

/** The longest range that a date literal may count, in units. */
const MAX_UNITS = 10_000;

/** The literals of a comparison: one, or those of a list. */
export function literalsOf(leaf: Leaf): Literal[] {
  if (!('value' in leaf)) return [];
  const values = [leaf.value].flat();
  const types = [leaf.literalType ?? 'STRING'].flat();
  const counts = 'dateLiteralVariable' in leaf ? [leaf.dateLiteralVariable].flat() : [];
  return values.map((text, index) => ({
    type: types[index] ?? types[0] ?? 'STRING',
    text,
    count: counts[index] ?? 0,
  }));
}

/** The kind of an operand's values. */
export function kindOf(operand: Operand): Kind {
  const field = fieldOf(operand);
  if (field === undefined) {
    return 'part' in operand && operand.part === 'DAY_ONLY' ? 'date' : 'number';
  }
  return KINDS[field.type] ?? 'text';
}

const KINDS: Readonly<Record<string, Kind>> = {
  boolean: 'boolean',
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  datetime: 'datetime',
  id: 'id',
  reference: 'id',
};

/** The days that a literal of a date field or a date literal stands for; undefined if there are none. */
export function daysOf({ type, text, count }: Literal, today: string): DayRange | undefined {
  if (type === 'DATE') return isCalendarDay(text) ? { first: text, last: text } : undefined;
  if (type === 'DATE_LITERAL') return DATE_LITERALS.get(text.toUpperCase())?.(today);
  if (type !== 'DATE_N_LITERAL' || count < 0 || count > MAX_UNITS) return undefined;
  return countedRange(text.split(':')[0]?.toUpperCase() ?? '', today, count);
}

type Read = (literal: Literal) => SQLInputValue | undefined;

/** A literal as the column of that kind holds it; undefined if it is of another kind. */
export const valueOf = (kind: Kind, literal: Literal): SQLInputValue | undefined =>
  literal.type === 'NULL' ? null : READ[kind](literal);

const READ: Readonly<Record<Kind, Read>> = {
  boolean: ({ type, text }) =>
    type === 'BOOLEAN' ? Number(text.toLowerCase() === 'true') : undefined,
  number: ({ type, text }) => (type === 'INTEGER' || type === 'DECIMAL' ? Number(text) : undefined),
  date: () => undefined,
  datetime: ({ type, text }) => (type === 'DATETIME' ? instant(text) : undefined),
  id: ({ type, text }) => (type === 'STRING' ? idOf(textOf(text)) : undefined),
  text: ({ type, text }) => (type === 'STRING' ? emptyAsNull(textOf(text)) : undefined),
};

/** Salesforce holds no empty text. */
const emptyAsNull = (text: string): string | null => (text === '' ? null : text);

const idOf = (text: string): string | null | undefined => (text === '' ? null : normalizedId(text));

function instant(text: string): string | undefined {
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
