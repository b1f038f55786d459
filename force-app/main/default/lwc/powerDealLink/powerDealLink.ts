import { OPPORTUNITY } from 'c/powerRecords';
import { NavigationMixin } from 'lightning/navigation';
import { api, LightningElement } from 'lwc';

/** The name of a deal, leading to its record. */
export default class PowerDealLink extends NavigationMixin(LightningElement) {
  /** Id of the opportunity. */
  @api dealId = '';
  @api name = '';

  get url(): string {
    return `/lightning/r/${OPPORTUNITY}/${this.dealId}/view`;
  }

  /** Within the app a record opens without a reload; its address serves a tab of its own. */
  open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: this.dealId, objectApiName: OPPORTUNITY, actionName: 'view' },
    });
  }
}
