import label from '@salesforce/label/c.Power_Tension_label';
import value from '@salesforce/label/c.Power_Tension_value';
import { fill, plain } from 'c/powerFormat';
import { rounded } from 'c/powerRecords';
import { api, LightningElement } from 'lwc';

/** How hard both sides pull, 0 … 100. */
export default class PowerTension extends LightningElement {
  @api tension = 0;

  labels = { label };

  get text(): string {
    return fill(value, plain(this.tension));
  }

  get now(): number {
    return rounded(this.tension, 0);
  }

  get fillStyle(): string {
    return `inline-size: ${this.tension}%`;
  }
}
