import heading from '@salesforce/label/c.Power_Warnings_heading';
import type { Warning } from 'c/powerModel';
import { WARNING_WORDS, type WarningWords } from 'c/powerWords';
import { api, LightningElement } from 'lwc';

/** What should not be overlooked on this deal, each with one next step. */
export default class PowerWarnings extends LightningElement {
  @api warnings: readonly Warning[] = [];

  labels = { heading };

  get items(): (WarningWords & { key: Warning })[] {
    return this.warnings.map((key) => ({ key, ...WARNING_WORDS[key] }));
  }
}
