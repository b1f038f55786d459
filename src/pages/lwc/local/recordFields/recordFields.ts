import { api } from 'lwc';
import RecordPanel from 'local/recordPanel';
import { cellOf, type RecordNode } from 'pages/cells';
import { columnsOf } from 'pages/columns';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import type { LayoutSection } from 'project/types';

/** Fields of a record, in sections and columns. */
export default class RecordFields extends RecordPanel {
  @api layout: readonly LayoutSection[] = [];
  closed: readonly string[] = [];

  override get paths(): readonly string[] {
    return this.layout.flatMap(({ columns }) => columns.flat());
  }

  get sections() {
    const { info, record } = this;
    if (!info || !record) return [];
    return this.layout
      .map((section) => this.section(section, info, record))
      .filter(({ columns }) => columns.length);
  }

  section({ label, columns }: LayoutSection, info: ObjectInfo, record: RecordNode) {
    const isOpen = !this.closed.includes(label);
    const cells = columns.map((paths, index) => ({
      key: index,
      cells: columnsOf(info, paths).map((column) => cellOf(record, column)),
    }));
    return {
      label,
      isOpen,
      expanded: String(isOpen),
      icon: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
      columns: cells.filter((column) => column.cells.length),
    };
  }

  toggle(event: Event): void {
    const label = (event.currentTarget as HTMLElement).dataset['section'] ?? '';
    this.closed = this.closed.includes(label)
      ? this.closed.filter((other) => other !== label)
      : [...this.closed, label];
  }
}
