import { LightningElement, api } from 'lwc';

/** Stands where the page has a component that cannot be shown here. */
export default class Placeholder extends LightningElement {
  /** As the page names it, `chatter:publisher`. */
  @api component = '';

  get reason(): string {
    return this.component.startsWith('c:')
      ? 'this project has no such component.'
      : 'only a full Salesforce org can show it.';
  }
}
