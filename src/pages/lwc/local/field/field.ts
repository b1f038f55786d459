import { LightningElement, api } from 'lwc';
import { session } from 'pages/session';
import { isEmpty, type Cell, type CellKind } from 'pages/cells';

/** One value of a record, as its type is shown. */
export default class Field extends LightningElement {
  @api cell!: Cell;

  get currency(): string {
    return session().currency;
  }

  get isBlank(): boolean {
    return this.cell.kind !== 'boolean' && isEmpty(this.cell);
  }

  get isNumber(): boolean {
    return this.is('number');
  }

  get isCurrency(): boolean {
    return this.is('currency');
  }

  get isPercent(): boolean {
    return this.is('percent');
  }

  get isDate(): boolean {
    return this.is('date');
  }

  get isDateTime(): boolean {
    return this.is('dateTime');
  }

  get isLink(): boolean {
    return this.is('link') && this.cell.url !== '';
  }

  get isWebsite(): boolean {
    return this.is('website');
  }

  get isEmail(): boolean {
    return this.is('email');
  }

  get isPhone(): boolean {
    return this.is('phone');
  }

  get isBoolean(): boolean {
    return this.is('boolean');
  }

  get isLong(): boolean {
    return this.is('long');
  }

  get yesOrNo(): string {
    return this.cell.value ? 'Yes' : 'No';
  }

  is(kind: CellKind): boolean {
    return this.cell.kind === kind;
  }
}
