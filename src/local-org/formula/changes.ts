import type { SQLOutputValue } from 'node:sqlite';

import type { Field, SObject } from '../schema/types.ts';
import { formulaType, formulaValue, STRING_LITERAL, typesOf, type Names } from './names.ts';

/** Columns of a record by field name. */
type Columns = Readonly<Record<string, SQLOutputValue>>;

/** A save as a rule sees it: the record after it, and before it unless it is new. */
export interface RecordChange {
  before?: Columns;
  after: Columns;
}

const CALL = /\b(ISNEW|ISCHANGED|PRIORVALUE)\s*\(\s*(\w*)\s*\)/g;
const LITERAL_OR_CALL = new RegExp(`${STRING_LITERAL.source}|${CALL.source}`, 'g');
const LOOKED_BACK = /\$(?:Changed|Prior)\.(\w+)/g;

/**
 * Puts names in place of the functions that look at how a record changes, which formulas of fields
 * do not have: `ISNEW()` → `$Change.IsNew`, `ISCHANGED(X)` → `$Changed.X`, `PRIORVALUE(X)` →
 * `$Prior.X`. A call that fits none of these stays and will not parse.
 */
export const withChangeNames = (text: string): string =>
  text.replace(LITERAL_OR_CALL, (found: string, call?: string, name?: string) => {
    if (call === 'ISNEW' && name === '') return '$Change.IsNew';
    if (call === undefined || call === 'ISNEW' || name === '') return found;
    return `${call === 'ISCHANGED' ? '$Changed' : '$Prior'}.${name}`;
  });

/** The fields that a text made by `withChangeNames` looks back at; only a record's own columns count. */
export function lookedBackAt({ fields }: SObject, text: string): Field[] {
  const names = new Set([...text.matchAll(LOOKED_BACK)].map(([, name = '']) => name));
  const own = [...names].map((name) => fields.get(name));
  return own.filter((field) => field !== undefined && field.formula === undefined) as Field[];
}

/** The types of those names. */
export const changeTypes = (fields: readonly Field[]): Names => ({
  $Change: typesOf({ IsNew: 'boolean' }),
  $Changed: typesOf(Object.fromEntries(fields.map(({ name }) => [name, 'boolean']))),
  $Prior: typesOf(Object.fromEntries(fields.map(({ name, type }) => [name, formulaType(type)]))),
});

/** What they stand for in one save: nothing of a new record has changed, and all is as it was. */
export function changeNames(fields: readonly Field[], { before, after }: RecordChange): Names {
  const prior = before ?? after;
  const entries = (valueOf: (field: Field) => unknown) =>
    Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
  return {
    $Change: { IsNew: before === undefined },
    $Changed: entries(({ name }) => prior[name] !== after[name]),
    $Prior: entries((field) => formulaValue(field, prior[field.name] ?? null)),
  };
}
