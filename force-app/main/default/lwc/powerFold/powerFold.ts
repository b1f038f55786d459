import less from '@salesforce/label/c.Power_Effect_less';
import more from '@salesforce/label/c.Power_Effect_more';
import { fill, plain } from 'c/powerFormat';
import { api, LightningElement } from 'lwc';

/** Lines that each step brings. */
const STEP = 50;

/**
 * Unfolds a long list in steps that say how many lines are left, and folds it again.
 * @fires show with how many lines are to be shown.
 */
export default class PowerFold extends LightningElement {
  /** Lines that there are. */
  @api count = 0;
  /** Lines that are shown. */
  @api shown = 0;
  /** Lines that are shown at first. */
  @api few = 0;

  get left(): number {
    return Math.max(0, this.count - this.shown);
  }

  get canFold(): boolean {
    return this.count > this.few;
  }

  get label(): string {
    return this.left > 0 ? fill(more, Math.min(STEP, this.left), plain(this.left)) : less;
  }

  change(): void {
    const detail = this.left > 0 ? this.shown + STEP : this.few;
    this.dispatchEvent(new CustomEvent<number>('show', { detail }));
  }
}
