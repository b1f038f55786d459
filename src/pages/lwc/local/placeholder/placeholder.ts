import { LightningElement, api } from 'lwc';

/** Stands where the page has a component that only a full org can show. */
export default class Placeholder extends LightningElement {
  /** As the page names it, `chatter:publisher`. */
  @api component = '';
}
