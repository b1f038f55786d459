import { picklistLabel, type DisplayFormat } from '../format/displayValue.ts';
import { restValue } from '../format/restValue.ts';
import type { Row } from '../query/types.ts';
import { idPath, type Path } from '../schema/path.ts';
import type { SObject } from '../schema/types.ts';
import type { Column } from './types.ts';

/** How records are written for one requester. */
export interface RecordStyle {
  format: DisplayFormat;
  /** What addresses of records begin with, e.g. `/services/data/v66.0/sobjects`. */
  base: string;
}

/** A record as REST gives it: `attributes`, then what was selected, parents as records in it. */
export type RestRecord = Record<string, unknown>;

/** Names in the row for what columns need beside their values. */
const idOf = (names: readonly string[]): string => `@id:${names.join('.')}`;
const currencyOf = (names: readonly string[]): string => `@currency:${names.join('.')}`;

/** What a query must read for its columns: values, ids of the record and its parents, currencies. */
export function selectOf(object: SObject, columns: readonly Column[]): Map<string, Path> {
  const select = new Map([[idOf([]), idPath(object)]]);
  for (const column of columns) {
    for (const [name, path] of pathsFor(column)) select.set(name, path);
  }
  return select;
}

function pathsFor({ names, path, shown }: Column): [string, Path][] {
  const currency = path.object.fields.get('CurrencyIsoCode');
  const hasCurrency = shown === 'format' && currency !== undefined;
  // A column with an alias stands in the record itself, wherever its field is.
  const parents = names.length > 1 ? path.steps : [];
  return [
    [names.join('.'), path],
    ...parents.map((step, index): [string, Path] => [
      idOf(names.slice(0, index + 1)),
      { ...path, steps: path.steps.slice(0, index), field: step },
    ]),
    ...(hasCurrency ? [[currencyOf(names), { ...path, field: currency }] as [string, Path]] : []),
  ];
}

/** A row as a record. */
export function recordOf(
  columns: readonly Column[],
  row: Row,
  objectName: string,
  style: RecordStyle,
): RestRecord {
  const record = bare(objectName, row[idOf([])], style);
  for (const column of columns) place(record, column, row, style);
  return record;
}

const bare = (type: string, id: unknown, { base }: RecordStyle): RestRecord => ({
  attributes: { type, url: `${base}/${type}/${String(id)}` },
});

function place(record: RestRecord, column: Column, row: Row, style: RecordStyle): void {
  const { names, path } = column;
  let level = record;
  for (const [index, name] of names.slice(0, -1).entries()) {
    const id = row[idOf(names.slice(0, index + 1))];
    const type = path.steps[index]?.reference?.to ?? '';
    const parent = (level[name] ??= id === null ? null : bare(type, id, style));
    if (parent === null) return;
    level = parent as RestRecord;
  }
  level[names.at(-1) ?? ''] = shownValue(column, row, style.format);
}

function shownValue({ names, path, shown }: Column, row: Row, format: DisplayFormat): unknown {
  const stored = row[names.join('.')] ?? null;
  if (stored === null || shown === 'value') return restValue(path.field, stored);
  if (shown === 'label') return picklistLabel(path.field, String(stored));
  const currency = row[currencyOf(names)];
  const text = format.of(path.field, stored, typeof currency === 'string' ? currency : undefined);
  return text ?? String(restValue(path.field, stored));
}
