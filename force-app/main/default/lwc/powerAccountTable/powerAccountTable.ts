import type { EventEntry } from 'c/powerReading';
import { api, LightningElement } from 'lwc';

/** A column: numbers stand at its end. */
export interface Column {
  label: string;
  isNumber?: boolean;
}

/** What stands in one place; the first one of a row names it. */
export interface Cell {
  text: string;
  /** Stands before the text, and says nothing of its own. */
  shape?: string;
  /** Stands below it, in small. */
  detail?: string;
  /** The record that the text leads to. */
  link?: Pick<EventEntry, 'id' | 'object' | 'title'>;
}

export interface Row {
  key: string;
  cells: readonly Cell[];
}

const cellView = (cell: Cell, index: number, { label, isNumber = false }: Column) => ({
  ...cell,
  key: label,
  isHead: index === 0,
  caption: isNumber ? label : '',
  classes: isNumber ? 'number' : '',
});

/** A table; on a phone each row is a block of its own, whose numbers say what they are. */
export default class PowerAccountTable extends LightningElement {
  @api columns: readonly Column[] = [];
  @api rows: readonly Row[] = [];

  get heads() {
    return this.columns.map(({ label, isNumber }) => ({
      label,
      classes: isNumber ? 'number' : '',
    }));
  }

  get lines() {
    return this.rows.map(({ key, cells }) => ({
      key,
      cells: cells.map((cell, index) => cellView(cell, index, this.columns[index] as Column)),
    }));
  }
}
