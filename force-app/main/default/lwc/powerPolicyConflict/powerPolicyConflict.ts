import both from '@salesforce/label/c.Power_Lab_conflict_both';
import gone from '@salesforce/label/c.Power_Lab_conflict_gone';
import heading from '@salesforce/label/c.Power_Lab_conflict_heading';
import keepMine from '@salesforce/label/c.Power_Lab_conflict_mine';
import keepTheirs from '@salesforce/label/c.Power_Lab_conflict_theirs';
import merge from '@salesforce/label/c.Power_Lab_conflict_merge';
import message from '@salesforce/label/c.Power_Lab_conflict_message';
import messageGone from '@salesforce/label/c.Power_Lab_conflict_message_built_in';
import somebody from '@salesforce/label/c.Power_Lab_somebody';
import takeTheirs from '@salesforce/label/c.Power_Lab_conflict_take_theirs';
import theyChanged from '@salesforce/label/c.Power_Lab_conflict_they_changed';
import whole from '@salesforce/label/c.Power_Lab_conflict_whole';
import youChanged from '@salesforce/label/c.Power_Lab_conflict_you_changed';
import { dayText, fill } from 'c/powerFormat';
import { conflictWith, type Base, type Clash, type Conflict, type Sheet } from 'c/powerPolicyDraft';
import { kindAt, kindName, policyField } from 'c/powerPolicyWords';
import type { PolicyVersion } from 'c/powerRecords';
import { api, LightningElement } from 'lwc';

/** A place that both have changed, with both values to choose from. */
interface Question {
  path: string;
  label: string;
  chosen: 'mine' | 'theirs';
  options: { value: 'mine' | 'theirs'; label: string }[];
}

/**
 * Somebody published while a draft was made: what they changed, and what is to become of the draft.
 * @fires merge with the places in which theirs is to stay.
 * @fires taketheirs to give the draft up.
 */
export default class PowerPolicyConflict extends LightningElement {
  @api sheet!: Sheet;
  /** What they published. */
  @api theirs!: Base;
  /** Who did, when and why; null: the built-in policy holds again. */
  @api version: PolicyVersion | null = null;

  labels = { both, heading, merge, takeTheirs, theyChanged, youChanged };
  /** Places in which theirs is to stay. */
  keeps: ReadonlySet<string> = new Set();

  get conflict(): Conflict {
    return conflictWith(this.sheet.draft, this.theirs);
  }

  get message(): string {
    if (!this.version) return fill(messageGone, this.theirs.version);
    const { key, publishedBy, publishedOn, reason } = this.version;
    return fill(message, key, publishedBy ?? somebody, dayText(publishedOn), reason ?? '');
  }

  get hasOwn(): boolean {
    return this.sheet.changes.length > 0;
  }

  /** A draft in which something is wrong has no differences to show. */
  get showsOwn(): boolean {
    return this.hasOwn && this.sheet.policy !== null;
  }

  get questions(): Question[] {
    return this.conflict.clashes.map((clash) => ({
      path: clash.path,
      label: this.labelOf(clash.path),
      chosen: this.keeps.has(clash.path) ? 'theirs' : 'mine',
      options: [
        { value: 'mine', label: fill(keepMine, this.say(clash, clash.mine)) },
        { value: 'theirs', label: fill(keepTheirs, this.say(clash, clash.theirs)) },
      ],
    }));
  }

  get hasQuestions(): boolean {
    return this.conflict.clashes.length > 0;
  }

  labelOf(path: string): string {
    const [field, at] = [policyField(path, this.sheet.names), kindAt(path)];
    return field?.label ?? (at ? kindName(this.sheet.names, at.log, at.kind) : path);
  }

  say({ path }: Clash, value: unknown): string {
    if (value === undefined || value === '') return gone;
    return typeof value === 'object' ? whole : (policyField(path)?.format(value) ?? '');
  }

  choose({ currentTarget, detail }: CustomEvent<{ value: string }>): void {
    const path = (currentTarget as HTMLElement).dataset['path'] ?? '';
    const others = [...this.keeps].filter((kept) => kept !== path);
    this.keeps = new Set(detail.value === 'theirs' ? [...others, path] : others);
  }

  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('.heading')?.focus();
  }

  merge(): void {
    this.dispatchEvent(new CustomEvent('merge', { detail: { keeps: this.keeps } }));
  }

  takeTheirs(): void {
    this.dispatchEvent(new CustomEvent('taketheirs'));
  }
}
