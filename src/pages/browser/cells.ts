import { nameFieldOf, type Column } from './columns.ts';
import { recordPage, urlOf } from './router.ts';

/** How a value is shown; more than one type of field is shown as text. */
export type CellKind =
  | 'text'
  | 'long'
  | 'number'
  | 'currency'
  | 'percent'
  | 'date'
  | 'dateTime'
  | 'boolean'
  | 'link'
  | 'website'
  | 'email'
  | 'phone';

/** A value of a record, ready to be shown. */
export interface Cell {
  path: string;
  label: string;
  kind: CellKind;
  value: string | number | boolean | null;
  /** In words: a picklist's label, the name of a record referred to. */
  text: string;
  /** Address of the record that the value names. */
  url: string;
  scale: number;
}

/** A record as GraphQL answers: each field an object with its value, references as records. */
export interface RecordNode {
  readonly Id: string;
  readonly [field: string]: unknown;
}

interface FieldValue {
  readonly value?: string | number | boolean | null | undefined;
  readonly displayValue?: string | null;
}

const KINDS: Readonly<Record<string, CellKind>> = {
  Currency: 'currency',
  Double: 'number',
  Int: 'number',
  Percent: 'percent',
  Date: 'date',
  DateTime: 'dateTime',
  Boolean: 'boolean',
  TextArea: 'long',
  Url: 'website',
  Email: 'email',
  Phone: 'phone',
};

/** Objects whose records have a page here; a user's has none worth visiting. */
const WITHOUT_PAGE = new Set(['User', 'RecordType', 'Group']);

/** How a column's values are shown. */
export const kindOf = (column: Column): CellKind =>
  namesOther(column) && hasPage(column) ? 'link' : (KINDS[column.field.dataType] ?? 'text');

/** What a record has in a column. */
export function cellOf(record: RecordNode, column: Column): Cell {
  const { path, label, field } = column;
  const { value = null, displayValue } = fieldValue(record, column);
  const text = namesOther(column) ? referredName(record, column) : (displayValue ?? value ?? '');
  return {
    path,
    label,
    kind: kindOf(column),
    value,
    text: String(text),
    url: urlFor(record, column),
    scale: field.scale,
  };
}

/** A name that the user may not read is as good as none. */
export const isEmpty = ({ text }: Cell): boolean => text === '';

function fieldValue(record: RecordNode, { field, through }: Column): FieldValue {
  const owner = through ? related(record, through.relationshipName) : record;
  const value = owner?.[field.apiName];
  return typeof value === 'object' ? (value ?? {}) : { value: value as string | undefined };
}

function referredName(record: RecordNode, { field, through }: Column): string {
  const reference = through ?? field;
  const other = related(record, reference.relationshipName);
  const names = reference.referenceToInfos.map(({ nameFields }) => nameFieldOf(nameFields));
  const name = names.map((it) => other?.[it] as FieldValue | undefined).find(Boolean);
  return String(name?.value ?? '');
}

function urlFor(record: RecordNode, column: Column): string {
  const { field, through } = column;
  const reference = through ?? field;
  const object = reference.referenceToInfos[0]?.apiName;
  if (!object || !hasPage(column)) return '';
  const own = (record[field.apiName] as FieldValue | undefined)?.value;
  const id = through ? related(record, through.relationshipName)?.['Id'] : own;
  return typeof id === 'string' ? urlOf(recordPage(object, id)) : '';
}

/** `Account.Name` names the account, as `AccountId` does. */
const namesOther = ({ field, through }: Column) =>
  field.reference ||
  (through !== undefined &&
    field.apiName === nameFieldOf(through.referenceToInfos[0]?.nameFields ?? []));

const hasPage = ({ field, through }: Column) =>
  !WITHOUT_PAGE.has((through ?? field).referenceToInfos[0]?.apiName ?? '');

const related = (record: RecordNode, relationship: string | null) =>
  record[relationship ?? ''] as RecordNode | null | undefined;
