import added from '@salesforce/label/c.Power_Lab_kind_added';
import bringBack from '@salesforce/label/c.Power_Lab_kind_bring_back';
import cash from '@salesforce/label/c.Power_Lab_kind_cash';
import changed from '@salesforce/label/c.Power_Lab_kind_changed';
import isWorth from '@salesforce/label/c.Power_Lab_kind_worth';
import loggedAs from '@salesforce/label/c.Power_Lab_kind_logged_as';
import mend from '@salesforce/label/c.Power_Lab_mend_count';
import pushes from '@salesforce/label/c.Power_Lab_kind_pushes';
import remove from '@salesforce/label/c.Power_Lab_kind_remove';
import resetKind from '@salesforce/label/c.Power_Lab_kind_reset';
import retire from '@salesforce/label/c.Power_Lab_kind_retire';
import retired from '@salesforce/label/c.Power_Lab_kind_retired';
import retiredNote from '@salesforce/label/c.Power_Lab_kind_retired_note';
import weighs from '@salesforce/label/c.Power_Lab_kind_weighs';
import { capitalized, fill } from 'c/powerFormat';
import type { Face } from 'c/powerModel';
import { editEvent, valueAt, type KindRow, type PolicyEdit, type Sheet } from 'c/powerPolicyDraft';
import { policyField } from 'c/powerPolicyWords';
import { FACE_WORDS } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

interface FieldElement extends HTMLElement {
  path?: string;
}

const FACES = (Object.keys(FACE_WORDS) as Face[]).map((value) => ({
  value,
  label: FACE_WORDS[value],
}));

/**
 * One kind of a policy: a line, and unfolded its name, its numbers and what may be done with it.
 * @fires toggle to unfold or fold it.
 * @fires policyedit with every change.
 */
export default class PowerPolicyKind extends LightningElement {
  @api sheet!: Sheet;
  @api row!: KindRow;
  @api isOpen = false;

  labels = { bringBack, remove, resetKind, retire, retiredNote };
  faces = FACES;

  get place(): string {
    return this.row.path;
  }

  get labelPath(): string {
    return `${this.place}/label`;
  }

  get weightPath(): string {
    return `${this.place}/weight`;
  }

  get pressurePath(): string {
    return `${this.place}/pressure`;
  }

  get worthPath(): string {
    return `${this.place}/valueToCost`;
  }

  get isBehavior(): boolean {
    return this.row.log === 'behaviors';
  }

  get face(): string {
    return String(this.valueIn('face'));
  }

  /** Who works together does not push. */
  get cannotPush(): boolean {
    return this.face === 'integrative';
  }

  get isCash(): boolean {
    return this.valueIn('cash') === true;
  }

  get faceLabel(): string {
    return this.wordOf('face');
  }

  get cashLabel(): string {
    return this.wordOf('cash');
  }

  get loggedAs(): string {
    return fill(loggedAs, this.row.kind);
  }

  /** What there is to know of it in one line. */
  get summary(): string {
    const weight = fill(weighs, this.say('weight'));
    const others = this.isBehavior
      ? [fill(pushes, this.say('pressure'))]
      : [fill(isWorth, this.say('valueToCost')), ...(this.isCash ? [cash] : [])];
    return [...(this.isBehavior ? [this.say('face')] : []), weight, ...others].join(' · ');
  }

  /** What is to be known of it, with a shape for each. */
  get marks(): { key: string; text: string; classes: string }[] {
    const { isAdded, isChanged, isRetired, flaws } = this.row;
    const all = [
      { key: 'flawed', holds: flaws > 0, text: fill(mend, flaws) },
      { key: 'added', holds: isAdded, text: added },
      { key: 'changed', holds: isChanged && !isAdded, text: changed },
      { key: 'retired', holds: isRetired, text: retired },
    ];
    return all
      .filter(({ holds }) => holds)
      .map(({ key, text }) => ({ key, text, classes: `badge badge_${key}` }));
  }

  /** It can be retired, but for one that was only just added: that is taken out. */
  get canRetire(): boolean {
    return !this.row.isRetired && !this.row.isAdded;
  }

  get canReset(): boolean {
    return this.row.isChanged && !this.row.isAdded;
  }

  valueIn(field: string): unknown {
    return valueAt(this.sheet.draft.document, `${this.place}/${field}`);
  }

  say(field: string): string {
    return policyField(`${this.place}/${field}`)?.format(this.valueIn(field)) ?? '';
  }

  wordOf(field: string): string {
    return capitalized(policyField(`${this.place}/${field}`)?.fieldLabel ?? field);
  }

  toggle(): void {
    this.dispatchEvent(new CustomEvent('toggle'));
  }

  chooseFace({ detail }: CustomEvent<{ value: string }>): void {
    this.choose('face', detail.value);
  }

  chooseCash({ detail }: CustomEvent<{ checked: boolean }>): void {
    this.choose('cash', detail.checked);
  }

  retire(): void {
    this.choose('retired', true);
  }

  bringBack(): void {
    this.choose('retired', false);
  }

  reset(): void {
    this.tell({ action: 'reset', path: this.place });
  }

  takeOut(): void {
    this.tell({ action: 'remove', log: this.row.log, kind: this.row.kind });
  }

  choose(field: string, value: unknown): void {
    this.tell({ action: 'choose', path: `${this.place}/${field}`, value });
  }

  tell(edit: PolicyEdit): void {
    this.dispatchEvent(editEvent(edit));
  }

  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('.name')?.focus();
  }

  /** Goes to the field of a place; without one to its name. */
  @api
  focusOn(path: string): void {
    const fields = [
      ...(this.template?.querySelectorAll<FieldElement>('c-power-policy-field') ?? []),
    ];
    (fields.find((field) => field.path === path) ?? fields[0])?.focus();
  }
}
