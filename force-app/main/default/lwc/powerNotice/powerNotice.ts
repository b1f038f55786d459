import { api, LightningElement } from 'lwc';

/**
 * A plain word where there is no reading to show: what is the matter, and what to do next.
 * @fires action when the button is pressed.
 */
export default class PowerNotice extends LightningElement {
  @api heading = '';
  @api message = '';
  @api iconName = 'utility:info';
  /** Text of the button; none: no button. */
  @api actionLabel = '';

  act(): void {
    this.dispatchEvent(new CustomEvent('action'));
  }
}
