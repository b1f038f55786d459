import cancel from '@salesforce/label/c.Power_Lab_cancel';
import counting from '@salesforce/label/c.Power_Lab_effect_counting';
import effectWords from '@salesforce/label/c.Power_Lab_effect';
import heading from '@salesforce/label/c.Power_Lab_publish_heading';
import kept from '@salesforce/label/c.Power_Lab_publish_kept';
import name from '@salesforce/label/c.Power_Lab_name';
import nameMissing from '@salesforce/label/c.Power_Lab_name_missing';
import noChanges from '@salesforce/label/c.Power_Lab_publish_no_changes';
import publish from '@salesforce/label/c.Power_Lab_publish';
import publishing from '@salesforce/label/c.Power_Lab_publishing';
import reason from '@salesforce/label/c.Power_Lab_reason';
import reasonMissing from '@salesforce/label/c.Power_Lab_reason_missing';
import whatChanges from '@salesforce/label/c.Power_Lab_what_changes';
import type { Failure } from 'c/powerErrors';
import { fill, plain } from 'c/powerFormat';
import { nameOf, type Sheet } from 'c/powerPolicyDraft';
import { api, LightningElement } from 'lwc';

interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/** What a draft would do to all open deals: the two figures that matter most. */
export interface EffectFigures {
  deals: number;
  changed: number;
}

type Said = 'name' | 'reason';

const MISSING: Readonly<Record<Said, string>> = { name: nameMissing, reason: reasonMissing };

/**
 * The last look at a draft before it is in force: what it changes, what that does, its name and why.
 * @fires describe with the name or the reason, at every stroke.
 * @fires publish once both are there.
 * @fires close to go on changing it.
 */
export default class PowerPolicyPublish extends LightningElement {
  @api sheet!: Sheet;
  /** The version that it will be. */
  @api version = '';
  /** Whose deals it is for, in words. */
  @api scopeName = '';
  /** Null: still being counted. */
  @api effect: EffectFigures | null = null;
  @api isSaving = false;
  /** Why the last try came to nothing. */
  @api failure: Failure | null = null;

  labels = { cancel, kept, name, nameMissing, noChanges, reason, reasonMissing, whatChanges };
  isShown = false;

  override renderedCallback(): void {
    if (this.isShown) return;
    this.isShown = true;
    this.fieldOf('reason')?.focus();
  }

  get heading(): string {
    return fill(heading, this.version, this.scopeName);
  }

  get hasChanges(): boolean {
    return this.sheet.changes.length > 0;
  }

  get effectText(): string {
    const { effect } = this;
    return effect ? fill(effectWords, plain(effect.changed), plain(effect.deals)) : counting;
  }

  get name(): string {
    return nameOf(this.sheet.draft);
  }

  get reason(): string {
    return this.sheet.draft.reason;
  }

  get publishLabel(): string {
    return this.isSaving ? publishing : publish;
  }

  get details(): string[] {
    const { details = [], fields = {} } = this.failure ?? {};
    return [...new Set([...details, ...Object.values(fields)])];
  }

  fieldOf(said: Said): Field | null {
    return this.template?.querySelector<Field>(`[data-said="${said}"]`) ?? null;
  }

  describe(event: CustomEvent<{ value: string }>): void {
    const field = event.target as Field;
    field.setCustomValidity('');
    const detail = { [field.dataset['said'] as Said]: event.detail.value };
    this.dispatchEvent(new CustomEvent('describe', { detail }));
  }

  press(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    const isField = (event.target as HTMLElement).dataset['said'] !== undefined;
    if (event.key === 'Enter' && isField && !event.isComposing) this.publish();
  }

  publish(): void {
    const empty = (['name', 'reason'] as const).filter((said) => this[said].trim() === '');
    for (const said of ['name', 'reason'] as const) {
      this.fieldOf(said)?.setCustomValidity(empty.includes(said) ? MISSING[said] : '');
      this.fieldOf(said)?.reportValidity();
    }
    if (empty[0]) this.fieldOf(empty[0])?.focus();
    else if (!this.isSaving) this.dispatchEvent(new CustomEvent('publish'));
  }

  close(): void {
    if (!this.isSaving) this.dispatchEvent(new CustomEvent('close'));
  }
}
