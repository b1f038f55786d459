import { LightningElement, api } from 'lwc';
import type { RecordNode } from 'pages/cells';
import type { Column } from 'pages/columns';
import { formFactor, onFormFactor } from 'pages/formFactor';
import type { Sorting } from 'project/types';

/**
 * A list of records: a table where there is room for one, cards on a phone.
 *
 * @fires sort with a Sorting, when a column's head is chosen
 */
export default class Records extends LightningElement {
  @api columns: readonly Column[] = [];
  @api records: readonly RecordNode[] = [];
  @api objectApiName = '';
  /** Leave out for a list that cannot be sorted. */
  @api sorting: Sorting | undefined;
  /** Words for screen readers. */
  @api label = '';

  table: (new () => LightningElement) | undefined;
  isSmall = formFactor() === 'Small';
  stopListening: (() => void) | undefined;

  override connectedCallback(): void {
    this.stopListening = onFormFactor((now) => void this.fit(now === 'Small'));
    void this.fit(this.isSmall);
  }

  override disconnectedCallback(): void {
    this.stopListening?.();
  }

  get tableProperties() {
    const { columns, records, objectApiName, sorting, label } = this;
    return { columns, records, objectApiName, sorting, label };
  }

  /** The table is heavy: a phone does without it. */
  async fit(isSmall: boolean): Promise<void> {
    this.isSmall = isSmall;
    if (!isSmall) this.table ??= (await import('local/recordTable')).default;
  }
}
