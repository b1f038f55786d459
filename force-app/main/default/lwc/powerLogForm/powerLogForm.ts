import gone from '@salesforce/label/c.Power_Form_gone';
import kept from '@salesforce/label/c.Power_Form_kept';
import save from '@salesforce/label/c.Power_Form_save';
import saving from '@salesforce/label/c.Power_Form_saving';
import {
  answerChoices,
  costLabel,
  FIELDS,
  flawsOf,
  formKeyOf,
  intensityChoices,
  INTENSITY_WORDS,
  isBlank,
  keyOf,
  kindChoices,
  PARTIES,
  proposalWords,
  report,
  securedByChoices,
  statusChoices,
  typed,
  valueLabel,
  type Choice,
  type Draft,
  type Field,
  type Flaws,
  type FormState,
} from 'c/powerDraft';
import type { Failure } from 'c/powerErrors';
import type { Log, LogEntry, LogView } from 'c/powerLogData';
import { api, LightningElement } from 'lwc';
import { savesAnywhere, savesHere } from './keys';
import { LABELS } from './labels';
import { afterCloseWords, headingOf } from './words';

/**
 * The one form of both logs: it fills a draft and checks it; whoever holds it keeps and saves it.
 * @fires draftchange with the form as it now is, at every stroke.
 * @fires save once nothing is wrong with it.
 * @fires close to go away and keep the draft.
 * @fires discard to forget it.
 */
export default class PowerLogForm extends LightningElement {
  @api view!: LogView;
  @api log!: Log;
  @api draft!: Draft;
  /** The entry that is edited; null: one is to be. */
  @api entry: LogEntry | null = null;
  @api isSaving = false;
  /** Why the last save came to nothing. */
  @api
  get failure(): Failure | null {
    return this.lastFailure;
  }
  set failure(failure: Failure | null) {
    this.lastFailure = failure;
    this.isReported = failure === null;
  }

  labels = LABELS;
  parties = PARTIES;
  lastFailure: Failure | null = null;
  isReported = true;
  isShown = false;

  override renderedCallback(): void {
    if (!this.isShown) this.begin();
    if (!this.isReported) this.reportFailure();
  }

  /** Ctrl+Enter is seen before a field takes it: it saves from an open list as well. */
  begin(): void {
    this.isShown = true;
    const form = this.template?.querySelector('.panel');
    form?.addEventListener(
      'keydown',
      (event) => this.pressedAnywhere(event as KeyboardEvent),
      true,
    );
    this.focus();
  }

  /** Goes to the first field. */
  @api
  focus(): void {
    this.fields[0]?.focus();
  }

  get form(): FormState {
    return this.draft.form;
  }

  get heading(): string {
    return headingOf(this.log, this.entry);
  }

  get isConcession(): boolean {
    return this.log === 'concession';
  }

  get isBehavior(): boolean {
    return this.log === 'behavior';
  }

  /** By place: whether its field may be filled, and so is shown. */
  get shows(): Readonly<Record<string, boolean>> {
    const { createable, updateable } = this.view.rights[this.log];
    const settable = this.entry ? updateable : createable;
    return Object.fromEntries(
      Object.entries(FIELDS[this.log]).map(([key, field]) => [key, settable.has(field)]),
    );
  }

  get kinds(): Choice[] {
    return kindChoices(this.view, this.log, this.form);
  }

  get waysToSecure(): Choice[] {
    return securedByChoices(this.view);
  }

  get statuses(): Choice[] {
    return statusChoices(this.view);
  }

  get answers(): Choice[] {
    return answerChoices(this.view, this.form);
  }

  get showsAnswers(): boolean {
    return this.shows['inReturnFor'] === true && this.answers.length > 1;
  }

  get intensities(): Choice[] {
    return intensityChoices(this.form);
  }

  get intensityWord(): string {
    return INTENSITY_WORDS[this.form.intensity] ?? '';
  }

  get showsPercent(): boolean {
    return this.shows['cost'] === true && this.view.amount !== null;
  }

  get costLabel(): string {
    return costLabel(this.form.by, this.view.currency);
  }

  get valueLabel(): string {
    return valueLabel(this.form.by, this.view.currency);
  }

  get proposal(): string {
    return proposalWords(this.form, this.view);
  }

  get afterClose(): string {
    return afterCloseWords(this.form, this.view);
  }

  get isTyped(): boolean {
    return !isBlank(this.log, this.draft);
  }

  get saveLabel(): string {
    return this.isSaving ? saving : save;
  }

  /** What was said of fields that are not in the form stands with what was said of the whole. */
  get details(): string[] {
    const { details = [], fields = {} } = this.lastFailure ?? {};
    const elsewhere = Object.entries(fields).filter(([name]) => !this.isInForm(name));
    return [...new Set([...details, ...elsewhere.map(([, message]) => message)])];
  }

  /** What becomes of what was typed. */
  get comfort(): string {
    return this.lastFailure?.type === 'gone' ? gone : kept;
  }

  isInForm(field: string): boolean {
    const key = formKeyOf(this.log, field);
    return key !== undefined && this.shows[key] === true;
  }

  change(event: CustomEvent<{ value: string | null }>): void {
    const field = event.target as Field;
    field.setCustomValidity('');
    const form = typed(this.form, keyOf(field), event.detail.value ?? '', this.view);
    this.dispatchEvent(new CustomEvent('draftchange', { detail: { form } }));
  }

  pressedAnywhere(event: KeyboardEvent): void {
    if (!savesAnywhere(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.save();
  }

  /** A list or a calendar that is open takes its keys for itself: they do not come here. */
  pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.close();
    if (savesHere(event)) void this.save();
  }

  /** A day is taken over when its field is left; what is typed comes back from whoever keeps it. */
  async save(): Promise<void> {
    this.fields.find((field) => keyOf(field) === 'on')?.blur();
    await Promise.resolve();
    if (this.isSaving) return;
    const flaws = flawsOf(this.log, this.form, this.view);
    if (report(this.fields, flaws)) this.dispatchEvent(new CustomEvent('save'));
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  discard(): void {
    this.dispatchEvent(new CustomEvent('discard'));
  }

  get fields(): Field[] {
    return [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
  }

  /** What the org refused stands at its field; the rest above the form. */
  reportFailure(): void {
    this.isReported = true;
    const refused = Object.entries(this.lastFailure?.fields ?? {})
      .filter(([field]) => this.isInForm(field))
      .map(([field, message]) => [formKeyOf(this.log, field), message] as const);
    report(this.fields, Object.fromEntries(refused) as Flaws);
  }
}
