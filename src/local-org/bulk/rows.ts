import { fieldNamed } from '../schema/lookup.ts';
import type { Field, SObject } from '../schema/types.ts';

/** What stands for no value; an empty one leaves a field as it is. */
const NO_VALUE = '#N/A';

const NUMBERS: ReadonlySet<Field['type']> = new Set(['int', 'double', 'currency', 'percent']);

/** A row of an upload, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** An upload that makes no sense as a whole. */
export class InvalidBatch extends Error {}

/** Throws unless each column is a field, or leads to one of a parent: `In_Return_For__r.Name`. */
export function checkColumns(object: SObject, names: readonly string[]): void {
  for (const name of names) {
    const [field = ''] = name.split('.');
    if (!field.endsWith('__r') && fieldNamed(object, field) === undefined)
      throw new InvalidBatch(`Field name not found : ${name}`);
  }
}

/** A value as JSON would bring it; text that is no number is refused as such by the writer. */
function typed(field: Field | undefined, text: string): unknown {
  if (text === NO_VALUE) return null;
  if (field?.type === 'boolean') return /^(true|1)$/i.test(text);
  const isNumber = field !== undefined && NUMBERS.has(field.type) && text.trim() !== '';
  return isNumber && !Number.isNaN(Number(text)) ? Number(text) : text;
}

/** What a row says of its record: an empty value says nothing. */
export function fieldsIn(object: SObject, row: Row): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(row)) {
    if (text === '') continue;
    const [way = '', key] = name.split('.');
    const field = fieldNamed(object, way);
    if (key === undefined) fields[field?.name ?? way] = typed(field, text);
    else fields[way] = { [key]: text };
  }
  return fields;
}
