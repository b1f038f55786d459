import atClose from '@salesforce/label/c.Power_Warnings_at_close';
import heading from '@salesforce/label/c.Power_Warnings_heading';
import type { Warning } from 'c/powerModel';
import { WARNING_WORDS, type WarningWords } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** What should not be overlooked on this deal, each with one next step. */
export default class PowerWarnings extends LightningElement {
  @api warnings: readonly Warning[] = [];

  /** A closed deal is past advice, and past being quiet. */
  @api isClosed = false;

  get heading(): string {
    return this.isClosed ? atClose : heading;
  }

  get items(): (WarningWords & { key: Warning })[] {
    return this.warnings
      .filter((key) => !this.isClosed || key !== 'stale')
      .map((key) => ({ key, ...WARNING_WORDS[key] }))
      .map((words) => (this.isClosed ? { ...words, advice: '' } : words));
  }

  /** What held at the close is said to be past. */
  get hasClosing(): boolean {
    return this.isClosed && this.hasItems;
  }

  get hasItems(): boolean {
    return this.items.length > 0;
  }
}
