import type { SQLInputValue } from 'node:sqlite';

import { LocalOrgError } from '../errors.ts';
import type { Field, SObject } from '../schema/types.ts';
import { nextNumber } from './sequences.ts';
import type { ColumnValues, Writer } from './record.ts';
import { storedFields } from './tables.ts';
import { columnValue } from './values.ts';

/** Fills what the client left out and the metadata says how to fill: defaults and counters. */
export function fillDefaults(writer: Writer, object: SObject, values: ColumnValues): void {
  for (const field of storedFields(object)) {
    if (values[field.name] !== undefined) continue;
    values[field.name] = defaultOf(writer, object, field);
  }
}

function defaultOf(writer: Writer, object: SObject, field: Field): SQLInputValue {
  if (field.autoNumber !== undefined) {
    return autoNumber(field.autoNumber, nextNumber(writer.db, `${object.name}.${field.name}`));
  }
  if (field.defaultValue !== undefined) return literal(writer, object, field, field.defaultValue);
  const chosen = field.picklist?.values.find(({ isDefault }) => isDefault);
  return columnValue(field, chosen?.value);
}

/** `C-{0000}` and 7 give `C-0007`. */
const autoNumber = (format: string, number: number): string =>
  format.replace(/\{(0+)\}/, (_, zeros: string) => String(number).padStart(zeros.length, '0'));

/** The defaults that metadata writes without computing: a literal, today, now. */
function literal(writer: Writer, object: SObject, field: Field, text: string): SQLInputValue {
  if (text === 'TODAY()') return writer.today;
  if (text === 'NOW()') return writer.now;
  const quotedText = /^(["'])(.*)\1$/s.exec(text)?.[2];
  if (quotedText !== undefined || !text.includes('('))
    return columnValue(field, quotedText ?? text);
  throw new LocalOrgError(
    'MetadataError',
    `The default of ${object.name}.${field.name} is "${text}", which the local org does not compute.`,
    'Use a literal, TODAY() or NOW().',
  );
}
