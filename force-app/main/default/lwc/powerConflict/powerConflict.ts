import heading from '@salesforce/label/c.Power_Conflict_heading';
import keepTheirs from '@salesforce/label/c.Power_Conflict_keep_theirs';
import message from '@salesforce/label/c.Power_Conflict_message';
import same from '@salesforce/label/c.Power_Conflict_same';
import saveMine from '@salesforce/label/c.Power_Conflict_save_mine';
import theirs from '@salesforce/label/c.Power_Conflict_theirs';
import what from '@salesforce/label/c.Power_Conflict_what';
import yours from '@salesforce/label/c.Power_Conflict_yours';
import type { Clash } from 'c/powerDraft';
import { api, LightningElement } from 'lwc';

/**
 * Someone else changed the entry in between: both versions where they differ, and which to keep.
 * @fires keeptheirs to drop one's own changes.
 * @fires savemine to write one's own over theirs.
 * @fires close to decide later.
 */
export default class PowerConflict extends LightningElement {
  /** The fields in which both differ. */
  @api clashes: readonly Clash[] = [];

  labels = { heading, keepTheirs, saveMine, theirs, what, yours };

  get differs(): boolean {
    return this.clashes.length > 0;
  }

  get message(): string {
    return this.differs ? message : same;
  }

  @api
  focus(): void {
    (this.template?.querySelector('.heading') as HTMLElement | null)?.focus();
  }

  pressed({ key }: KeyboardEvent): void {
    if (key === 'Escape') this.dispatchEvent(new CustomEvent('close'));
  }

  keepTheirs(): void {
    this.dispatchEvent(new CustomEvent('keeptheirs'));
  }

  saveMine(): void {
    this.dispatchEvent(new CustomEvent('savemine'));
  }
}
