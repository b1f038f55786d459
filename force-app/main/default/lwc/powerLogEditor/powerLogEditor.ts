import {
  clashes,
  created,
  edited,
  isBlank,
  mergedWith,
  type Clash,
  type Draft,
  type FormState,
} from 'c/powerDraft';
import type { Failure } from 'c/powerErrors';
import type { Log, LogEntry, LogView, Outcome } from 'c/powerLogData';
import { api, LightningElement } from 'lwc';

/**
 * One draft on its way to a record: the form, why a save came to nothing, and someone else's version
 * where there is one. Whoever holds it keeps the draft.
 * @fires draftchange with the draft as it now is.
 * @fires send with the change to make.
 * @fires saved once it is made.
 * @fires dropped where nothing of the draft is wanted any more.
 * @fires discard to forget the draft.
 * @fires close to keep it for later.
 */
export default class PowerLogEditor extends LightningElement {
  @api view!: LogView;
  @api log!: Log;
  /** The entry that is edited; null: one is to be. */
  @api entry: LogEntry | null = null;
  @api draft!: Draft;

  key = '';
  isSaving = false;
  isClashing = false;
  /** The entry is gone: what was typed makes another. */
  isGone = false;
  failure: Failure | null = null;
  focusesConflict = false;

  override renderedCallback(): void {
    const conflict = this.template?.querySelector<HTMLElement>('c-power-conflict');
    if (!conflict || !this.focusesConflict) return;
    this.focusesConflict = false;
    conflict.focus();
  }

  /** What is edited, where it is still there. */
  get target(): LogEntry | null {
    return this.isGone ? null : this.entry;
  }

  /** Their version with what we changed on top; null: there is no conflict. */
  get merged(): Draft | null {
    const theirs = this.view.entries.find(({ id }) => id === this.entry?.id);
    return this.isClashing && theirs ? mergedWith(this.view, theirs, this.draft) : null;
  }

  get isConflict(): boolean {
    return this.merged !== null;
  }

  get clashes(): Clash[] {
    return this.merged ? clashes(this.view, this.log, this.merged) : [];
  }

  keep({ detail }: CustomEvent<{ form: FormState }>): void {
    this.tell('draftchange', { ...this.draft, form: detail.form });
  }

  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('c-power-log-form, c-power-conflict')?.focus();
  }

  save(): void {
    if (this.isSaving) return;
    if (this.target && isBlank(this.log, this.draft)) this.tell('dropped');
    else this.send(this.draft);
  }

  send(draft: Draft): void {
    const change = this.target
      ? edited(this.view, this.target, draft)
      : created(this.view, this.log, draft);
    this.key = change.key;
    this.isSaving = true;
    this.failure = null;
    this.tell('send', change);
  }

  /** What became of a change, of which this may have been the one. */
  @api
  settle(outcome: Outcome): void {
    if (outcome.key !== this.key) return;
    this.isSaving = false;
    if ('failure' in outcome) this.fail(outcome.failure);
    else this.tell('saved', outcome.id);
  }

  fail(failure: Failure): void {
    this.isClashing = failure.type === 'collision';
    this.focusesConflict = this.isClashing;
    this.isGone ||= failure.type === 'gone';
    this.failure = this.isClashing ? null : failure;
  }

  /** Ours on top of theirs is what is sent, and what is kept should that fail too. */
  saveMine(): void {
    const { merged } = this;
    if (!merged) return;
    this.isClashing = false;
    this.tell('draftchange', merged);
    this.send(merged);
  }

  drop(): void {
    this.tell('dropped');
  }

  discard(): void {
    this.tell('discard');
  }

  close(): void {
    this.tell('close');
  }

  tell(what: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
