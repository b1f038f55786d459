import badNumber from '@salesforce/label/c.Power_Form_bad_number';
import cents from '@salesforce/label/c.Power_Form_cents';
import kindMissing from '@salesforce/label/c.Power_Flaw_kind_missing';
import kindPlaceholder from '@salesforce/label/c.Power_Form_kind_placeholder';
import logged from '@salesforce/label/c.Power_Plan_logged_row';
import percent from '@salesforce/label/c.Power_Form_percent';
import remove from '@salesforce/label/c.Power_Plan_remove';
import size from '@salesforce/label/c.Power_Plan_size';
import spoken from '@salesforce/label/c.Power_Plan_size_spoken';
import {
  costLabel,
  FIELD_WORDS,
  FIELDS,
  flawsOf,
  keyOf,
  numberOf,
  proposalWords,
  report,
  typed,
  valueLabel,
  type Field,
  type FormState,
} from 'c/powerDraft';
import { exactMoney, fill, plain } from 'c/powerFormat';
import type { LogView } from 'c/powerLogData';
import { api, LightningElement } from 'lwc';
import { Lists } from './lists';

/** As far as the slider goes, in percent of the deal; larger sizes are typed. */
const FAR = 20;

/** What is chosen from a list, and how. */
const LISTS = [
  { key: 'kind', required: true, classes: '' },
  { key: 'securedBy', required: false, classes: '' },
  { key: 'inReturnFor', required: false, classes: 'wide' },
] as const;

/**
 * A give or a get of a plan: who gives what, and how much.
 * @fires rowchange with the form as it now is, at every stroke.
 * @fires rowtoggle with whether it counts.
 * @fires rowremove when it is to go.
 */
export default class PowerPlanRow extends LightningElement {
  /** What it may answer includes what else is planned. */
  @api log!: LogView;
  @api form!: FormState;
  @api rowTitle = '';
  /** It is in the log as planned: it is left out, not removed. */
  @api isRecord = false;
  @api isOn = false;
  @api isBusy = false;
  /** Why it could not be saved. */
  @api reason = '';

  labels = { badNumber, cents, kindMissing, kindPlaceholder, logged, size };
  far = FAR;
  choices = new Lists();

  /** Goes to what is to be said next. */
  @api
  focus(): void {
    const next = this.form.kind === '' ? 'kind' : 'cost';
    this.fields.find((field) => keyOf(field) === next)?.focus();
  }

  /** Says at each field what is wrong with it, and goes to the first; true where nothing is. */
  @api
  report(): boolean {
    return report(this.fields, flawsOf('concession', this.form, this.log));
  }

  get fields(): Field[] {
    return [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
  }

  /** By place: whether its field may be filled, and so is shown. */
  get shows(): Readonly<Record<string, boolean>> {
    const { createable, updateable } = this.log.rights.concession;
    const settable = this.isRecord ? updateable : createable;
    return Object.fromEntries(
      Object.entries(FIELDS.concession).map(([key, field]) => [key, settable.has(field)]),
    );
  }

  get showsPercent(): boolean {
    return this.shows['cost'] === true && this.log.amount !== null;
  }

  get lists() {
    const options = this.choices.of(this.log, this.form);
    return LISTS.filter(({ key }) => this.shows[key] === true && options[key].length > 1).map(
      (list) => ({
        ...list,
        label: FIELD_WORDS[list.key],
        value: this.form[list.key],
        options: options[list.key],
      }),
    );
  }

  get sizes() {
    const { by, cost, percent: part, value } = this.form;
    const { currency } = this.log;
    const sizes = [
      { key: 'cost', value: cost, step: '0.01', label: costLabel(by, currency) },
      { key: 'percent', value: part, step: 'any', label: percent },
      { key: 'value', value, step: '0.01', label: valueLabel(by, currency) },
    ];
    return sizes.filter(({ key }) => this.shows[key] ?? this.showsPercent);
  }

  get proposal(): string {
    return proposalWords(this.form, this.log);
  }

  get removeLabel(): string {
    return fill(remove, this.rowTitle);
  }

  get sliderValue(): string {
    return this.form.percent || '0';
  }

  get sizeSpoken(): string {
    const { percent: part, cost } = this.form;
    return fill(
      spoken,
      plain(numberOf(part) ?? 0, 1),
      exactMoney(numberOf(cost) ?? 0, this.log.currency),
    );
  }

  change(event: CustomEvent<{ value: string | null }>): void {
    const field = event.target as Field;
    field.setCustomValidity('');
    this.enter(keyOf(field), event.detail.value ?? '');
  }

  drag({ target }: Event): void {
    this.enter('percent', (target as HTMLInputElement).value);
  }

  enter(key: ReturnType<typeof keyOf>, text: string): void {
    this.tell('rowchange', typed(this.form, key, text, this.log));
  }

  toggle({ detail }: CustomEvent<{ checked: boolean }>): void {
    this.tell('rowtoggle', detail.checked);
  }

  remove(): void {
    this.tell('rowremove', null);
  }

  tell(what: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}
