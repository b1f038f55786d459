import { dayText } from 'c/powerFormat';
import type { EventEntry } from 'c/powerReading';
import { whoWords } from 'c/powerWords';
import { NavigationMixin } from 'lightning/navigation';
import { api, LightningElement } from 'lwc';

/** An event that is still on its way to the org goes by another id, and has no record to open. */
const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** The words of an event, leading to its record; on request with who acted, and when. */
export default class PowerEventLink extends NavigationMixin(LightningElement) {
  @api entry!: EventEntry;
  /** Says below it who acted, and on which day. */
  @api withDetail = false;
  /** What else the detail says; empty: nothing. */
  @api note = '';
  /** The day of the reading, ISO: a date of its year need not say it. */
  @api asOf = '';

  /** Address of the record; empty: there is none yet. */
  get url(): string {
    const { id, object } = this.entry;
    return RECORD_ID.test(id) ? `/lightning/r/${object}/${id}/view` : '';
  }

  get detail(): string {
    const { by, isConcession, on } = this.entry;
    const parts = [whoWords(by, isConcession), dayText(on, this.asOf), this.note];
    return parts.filter(Boolean).join(' · ');
  }

  /** Within the app a record opens without a reload; its address serves a tab of its own. */
  open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id: recordId, object: objectApiName } = this.entry;
    void this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' },
    });
  }
}
