import { LightningElement, api } from 'lwc';
import { cellOf, kindOf, type CellKind, type RecordNode } from 'pages/cells';
import type { Column } from 'pages/columns';
import { recordPage, urlOf } from 'pages/router';
import { session } from 'pages/session';
import type { Sorting } from 'project/types';

/** How lightning-datatable shows each kind of value. */
const TYPES: Readonly<Partial<Record<CellKind, object>>> = {
  number: { type: 'number' },
  percent: { type: 'percent', formatStyle: 'percent-fixed' },
  date: { type: 'date-local' },
  dateTime: { type: 'date' },
  boolean: { type: 'boolean' },
  website: { type: 'url' },
  email: { type: 'email' },
  phone: { type: 'phone' },
};

const key = (path: string) => path.replaceAll('.', '');

const isOwnName = ({ field, through }: Column) => !through && field.apiName === 'Name';

const money = () => ({ currencyCode: session().currency, minimumFractionDigits: 0 });

const link = (url: string, text: string) => ({
  type: 'url',
  fieldName: url,
  typeAttributes: { label: { fieldName: text }, target: '_self' },
});

/** What the table reads for one cell: its value, its words and the address that it leads to. */
function entries(record: RecordNode, column: Column): [string, unknown][] {
  const { value, text, url } = cellOf(record, column);
  const name = key(column.path);
  return [
    [name, kindOf(column) === 'text' ? text : value],
    [`${name}Text`, text],
    [`${name}Url`, url],
  ];
}

/** Records as a table; each links to its page by its name. */
export default class RecordTable extends LightningElement {
  @api columns: readonly Column[] = [];
  @api records: readonly RecordNode[] = [];
  @api objectApiName = '';
  @api sorting: Sorting | undefined;
  @api label = '';

  get tableColumns() {
    return this.columns.map((column) => ({
      label: column.label,
      fieldName: key(column.path),
      sortable: this.sorting !== undefined && column.field.sortable,
      hideDefaultActions: true,
      ...this.display(column),
    }));
  }

  get rows() {
    return this.records.map((record) => ({
      id: record.Id,
      recordUrl: urlOf(recordPage(this.objectApiName, record.Id)),
      ...Object.fromEntries(this.columns.flatMap((column) => entries(record, column))),
    }));
  }

  get sortedBy(): string | undefined {
    const index = this.columns.findIndex(({ path }) => path === this.sorting?.path);
    return this.tableColumns[index]?.fieldName;
  }

  get sortDirection(): string {
    return this.sorting?.descending ? 'desc' : 'asc';
  }

  /** A record's own name leads to it, a reference to the record that it names. */
  display(column: Column): object {
    const { scale } = column.field;
    const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
    const kind = kindOf(column);
    if (isOwnName(column)) return link('recordUrl', key(column.path));
    if (kind === 'link') return link(`${key(column.path)}Url`, `${key(column.path)}Text`);
    if (kind === 'currency') return { type: 'currency', typeAttributes: { ...digits, ...money() } };
    return { type: 'text', typeAttributes: digits, ...TYPES[kind] };
  }

  sort(event: CustomEvent<{ fieldName: string; sortDirection: string }>): void {
    const { fieldName, sortDirection } = event.detail;
    const index = this.tableColumns.findIndex((column) => column.fieldName === fieldName);
    const column = this.columns[index];
    if (!column) return;
    const detail: Sorting = { path: column.path, descending: sortDirection === 'desc' };
    this.dispatchEvent(new CustomEvent('sort', { detail, bubbles: true, composed: true }));
  }
}
