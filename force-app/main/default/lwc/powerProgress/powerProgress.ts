import { share } from 'c/powerFormat';
import { api, LightningElement } from 'lwc';

/**
 * How far something has come that takes a while, in words and as a bar.
 * @fires action when the button is pressed.
 */
export default class PowerProgress extends LightningElement {
  /** What is going on. */
  @api label = '';
  /** How far it has come, in words; none: not known yet. */
  @api detail = '';
  /** From 0 to 1. */
  @api done = 0;
  /** Text of the button; none: no button. */
  @api actionLabel = '';

  get percent(): number {
    return Math.floor(100 * Math.min(1, this.done));
  }

  get spokenValue(): string {
    return this.detail || share(this.done);
  }

  get fillStyle(): string {
    return `inline-size: ${this.percent}%`;
  }

  act(): void {
    this.dispatchEvent(new CustomEvent('action'));
  }
}
