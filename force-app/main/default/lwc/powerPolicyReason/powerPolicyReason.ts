import cancel from '@salesforce/label/c.Power_Lab_cancel';
import missing from '@salesforce/label/c.Power_Lab_reason_missing';
import publishing from '@salesforce/label/c.Power_Lab_publishing';
import reason from '@salesforce/label/c.Power_Lab_reason';
import type { Failure } from 'c/powerErrors';
import { api, LightningElement } from 'lwc';

interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/**
 * Asks why an older policy is to come back, before it does.
 * @fires confirm with the reason.
 * @fires close to leave things as they are.
 */
export default class PowerPolicyReason extends LightningElement {
  /** What is to happen. */
  @api heading = '';
  @api message = '';
  /** What the button says. */
  @api confirmLabel = '';
  /** A reason to begin with; another one begins anew. */
  @api
  get proposal(): string {
    return this.proposed;
  }
  set proposal(given: string) {
    this.proposed = given;
    this.typed = null;
  }
  @api isSaving = false;
  /** Why the last try came to nothing. */
  @api failure: Failure | null = null;

  labels = { cancel, missing, reason };
  proposed = '';
  typed: string | null = null;
  isShown = false;

  override renderedCallback(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.field?.focus();
  }

  get reason(): string {
    return this.typed ?? this.proposal;
  }

  get buttonLabel(): string {
    return this.isSaving ? publishing : this.confirmLabel;
  }

  get details(): string[] {
    const { details = [], fields = {} } = this.failure ?? {};
    return [...new Set([...details, ...Object.values(fields)])];
  }

  get field(): Field | null {
    return this.template?.querySelector<Field>('lightning-input') ?? null;
  }

  type({ detail }: CustomEvent<{ value: string }>): void {
    this.typed = detail.value;
    this.field?.setCustomValidity('');
  }

  press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    if (event.key === 'Enter' && event.target === this.field && !event.isComposing) this.confirm();
  }

  confirm(): void {
    const said = this.reason.trim();
    this.field?.setCustomValidity(said === '' ? missing : '');
    this.field?.reportValidity();
    if (said === '') this.field?.focus();
    else if (!this.isSaving) this.tell(said);
  }

  tell(said: string): void {
    this.dispatchEvent(new CustomEvent('confirm', { detail: { reason: said } }));
  }

  close(): void {
    if (!this.isSaving) this.dispatchEvent(new CustomEvent('close'));
  }
}
