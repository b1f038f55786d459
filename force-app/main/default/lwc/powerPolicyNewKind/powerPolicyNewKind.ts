import add from '@salesforce/label/c.Power_Lab_kind_add';
import addOne from '@salesforce/label/c.Power_Lab_kind_add_one';
import cancel from '@salesforce/label/c.Power_Lab_cancel';
import loggedAs from '@salesforce/label/c.Power_Lab_kind_logged_as';
import missing from '@salesforce/label/c.Power_Lab_kind_name_missing';
import name from '@salesforce/label/c.Power_Lab_kind_name';
import taken from '@salesforce/label/c.Power_Lab_kind_name_taken';
import { fill } from 'c/powerFormat';
import { hasKind, keyOfName, type Sheet } from 'c/powerPolicyDraft';
import { kindName, type KindLog } from 'c/powerPolicyWords';
import { api, LightningElement } from 'lwc';

interface Input extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/**
 * Asks what a kind that is to be is called.
 * @fires add with its key and its name.
 */
export default class PowerPolicyNewKind extends LightningElement {
  @api sheet!: Sheet;
  @api log!: KindLog;

  labels = { add, addOne, cancel, name };
  isOpen = false;
  typed = '';
  /** The keyboard goes to the field, or back to the button, once that is there. */
  awaitsFocus = false;

  override renderedCallback(): void {
    if (!this.awaitsFocus) return;
    this.awaitsFocus = false;
    (this.input ?? this.template?.querySelector<HTMLElement>('lightning-button'))?.focus();
  }

  get input(): Input | null {
    return this.template?.querySelector<Input>('lightning-input') ?? null;
  }

  get key(): string {
    return keyOfName(this.typed);
  }

  get hint(): string {
    return this.key === '' ? '' : fill(loggedAs, this.key);
  }

  get flaw(): string {
    if (this.key === '') return missing;
    const { sheet, log, key } = this;
    return hasKind(sheet, log, key) ? fill(taken, kindName(sheet.names, log, key)) : '';
  }

  open(): void {
    this.isOpen = true;
    this.awaitsFocus = true;
  }

  close(): void {
    this.isOpen = false;
    this.typed = '';
    this.awaitsFocus = true;
  }

  type({ detail }: CustomEvent<{ value: string }>): void {
    this.typed = detail.value;
    this.input?.setCustomValidity('');
  }

  press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    if (event.key === 'Enter' && event.target === this.input && !event.isComposing) this.add();
  }

  add(): void {
    this.input?.setCustomValidity(this.flaw);
    this.input?.reportValidity();
    if (this.flaw !== '') this.input?.focus();
    else this.tell({ kind: this.key, label: this.typed.trim() });
  }

  tell(detail: { kind: string; label: string }): void {
    this.isOpen = false;
    this.typed = '';
    this.dispatchEvent(new CustomEvent('add', { detail }));
  }
}
