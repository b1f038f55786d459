import choice from '@salesforce/label/c.Power_Stamp_choice';
import ofDay from '@salesforce/label/c.Power_Stamp_of_day';
import ofToday from '@salesforce/label/c.Power_Stamp_of_today';
import type { StampView } from 'c/powerReading';
import type { PolicyBasis } from 'c/powerRecords';
import { api, LightningElement } from 'lwc';

interface Choice {
  value: PolicyBasis;
  label: string;
}

const CHOICES: readonly Choice[] = [
  { value: 'day', label: ofDay },
  { value: 'today', label: ofToday },
];

/**
 * Where a reading comes from: its day and its policy. Where that policy has changed since, one may
 * choose which of the two to read under.
 * @fires basischange with the choice.
 */
export default class PowerStamp extends LightningElement {
  @api stamp!: StampView;

  labels = { choice };
  choices = CHOICES;

  choose({ detail }: CustomEvent<{ value: PolicyBasis }>): void {
    this.dispatchEvent(new CustomEvent('basischange', { detail: { basis: detail.value } }));
  }
}
