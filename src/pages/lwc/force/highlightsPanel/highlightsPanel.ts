import RecordPanel from 'local/recordPanel';
import { cellOf, type Cell } from 'pages/cells';
import { nameFieldOf } from 'pages/columns';
import { objects } from 'project/metadata';

/** The head of a record page: what the record is, its name and the fields of its compact layout. */
export default class HighlightsPanel extends RecordPanel {
  /** The name first, then the compact layout's fields. */
  override get paths(): readonly string[] {
    const name = nameFieldOf(this.info?.nameFields ?? []);
    return [name, ...(objects[this.objectApiName]?.highlights ?? [])];
  }

  get cells(): Cell[] {
    const { record } = this;
    return record ? this.columns.map((column) => cellOf(record, column)) : [];
  }

  /** Until the name is read, and where it cannot be, the page is headed by what it shows. */
  get heading(): string {
    const name = this.cells[0]?.text ?? '';
    return name || this.label || 'Record';
  }

  get highlights(): Cell[] {
    return this.cells.slice(1);
  }

  get icon(): string {
    return objects[this.objectApiName]?.icon ?? 'standard:record';
  }

  get label(): string {
    return this.info?.label ?? '';
  }
}
