import { LightningElement, api } from 'lwc';
import { cellOf, isEmpty, type RecordNode } from 'pages/cells';
import type { Column } from 'pages/columns';
import { recordPage, urlOf } from 'pages/router';

/** Records as cards, for a phone: the name leads to the record, the first column is the name. */
export default class RecordCards extends LightningElement {
  @api columns: readonly Column[] = [];
  @api records: readonly RecordNode[] = [];
  @api objectApiName = '';

  get cards() {
    const [name, ...others] = this.columns;
    return this.records.map((record) => ({
      id: record.Id,
      url: urlOf(recordPage(this.objectApiName, record.Id)),
      name: name ? cellOf(record, name).text : record.Id,
      cells: others.map((column) => cellOf(record, column)).filter((cell) => !isEmpty(cell)),
    }));
  }
}
