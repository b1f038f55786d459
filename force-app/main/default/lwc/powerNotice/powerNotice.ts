import { api, LightningElement } from 'lwc';

/** What is shown in place of what cannot be. */
export interface Notice {
  heading: string;
  message: string;
  iconName: string;
  /** Empty: there is nothing to press. */
  actionLabel: string;
  /** What the org said, for whoever is to mend it. */
  detail: string;
}

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
