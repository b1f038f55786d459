import cancel from '@salesforce/label/c.Power_Contest_cancel';
import contest from '@salesforce/label/c.Power_Contest_contest';
import missing from '@salesforce/label/c.Power_Contest_missing';
import reason from '@salesforce/label/c.Power_Contest_reason';
import type { Failure } from 'c/powerErrors';
import { api, LightningElement } from 'lwc';

interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/**
 * Asks why an event is wrong.
 * @fires contest with the reason.
 * @fires close to leave it as it is.
 */
export default class PowerContest extends LightningElement {
  /** Why the last try came to nothing. */
  @api failure: Failure | null = null;
  @api isSaving = false;

  labels = { cancel, contest, missing, reason };
  reason = '';
  isShown = false;

  override renderedCallback(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.field.focus();
  }

  get field(): Field {
    return this.template?.querySelector('lightning-input') as Field;
  }

  get details(): string[] {
    const { details = [], fields = {} } = this.failure ?? {};
    return [...new Set([...details, ...Object.values(fields)])];
  }

  change(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
    this.field.setCustomValidity('');
  }

  pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    if (event.key === 'Enter' && event.target === this.field && !event.isComposing) this.contest();
  }

  contest(): void {
    const said = this.reason.trim();
    this.field.setCustomValidity(said === '' ? missing : '');
    this.field.reportValidity();
    if (said === '') this.field.focus();
    else if (!this.isSaving) this.tell({ reason: said });
  }

  tell(detail: { reason: string }): void {
    this.dispatchEvent(new CustomEvent('contest', { detail }));
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
