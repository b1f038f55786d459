import before from '@salesforce/label/c.Power_Lab_before';
import inDays from '@salesforce/label/c.Power_Lab_in_days';
import inPercent from '@salesforce/label/c.Power_Lab_in_percent';
import isAdded from '@salesforce/label/c.Power_Lab_was_not_there';
import reset from '@salesforce/label/c.Power_Lab_reset';
import resetField from '@salesforce/label/c.Power_Lab_reset_field';
import { capitalized, fill } from 'c/powerFormat';
import { beforeAt, canResetAt, editEvent, textAt, type Sheet } from 'c/powerPolicyDraft';
import { policyField, type PolicyField, type Unit } from 'c/powerPolicyWords';
import { api, LightningElement } from 'lwc';

interface Input extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/** What is said of the unit in which a number is typed. */
const IN_UNITS: Partial<Record<Unit, string>> = {
  share: inPercent,
  percent: inPercent,
  days: inDays,
};

/**
 * One number or name of a policy: typed as people write it, with what is wrong and what it was.
 * @fires policyedit with what was typed, and to go back to what it was.
 */
export default class PowerPolicyField extends LightningElement {
  @api sheet!: Sheet;
  /** JSON Pointer. */
  @api path = '';
  @api isDisabled = false;
  /** What holds where nothing is typed. */
  @api placeholder = '';

  labels = { reset };
  shownFlaw = '';

  override renderedCallback(): void {
    if (this.flaw === this.shownFlaw) return;
    this.shownFlaw = this.flaw;
    this.input?.setCustomValidity(this.flaw);
    this.input?.reportValidity();
  }

  get field(): PolicyField | null {
    return policyField(this.path, this.sheet.names);
  }

  get label(): string {
    const { fieldLabel = this.path, unit } = this.field ?? {};
    const label = capitalized(fieldLabel);
    return fill((unit && IN_UNITS[unit]) ?? '{0}', label);
  }

  get resetLabel(): string {
    return fill(resetField, this.field?.label ?? this.path);
  }

  get text(): string {
    return textAt(this.sheet, this.path);
  }

  get flaw(): string {
    return this.sheet.flaws.get(this.path) ?? '';
  }

  get canReset(): boolean {
    return canResetAt(this.sheet, this.path);
  }

  /** What it was, in a sentence. */
  get before(): string {
    const words = beforeAt(this.sheet, this.path);
    return words === '' ? isAdded : fill(before, words);
  }

  get input(): Input | null {
    return this.template?.querySelector<Input>('lightning-input') ?? null;
  }

  @api
  focus(): void {
    this.input?.focus();
  }

  type({ detail }: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(editEvent({ action: 'type', path: this.path, text: detail.value }));
  }

  reset(): void {
    this.dispatchEvent(editEvent({ action: 'reset', path: this.path }));
    this.focus();
  }
}
