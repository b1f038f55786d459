import { api, LightningElement } from 'lwc';

/**
 * A plain word where there is no reading to show: what is the matter, and what to do next.
 * @fires action when the button is pressed.
 */
export default class PowerNotice extends LightningElement {
  @api heading = '';
  /** How deep in the page's outline the heading stands. */
  @api level = '3';
  @api message = '';
  /** Technical words, in small; none: nothing. */
  @api detail = '';
  @api iconName = 'utility:info';
  /** Text of the button; none: no button. */
  @api actionLabel = '';

  /** What went wrong is said at once, anything else when there is time. */
  get urgency(): string {
    return this.actionLabel ? 'alert' : 'status';
  }

  act(): void {
    this.dispatchEvent(new CustomEvent('action'));
  }
}
